/** Whether a key without Ctrl does something by itself. People who speak to their computer switch that off. */

import { useState } from 'react';
import { readSetting, writeSetting } from './settings.ts';

const SETTING = 'single-keys';

/** Whether keys such as H and Shift+S mean something, outside of fields. */
export function singleKeysOn(): boolean {
  return readSetting(SETTING) !== 'off';
}

/** The choice and the way to change it. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(singleKeysOn);
  return [
    on,
    (next) => {
      writeSetting(SETTING, next ? undefined : 'off');
      setOn(next);
    },
  ];
}
