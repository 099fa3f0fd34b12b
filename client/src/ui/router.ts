/** The address of the page: where somebody is, and the secret that a link brought along. */

import { useSyncExternalStore } from 'react';

/** The names that a secret may have after `#`. */
const NAMES = ['sleutel', 'lezen', 'overnemen', 'verslag'] as const;
type SecretName = (typeof NAMES)[number];
const SECRET_PATTERN = /^#(?<name>\w+)=(?<key>[\w-]{1,100})$/;

/**
 * `sleutel`: to steer or to show. `lezen`: to look on. `overnemen`: to go on as somebody. `verslag`: to read one
 * report.
 */
type Secret = { [Name in SecretName]: { readonly name: Name; readonly key: string } }[SecretName];

interface Place {
  readonly path: string;
  /** Taken out of the address at once; kept in memory only, until it has been used. */
  readonly secret: Secret | undefined;
}

let place: Place = { path: '/', secret: undefined };
const listeners = new Set<() => void>();

function become(next: Place): void {
  place = next;
  for (const listen of listeners) listen();
}

function readAddress(): void {
  const { name: given, key } = SECRET_PATTERN.exec(location.hash)?.groups ?? {};
  const name = NAMES.find((each) => each === given);
  const path = location.pathname;
  if (name === undefined || key === undefined) {
    become({ ...place, path });
    return;
  }
  history.replaceState(null, '', path + location.search);
  become({ path, secret: { name, key } });
}

/** Reads the address, takes a secret out of it, and follows Back, Forward and pasted links. */
export function startRouter(): void {
  readAddress();
  addEventListener('popstate', readAddress);
  addEventListener('hashchange', readAddress);
}

/** Goes to another page of the app; `replace` leaves no way back to this one. */
export function navigate(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  become({ ...place, path });
  scrollTo(0, 0);
}

/** The secret has been used. */
export function forgetSecret(): void {
  become({ ...place, secret: undefined });
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** The place now; the component renders again when it changes. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place);
}
