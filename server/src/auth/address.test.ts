import { expect, test } from 'vitest';
import { addressOf, trustOf } from './address.ts';

const ask = (
  trust: Parameters<typeof trustOf>[0],
  forwarded?: string,
  remoteAddress = '10.0.0.2',
) =>
  addressOf(
    {
      socket: { remoteAddress } as Parameters<typeof addressOf>[0]['socket'],
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    },
    trustOf(trust),
  );

test.each([
  ['nobody is believed', false, '1.1.1.1', '10.0.0.2'],
  ['the nearest proxy is', 1, '1.1.1.1', '1.1.1.1'],
  ['what a client claims itself is not', 1, '7.7.7.7, 1.1.1.1', '1.1.1.1'],
  ['two proxies are', 2, '7.7.7.7, 1.1.1.1, 10.0.0.3', '1.1.1.1'],
  ['a named proxy is', ['10.0.0.2'], '7.7.7.7, 1.1.1.1', '1.1.1.1'],
  ['a network of proxies is', ['10.0.0.0/8'], '7.7.7.7, 1.1.1.1, 10.9.9.9', '1.1.1.1'],
  ['another one is not', ['10.0.0.9'], '1.1.1.1', '10.0.0.2'],
  ['a proxy that says nothing stands for itself', 1, undefined, '10.0.0.2'],
])('%s', (_, trust, forwarded, address) => {
  expect(ask(trust as false | number | string[], forwarded)).toBe(address);
});

test('a proxy with an IPv6 address, or an IPv4 one in that form, is known', () => {
  expect(ask(['2001:db8::/32'], '1.1.1.1', '2001:db8::7')).toBe('1.1.1.1');
  expect(ask(['10.0.0.0/8'], '1.1.1.1', '::ffff:10.0.0.2')).toBe('1.1.1.1');
});
