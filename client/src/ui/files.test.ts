import { describe, expect, it } from 'vitest';
import { fileName } from './files.ts';

const TAKEN = new Date(2026, 2, 4, 16, 30).getTime();

describe('the name of a downloaded file', () => {
  it('starts with the day and says what it is', () => {
    expect(fileName(TAKEN, 'Samen sterk bij dementie', 'momentopname', 'md')).toBe(
      '2026-03-04_samen-sterk-bij-dementie_momentopname.md',
    );
  });

  it('holds nothing that a system forbids', () => {
    expect(fileName(TAKEN, '  CON: “café”\\<één>?*|../..  ', 'snapshot', 'json')).toBe(
      '2026-03-04_con-cafe-een_snapshot.json',
    );
    expect(fileName(TAKEN, '日本', 'snapshot', 'html')).toBe('2026-03-04_snapshot.html');
  });

  it('stays short', () => {
    expect(fileName(TAKEN, 'a'.repeat(120), 'snapshot', 'md').length).toBeLessThan(90);
  });
});
