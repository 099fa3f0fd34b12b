/** The addresses of the pages, read and made in one place. Secrets stand after `#` only. */

import { normaliseCode } from '@ambitiebord/shared/domain/codes';
import { ID_PATTERN } from '@ambitiebord/shared/domain/ids';

type Address =
  | { readonly screen: 'start' | 'privacy' | 'boards' | 'unknown' }
  | { readonly screen: 'join'; readonly code: string }
  | {
      readonly screen: 'session' | 'display' | 'script' | 'decision';
      readonly sessionId: string;
    }
  | { readonly screen: 'snapshot'; readonly sessionId: string; readonly snapshotId: string };

/** What is kept, how long, and who can read what. */
export const PRIVACY_PATH = '/privacy';

/** The boards of this browser. */
export const BOARDS_PATH = '/borden';

/** The pages of a session besides the session itself, by the word in their address. */
const PAGES: ReadonlyMap<string, 'display' | 'script' | 'decision'> = new Map([
  ['scherm', 'display'],
  ['draaiboek', 'script'],
  ['besluit', 'decision'],
]);

/** What the path of an address means. */
export function readPath(path: string): Address {
  const [first, second, third, fourth, ...rest] = path.split('/').filter((part) => part !== '');
  if (first === undefined) return { screen: 'start' };
  if (path === PRIVACY_PATH) return { screen: 'privacy' };
  if (path === BOARDS_PATH) return { screen: 'boards' };
  if (second === undefined) return { screen: 'join', code: normaliseCode(first) };
  if (first !== 's' || !ID_PATTERN.test(second) || rest.length > 0) return { screen: 'unknown' };
  if (third === undefined) return { screen: 'session', sessionId: second };
  const page = fourth === undefined ? PAGES.get(third) : undefined;
  if (page) return { screen: page, sessionId: second };
  if (third === 'momentopname' && fourth !== undefined && ID_PATTERN.test(fourth)) {
    return { screen: 'snapshot', sessionId: second, snapshotId: fourth };
  }
  return { screen: 'unknown' };
}

export function joinPath(code: string): string {
  return `/${code}`;
}

export function sessionPath(sessionId: string): string {
  return `/s/${sessionId}`;
}

/** The facilitator's script. */
export function scriptPath(sessionId: string): string {
  return `${sessionPath(sessionId)}/draaiboek`;
}

/** Where a partner answers later whether it takes part. */
export function decisionPath(sessionId: string): string {
  return `/s/${sessionId}/besluit`;
}

export function snapshotPath(sessionId: string, snapshotId: string): string {
  return `/s/${sessionId}/momentopname/${snapshotId}`;
}

/** The whole link that people type or scan. */
export function joinLink(code: string, origin = location.origin): string {
  return origin + joinPath(code);
}

/** The secret link that makes somebody a facilitator. */
export function facilitatorLink(sessionId: string, key: string, origin = location.origin): string {
  return `${origin}${sessionPath(sessionId)}#sleutel=${key}`;
}

/** The secret link of the big screen. */
export function displayLink(sessionId: string, key: string, origin = location.origin): string {
  return `${origin}${sessionPath(sessionId)}/scherm#sleutel=${key}`;
}

/** The link with which another device goes on as somebody, once. */
export function takeOverLink(sessionId: string, code: string): string {
  return `${location.origin}${sessionPath(sessionId)}#overnemen=${code}`;
}

/** The secret link for those who only look on. */
export function readLink(sessionId: string, key: string): string {
  return `${location.origin}${sessionPath(sessionId)}#lezen=${key}`;
}
