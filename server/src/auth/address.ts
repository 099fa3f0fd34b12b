/** Where a request comes from, when proxies stand in between. */

import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

/** Whether the address at a hop is a proxy that is believed; hop 0 is the one that is connected to us. */
export type TrustProxy = (address: string, hop: number) => boolean;

/** Reads the setting: nobody is believed, the nearest n proxies, or these addresses. */
export function trustOf(setting: false | number | readonly string[]): TrustProxy {
  if (setting === false) return () => false;
  if (typeof setting === 'number') return (_address, hop) => hop < setting;
  const trusted = new BlockList();
  for (const entry of setting) {
    const [address = '', bits] = entry.split('/');
    const family = familyOf(address);
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return (address) => trusted.check(address, familyOf(address));
}

/** The address of a request: the last in the row of forwarders that is no proxy of ours. */
export function addressOf(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  trust: TrustProxy,
): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  const claimed = forwarded.map((text) => text.trim()).filter((text) => text !== '');
  const row = [socket.remoteAddress ?? '', ...claimed.toReversed()];
  return row.find((address, hop) => !trust(address, hop)) ?? row.at(-1) ?? '';
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
