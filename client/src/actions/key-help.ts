/** The keys that somebody can use, by where they work: those of actions and all others. */

import { groupBy } from '@ambitiebord/shared/domain/group-by';
import type { Role } from '@ambitiebord/shared/domain/roles';
import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import { ROOM_ACTIONS } from './facilitating.ts';
import type { Action } from './action.ts';
import { BOARD_KEYS, idsOf, ROOM_KEYS, SCREEN_KEYS, WRITING_KEYS } from './keys.ts';
import { ACTIONS } from './registry.ts';
import { isSingle, type Shortcut } from './shortcuts.ts';

/** Keys with what they do. One combination may do several things, each at its moment. */
export interface KeyLine {
  readonly shortcuts: readonly Shortcut[];
  readonly labels: readonly string[];
  /** Whether people may have switched it off. */
  readonly single: boolean;
}

export interface KeyGroup {
  readonly place: 'page' | 'board' | 'writing' | 'screen';
  readonly lines: readonly KeyLine[];
}

const FACILITATOR_ALONE: ReadonlySet<KeyGroup['place']> = new Set(['screen']);
/** On the board, what makes something or shows it to the others. */
const BOARD_KEYS_OF_WRITERS: ReadonlySet<string> = new Set([
  'note',
  'text',
  'frame',
  'connector',
  'pen',
  'laser',
]);
const WRITERS_ALONE: ReadonlySet<KeyGroup['place']> = new Set(['writing']);

const inRoom = (action: Action): boolean => ROOM_ACTIONS.some(({ id }) => id === action.id);

/** All keys of somebody with this role. */
export function keysFor(role: Role, messages: Messages): readonly KeyGroup[] {
  const words = messages.keys;
  const writes = role === 'facilitator' || role === 'partner';
  const actions = ACTIONS.filter(({ roles }) => roles?.includes(role) ?? true);
  const groups: readonly KeyGroup[] = [
    {
      place: 'page',
      lines: [
        ...linesOf(ROOM_KEYS, words.page),
        ...linesOfActions(actions.filter(inRoom), messages),
      ],
    },
    {
      place: 'board',
      lines: [
        ...linesOf(BOARD_KEYS, words.board).filter(
          (_, index) => writes || !BOARD_KEYS_OF_WRITERS.has(idsOf(BOARD_KEYS)[index] ?? ''),
        ),
        ...linesOfActions(
          actions.filter((action) => !inRoom(action)),
          messages,
        ),
      ],
    },
    { place: 'writing', lines: linesOf(WRITING_KEYS, words.writing) },
    { place: 'screen', lines: linesOf(SCREEN_KEYS, words.screen) },
  ];
  return groups.filter(
    ({ place }) =>
      (role === 'facilitator' || !FACILITATOR_ALONE.has(place)) &&
      (writes || !WRITERS_ALONE.has(place)),
  );
}

function linesOf<Id extends string>(
  keys: Readonly<Record<Id, readonly Shortcut[]>>,
  words: Readonly<Record<Id, string>>,
): KeyLine[] {
  return idsOf(keys).map((id) => lineOf(keys[id], [words[id]]));
}

/** Actions with the same keys, such as a lock and its opening, are one line. */
function linesOfActions(actions: readonly Action[], messages: Messages): KeyLine[] {
  const byKeys = groupBy(
    actions.filter(({ shortcuts = [] }) => shortcuts.length > 0),
    ({ shortcuts }) => JSON.stringify(shortcuts),
  );
  return [...byKeys.values()].map((same) =>
    lineOf(
      same[0]?.shortcuts ?? [],
      same.map(({ label }) => label(messages)),
    ),
  );
}

function lineOf(shortcuts: readonly Shortcut[], labels: readonly string[]): KeyLine {
  return { shortcuts, labels, single: shortcuts.some(isSingle) };
}
