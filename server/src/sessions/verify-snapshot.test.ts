import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASE_SNAPSHOT } from '@ambitiebord/shared/test-support/case-snapshot';
import { hashedContent } from '@ambitiebord/shared/report/snapshot-schema';
import canonicalize from 'canonicalize';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sealed } from './seal-snapshot.ts';
import { verifySnapshot } from './verify-snapshot.ts';

/** RFC 8785, appendix B: the bits of a number (IEEE 754, hexadecimal) and how it is written. */
const NUMBERS: readonly (readonly [bits: string, written: string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

describe('the canonical form, with the examples of RFC 8785', () => {
  test.each(NUMBERS)('the number with the bits %s', (bits, written) => {
    expect(canonicalize(Buffer.from(bits, 'hex').readDoubleBE())).toBe(written);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d has none', (number) => {
    expect(() => canonicalize(number)).toThrow('is not allowed');
  });

  test('strings, literals and white space (3.2.2)', () => {
    const input: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(canonicalize(input)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test('the order of the keys (3.2.3)', () => {
    const input = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\uFB33': 'Hebrew Letter Dalet With Dagesh',
      1: 'One',
      '\u{1F600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00F6': 'Latin Small Letter O With Diaeresis',
    };
    const values = Object.values(JSON.parse(canonicalize(input) ?? '') as object);
    // JSON.parse puts a key that is a whole number first.
    expect(values.slice(1)).toEqual([
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(canonicalize(input)).toMatch(/^\{"\\r":"Carriage Return","1":"One",/);
  });
});

const SNAPSHOT = sealed(hashedContent(CASE_SNAPSHOT));

describe('checking a snapshot', () => {
  test('says of each file what it is, in whatever order and layout it stands', () => {
    const { contentHash } = SNAPSHOT;
    const unchanged = { verdict: 'unchanged', contentHash, version: 1 };
    const reordered = Object.fromEntries(Object.entries(SNAPSHOT).toReversed());
    for (const text of [
      JSON.stringify(SNAPSHOT),
      JSON.stringify(reordered, null, 2),
      `\uFEFF${JSON.stringify(SNAPSHOT)}\n`,
    ]) {
      expect(verifySnapshot(text)).toEqual(unchanged);
    }
    const changed = { verdict: 'changed' };
    expect(verifySnapshot(JSON.stringify({ ...SNAPSHOT, title: 'Anders' }))).toEqual(changed);
    expect(verifySnapshot(JSON.stringify({ ...SNAPSHOT, more: 1 }))).toEqual(changed);
    const { salt: _, ...less } = SNAPSHOT;
    expect(verifySnapshot(JSON.stringify(less))).toEqual(changed);
    for (const text of ['', '{', 'null', '[]', '{}', '{"schemaVersion":2,"contentHash":"0"}']) {
      expect(verifySnapshot(text)).toEqual({ verdict: 'no-snapshot' });
    }
  });

  test('no two versions with the same texts have the same hash', () => {
    expect(sealed(hashedContent(CASE_SNAPSHOT)).contentHash).not.toBe(SNAPSHOT.contentHash);
  });

  test('is a command with an exit code for each outcome', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ambitiebord-verify-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const main = fileURLToPath(new URL('../verify-snapshot-main.ts', import.meta.url));
    const run = (...words: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    };
    const written = (name: string, content: string): string => {
      const file = join(folder, name);
      writeFileSync(file, content);
      return file;
    };
    const right = run(written('right.json', JSON.stringify(SNAPSHOT)));
    expect(right).toMatchObject({ status: 0, stderr: '' });
    expect(right.stdout).toContain(SNAPSHOT.contentHash);
    const wrong = run(written('wrong.json', JSON.stringify({ ...SNAPSHOT, title: 'Anders' })));
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
    expect(wrong.stderr).toContain('was changed');
    expect(run(join(folder, 'nowhere.json'))).toMatchObject({ status: 2, stdout: '' });
  });
});
