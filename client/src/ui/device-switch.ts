import { useSyncExternalStore } from 'react';
import { readSetting, writeSetting } from './settings.ts';

/** Something that is on until it is switched off on this device, or the other way around. */
export interface DeviceSwitch {
  readonly isOn: () => boolean;
  readonly set: (on: boolean) => void;
  /** Calls back when it was switched here; returns the function that ends that. */
  readonly subscribe: (changed: () => void) => () => void;
}

function inWords(on: boolean): string {
  return on ? 'on' : 'off';
}

/** A switch that this device remembers under a name. A browser that refuses storage keeps it until the page is left. */
export function deviceSwitch(name: string, byDefault: boolean): DeviceSwitch {
  const listeners = new Set<() => void>();
  const stored = (): boolean => (readSetting(name) ?? inWords(byDefault)) === 'on';
  let refused: boolean | undefined;
  return {
    isOn: () => refused ?? stored(),
    set: (on) => {
      writeSetting(name, on === byDefault ? undefined : inWords(on));
      refused = stored() === on ? undefined : on;
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** How a switch stands and the way to change it. */
export function useDeviceSwitch(it: DeviceSwitch): readonly [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(it.subscribe, it.isOn), it.set];
}
