import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { dutch } from '@ambitiebord/shared/i18n/dutch';
import type { RoundStatus } from '@ambitiebord/shared/domain/round-kinds';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { answerIdOf } from '@ambitiebord/shared/records/answer';
import { recordOf, recordsOf } from '@ambitiebord/shared/records/registry';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { expect, test } from 'vitest';
import type { Action } from './action.ts';
import { menuActions } from './registry.ts';
import { contextIn, roomSession } from './room-session.ts';
import { ownDotsLeft, VOTING_ACTIONS } from './voting.ts';

function actionOf(id: string): Action {
  const found = VOTING_ACTIONS.find((action) => action.id === id);
  if (!found) throw new Error(`there is no action ${id}`);
  return found;
}

const give = actionOf('give-dot');
const takeBack = actionOf('take-dot-back');

/** A room with a sentence to work on and two proposals for it, which get dots. */
function voting() {
  const { room, facilitator, partners } = playedCase('clustered');
  const [fatma, kees] = partners;
  if (!fatma || !kees) throw new Error('there are two partners');
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  const sentence = recordsOf(room.board, 'ambition')[0]?.id ?? '';
  const open = (command: Partial<NewCommand> & object): string => {
    const before = new Set(recordsOf(room.board, 'round').map(({ id }) => id));
    room.do(facilitator, { type: 'openRound', targetId: sentence, ...command } as NewCommand);
    return recordsOf(room.board, 'round').find(({ id }) => !before.has(id))?.id ?? '';
  };
  const advance = (roundId: string, status: RoundStatus): void => {
    room.do(facilitator, { type: 'advanceRound', roundId, status });
  };
  const proposals = open({ kind: 'proposal' });
  for (const [actor, text] of [
    [fatma, 'Een'],
    [kees, 'Twee'],
  ] as const) {
    const value = { kind: 'proposal', text } as const;
    room.do(actor, { type: 'answerRound', roundId: proposals, value });
  }
  advance(proposals, 'revealed');
  const roundId = open({ kind: 'dots', optionsOf: proposals });
  const of = (actor: Actor) => {
    const session = roomSession(room, actor);
    const at = (...selection: string[]) => contextIn(session, selection);
    const choices = (action = give) => action.choices?.(at(sentence), dutch) ?? [];
    const choose = (action: Action, words: string): string | undefined => {
      const choice = choices(action).find(({ label }) => label.includes(words))?.id;
      action.perform(at(sentence), choice);
      return action.told?.(at(sentence), dutch, choice);
    };
    const given = () => recordOf(room.own(actor), 'answer', answerIdOf(roundId))?.value;
    return { session, at, choices, choose, given };
  };
  return { room, facilitator, fatma, kees, sentence, roundId, advance, of };
}

test('dots are given at the sentence and taken back; what is left is told, and nothing more', () => {
  const { room, fatma, kees, sentence, roundId, advance, of } = voting();
  const { at, choices, choose, given } = of(fatma);
  const { dots } = dutch.rounds;
  const inMenu = (...selection: string[]): string[] =>
    menuActions(at(...selection), VOTING_ACTIONS).map(({ id }) => id);
  expect(inMenu(sentence).slice(0, 1)).toEqual(['give-dot']);
  expect(inMenu(recordsOf(room.board, 'goal')[0]?.id ?? '')).not.toContain('give-dot');
  expect(ownDotsLeft(at())).toBe(2);
  expect(choices().map(({ label }) => label)).toEqual(
    recordOf(room.board, 'round', roundId)?.options?.map(({ text }) => text),
  );

  expect(choose(give, 'Twee')).toBe(dots.left(1));
  expect(choices().map(({ label }) => label)).toContain(`Twee · ${dots.count(1)}`);
  expect(choose(give, 'Twee')).toBe(dots.left(0));
  expect(give.may(at(sentence))).toBe(false);
  expect(choose(takeBack, 'Twee')).toBe(dots.left(1));
  expect(choose(give, 'Een')).toBe(dots.left(0));
  const options = recordOf(room.board, 'round', roundId)?.options ?? [];
  const idOf = (words: string): string => options.find(({ text }) => text === words)?.id ?? '';
  expect(given()).toEqual({ kind: 'dots', optionIds: [idOf('Twee'), idOf('Een')] });
  expect(choose(takeBack, 'Een')).toBe(dots.left(1));
  expect(choose(takeBack, 'Twee')).toBe(dots.left(2));
  expect(given()).toEqual({ kind: 'dots', optionIds: [] });

  // Nobody sees how the dots lie until they are shown, and then nobody gives any.
  of(kees).choose(give, 'Een');
  expect(recordOf(room.board, 'round', roundId)?.counts).toBeUndefined();
  expect(choices().map(({ label }) => label)).toEqual(options.map(({ text }) => text));
  advance(roundId, 'closed');
  for (const action of VOTING_ACTIONS) expect(action.may(at(sentence))).toBe(false);
  expect(ownDotsLeft(at())).toBeUndefined();
});

test('a second dot counts before the server has said anything of the first; a refused one does not', () => {
  const { fatma, sentence, of } = voting();
  const { at, choices } = of(fatma);
  const sent: NewCommand[] = [];
  const { session, ...context } = at(sentence);
  const waiting = {
    ...context,
    session: { ...session, send: (command: NewCommand) => String(sent.push(command)) },
    state: { ...context.state, pending: 1 },
  };
  const [first, second] = choices();
  give.perform(waiting, first?.id);
  expect(ownDotsLeft(waiting)).toBe(1);
  give.perform(waiting, second?.id);
  expect(give.may(waiting)).toBe(false);
  expect(sent).toHaveLength(2);
  const [one, two] = choices().map(({ id }) => id.split(' ')[1]);
  expect(sent[1]).toMatchObject({ value: { optionIds: [one, two] } });
  expect(ownDotsLeft({ ...waiting, state: { ...waiting.state, pending: 0 } })).toBe(2);
});

test('who writes for a partner without a device gives its dots too, by its name', () => {
  const { room, facilitator, sentence, of } = voting();
  expect(give.may(of(facilitator).at(sentence))).toBe(false);
  const partner = { name: 'Bewoners', sector: 'residents' } as const;
  room.do(facilitator, { type: 'writeFor', displayName: 'Bea', partner });
  const { choices, choose } = of(facilitator);
  const { answering, dots } = dutch.rounds;
  expect(choices().map(({ label }) => label)).toContain(
    [answering.onBehalf('Bewoners'), 'Een'].join(' · '),
  );
  expect(choose(give, 'Een')).toBe(dots.left(1));
  expect(recordsOf(room.own(facilitator), 'answer')).toHaveLength(1);
});

test('who reads along and who is not at the table are not asked', () => {
  const { room, facilitator, kees, sentence, of } = voting();
  const { at } = of(kees);
  expect(give.may({ ...at(sentence), readOnly: true })).toBe(false);
  room.change(facilitator, {
    action: 'update',
    audience: 'board',
    id: kees.partnerId ?? '',
    fields: { present: false },
  });
  expect(give.may(at(sentence))).toBe(false);
});
