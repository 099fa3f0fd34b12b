import { expect, test } from 'vitest';
import { isAllowedOrigin } from './origin.ts';

const publicUrl = new URL('https://board.example.org');

test.each([
  ['no page', {}],
  ['the same host', { origin: 'http://192.168.1.4:3000', host: '192.168.1.4:3000' }],
  ['the same host in capitals', { origin: 'http://board.local', host: 'Board.local' }],
  ['TLS ended by a proxy', { origin: 'https://other.example.org', host: 'other.example.org' }],
  ['the public address', { origin: 'https://board.example.org', host: '10.0.0.2:3000' }],
])('%s may', (_, headers) => {
  expect(isAllowedOrigin(headers, publicUrl)).toBe(true);
});

test.each([
  ['another site', { origin: 'https://evil.example', host: 'board.example.org' }],
  ['another port', { origin: 'http://localhost:8080', host: 'localhost:3000' }],
  ['an unknown page', { origin: 'null', host: 'localhost:3000' }],
  ['the public address over http', { origin: 'http://board.example.org', host: '10.0.0.2' }],
  ['a page when no host was asked', { origin: 'http://localhost:3000' }],
  ['the public host as a prefix', { origin: 'https://board.example.org.evil.example', host: 'a' }],
])('%s may not', (_, headers) => {
  expect(isAllowedOrigin(headers, publicUrl)).toBe(false);
});
