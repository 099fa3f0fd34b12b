import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  CODE_ALPHABET,
  CODE_PATTERN,
  newReturnCode,
  newRoomCode,
  normaliseCode,
  RETURN_CODE_PATTERN,
  showCode,
} from './codes.ts';
import { ID_PATTERN, newId, newSecret, randomText } from './ids.ts';

// Many random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const code = fc.string({
  unit: fc.constantFrom(...CODE_ALPHABET.split('')),
  minLength: 8,
  maxLength: 8,
});

test('new codes, ids and secrets have their form and do not repeat', () => {
  const made = Array.from({ length: 500 }, () => [
    newRoomCode(),
    newReturnCode(),
    newId(),
    newSecret(),
  ]);
  for (const [room, back, id, secret] of made) {
    expect(room).toMatch(CODE_PATTERN);
    expect(back).toMatch(RETURN_CODE_PATTERN);
    expect(id).toMatch(ID_PATTERN);
    expect(secret).toMatch(/^[\w-]{32}$/);
  }
  expect(new Set(made.flat()).size).toBe(2000);
});

test('every character of an alphabet comes up about equally often', () => {
  const counts = new Map<string, number>();
  for (const character of randomText(28_000, CODE_ALPHABET).split('')) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  expect(counts.size).toBe(28);
  // 1000 expected, standard deviation 31: seven deviations do not happen by chance.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(220);
});

test('a code is understood however it is typed or pasted', () => {
  fc.assert(
    fc.property(code, (room) => {
      const typed = [
        showCode(room),
        room.toLowerCase(),
        ` ${room.slice(0, 3)} ${room.slice(3)}\t`,
        `http://bord.example/${showCode(room)}`,
        `https://bord.example/${room.toLowerCase()}/?x=1#y`,
      ];
      for (const each of typed) expect(normaliseCode(each)).toBe(room);
    }),
  );
});

test('lookalikes are read as what was meant; what was no code stays none', () => {
  expect(normaliseCode('5B2O-0ZAC')).toBe('S82QQ2AC');
  for (const wrong of ['', '   ', 'ACDEFGH', 'ACDEFGHJK', 'ACDEFGH1', '????????', 'ß'.repeat(8)]) {
    expect(normaliseCode(wrong)).not.toMatch(CODE_PATTERN);
  }
});

test('anything typed gives an answer made of capitals and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(normaliseCode(typed)).toMatch(/^[A-Z0-9]*$/);
    }),
  );
});
