import { ROLES, type Role } from '@ambitiebord/shared/domain/roles';
import { LANGUAGES } from '@ambitiebord/shared/domain/languages';
import { messages } from '@ambitiebord/shared/i18n/messages';
import { expect, test } from 'vitest';
import { keysFor, type KeyGroup } from './key-help.ts';
import { BOARD_KEYS, keyIn, SCREEN_KEYS } from './keys.ts';
import { ACTIONS } from './registry.ts';
import { showShortcut, type Shortcut } from './shortcuts.ts';

const nl = messages('nl');

const shownIn = (role: Role, place: KeyGroup['place']): string[] =>
  keysFor(role, nl)
    .filter((group) => group.place === place)
    .flatMap(({ lines }) => lines)
    .flatMap(({ shortcuts }) => shortcuts.map(showShortcut));

const show = (shortcuts: readonly Shortcut[]): string => shortcuts.map(showShortcut).join();

const pressed = (key: string, more = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

test('a facilitator sees the keys that steer, on the board and on the big screen', () => {
  expect(shownIn('facilitator', 'page')).toEqual([
    '?',
    'Ctrl+K',
    'G',
    'Shift+S',
    'Shift+M',
    'Shift+J',
    'Shift+P',
    'Shift+K',
    'Shift+B',
  ]);
  expect(shownIn('facilitator', 'board')).toContain('Ctrl+Shift+L');
  expect(shownIn('facilitator', 'screen')).toContain('Page Down');
});

test('others see what they can use alone', () => {
  expect(shownIn('partner', 'page')).toEqual(['?', 'Ctrl+K', 'G']);
  expect(shownIn('partner', 'board')).toEqual(expect.arrayContaining(['N', 'Ctrl+D', 'Ctrl+Z']));
  expect(shownIn('partner', 'board')).not.toContain('Ctrl+Shift+L');
  expect(shownIn('partner', 'screen')).toEqual([]);
  const looking = shownIn('observer', 'board');
  expect(looking).toEqual(expect.arrayContaining(['V', 'Shift+1', 'Tab']));
  for (const key of ['N', 'Ctrl+D', 'Ctrl+Z', 'Del']) expect(looking).not.toContain(key);
});

test('each key of an action is shown to those who may use it, and each line says what it does', () => {
  for (const role of ROLES) {
    const shown = keysFor(role, nl)
      .flatMap(({ lines }) => lines)
      .flatMap(({ labels, shortcuts }) => labels.map((label) => `${label}: ${show(shortcuts)}`));
    const expected = ACTIONS.filter(
      ({ roles, shortcuts = [] }) => shortcuts.length > 0 && (roles?.includes(role) ?? true),
    ).map(({ label, shortcuts = [] }) => `${label(nl)}: ${show(shortcuts)}`);
    expect(shown).toEqual(expect.arrayContaining(expected));
  }
  for (const language of LANGUAGES) {
    const labels = keysFor('facilitator', messages(language)).flatMap(({ lines }) =>
      lines.flatMap((line) => line.labels),
    );
    expect(labels.filter((label) => label === '')).toEqual([]);
    expect(new Set(labels).size).toBeGreaterThan(25);
  }
});

test('in one place no two lines have the same keys', () => {
  const places = (['page', 'board', 'writing', 'screen'] as const).map((place) =>
    shownIn('facilitator', place),
  );
  expect(places.map((shown) => [...new Set(shown)])).toEqual(places);
});

test('what was pressed is found with its exact modifiers', () => {
  expect(keyIn(BOARD_KEYS, pressed('V'))).toBe('select');
  expect(keyIn(BOARD_KEYS, pressed('V', { shiftKey: true }))).toBeUndefined();
  expect(keyIn(BOARD_KEYS, pressed('n', { ctrlKey: true }))).toBeUndefined();
  expect(keyIn(BOARD_KEYS, pressed('ArrowLeft', { shiftKey: true }))).toBe('move');
  expect(keyIn(BOARD_KEYS, pressed(' ', { code: 'Space' }))).toBe('slide');
  expect(keyIn(SCREEN_KEYS, pressed('.'))).toBe('blank');
});
