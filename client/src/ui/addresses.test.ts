import { describe, expect, it } from 'vitest';
import {
  BOARDS_PATH,
  PRIVACY_PATH,
  decisionPath,
  readPath,
  scriptPath,
  sessionPath,
  snapshotPath,
} from './addresses.ts';

const SESSION = 'aaaaBBBB0000-_zz';
const SNAPSHOT = 'snap0000SNAP0000';

describe('the path of an address', () => {
  it('is read as the page that it was made for', () => {
    expect(readPath('/')).toEqual({ screen: 'start' });
    expect(readPath(PRIVACY_PATH)).toEqual({ screen: 'privacy' });
    expect(readPath(BOARDS_PATH)).toEqual({ screen: 'boards' });
    expect(readPath(sessionPath(SESSION))).toEqual({ screen: 'session', sessionId: SESSION });
    expect(readPath(`${sessionPath(SESSION)}/scherm`)).toEqual({
      screen: 'display',
      sessionId: SESSION,
    });
    expect(readPath(scriptPath(SESSION))).toEqual({ screen: 'script', sessionId: SESSION });
    expect(readPath(decisionPath(SESSION))).toEqual({ screen: 'decision', sessionId: SESSION });
    expect(readPath(snapshotPath(SESSION, SNAPSHOT))).toEqual({
      screen: 'snapshot',
      sessionId: SESSION,
      snapshotId: SNAPSHOT,
    });
  });

  it('with one part is a code, however it is written', () => {
    expect(readPath('/acde-fghj')).toEqual({ screen: 'join', code: 'ACDEFGHJ' });
    expect(readPath('/ACDEFGHJ/')).toEqual({ screen: 'join', code: 'ACDEFGHJ' });
  });

  it.each(['/s/short', `/x/${SESSION}`, `/s/${SESSION}/scherm/more`, `/s/${SESSION}/momentopname`])(
    'that fits nothing is no page: %s',
    (path) => {
      expect(readPath(path)).toEqual({ screen: 'unknown' });
    },
  );
});
