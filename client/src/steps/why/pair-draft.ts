/** Pairs as a facilitator lays them out, before anybody else sees them. Pure. */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import {
  recordOf,
  recordsOf,
  type RecordOf,
  type Records,
} from '@ambitiebord/shared/records/registry';
import { pairOf, peopleOf } from '@ambitiebord/shared/records/pairs';
import { takingPart } from '@ambitiebord/shared/records/taking-part';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import {
  placeLate,
  proposePairs,
  type PairingPerson,
} from '@ambitiebord/shared/views/propose-pairs';

export interface DraftPair {
  /** The pair that it changes; absent: a new one. */
  readonly id?: string | undefined;
  /** In the order in which they ask. */
  readonly participantIds: readonly string[];
}

export interface PairDraft {
  readonly pairs: readonly DraftPair[];
  /** People who are in none. */
  readonly out: readonly string[];
}

/** The partners who are here: with a device, or with somebody who writes for them. */
function present(board: Records, here: ReadonlySet<string>): RecordOf<'participant'>[] {
  return takingPart(board).filter(
    ({ id, role, writtenBy }) => role === 'partner' && (here.has(id) || writtenBy !== undefined),
  );
}

function pairing(board: Records, { id, partnerId }: RecordOf<'participant'>): PairingPerson {
  const sector = recordOf(board, 'partner', partnerId)?.sector ?? 'other';
  return { participantId: id, partnerId, sector };
}

const idsOf = (group: readonly PairingPerson[]): string[] =>
  group.map(({ participantId }) => participantId);

/** A proposal for who is here, the same for the same seed; undefined while there is no pair to be made. */
export function proposal(
  board: Records,
  here: ReadonlySet<string>,
  seed: string,
): PairDraft | undefined {
  const people = present(board, here).map((person) => pairing(board, person));
  if (people.length < 2) return undefined;
  const pairs = proposePairs(people, seed).map((group) => ({ participantIds: idsOf(group) }));
  return { pairs, out: [] };
}

/** The pairs as they are, to be changed. */
export function draftOf(board: Records, here: ReadonlySet<string>): PairDraft {
  const pairs = recordsOf(board, 'pair')
    .toSorted(compareAge)
    .map(({ id, participantIds }) => ({ id, participantIds }));
  return { pairs, out: lateIn(board, here).map(({ id }) => id) };
}

/** Who is here and in no pair. */
export function lateIn(board: Records, here: ReadonlySet<string>): RecordOf<'participant'>[] {
  return present(board, here).filter(({ id }) => pairOf(board, id) === undefined);
}

/** The pairs as they are, with who came later. */
export function withLate(board: Records, here: ReadonlySet<string>, seed: string): PairDraft {
  const pairs = recordsOf(board, 'pair').toSorted(compareAge);
  const groups = pairs.map((pair) => peopleOf(board, pair).map((person) => pairing(board, person)));
  const late = lateIn(board, here).map((person) => pairing(board, person));
  const placed = placeLate(groups, late, seed);
  return {
    pairs: placed.map((group, index) => ({ id: pairs[index]?.id, participantIds: idsOf(group) })),
    out: [],
  };
}

/** Somebody elsewhere: in the pair with this index, in one of their own (`new`), or in none (`out`). */
export function moved(draft: PairDraft, person: string, to: number | 'new' | 'out'): PairDraft {
  const pairs = draft.pairs.map((pair, index) => {
    const others = pair.participantIds.filter((id) => id !== person);
    return { id: pair.id, participantIds: index === to ? [...others, person] : others };
  });
  if (to === 'new') pairs.push({ id: undefined, participantIds: [person] });
  const out = draft.out.filter((id) => id !== person);
  return { pairs, out: to === 'out' ? [...out, person] : out };
}

/** Confirms a draft; pairs of nobody are none. */
export function setPairsOf({ pairs }: PairDraft): NewCommand {
  return {
    type: 'setPairs',
    pairs: pairs
      .filter(({ participantIds }) => participantIds.length > 0)
      .map(({ id, participantIds }) =>
        id === undefined
          ? { participantIds: [...participantIds] }
          : { id, participantIds: [...participantIds] },
      ),
  };
}
