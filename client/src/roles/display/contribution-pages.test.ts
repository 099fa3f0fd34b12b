import { newId } from '@ambitiebord/shared/domain/ids';
import { TestRoom, updateOf } from '@ambitiebord/shared/test-support/test-room';
import { expect, test } from 'vitest';
import { contributionPages } from './contribution-pages.ts';

const position = { x: 0, y: 0 };

function aBoard() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const ank = room.partner('Ank', 'Buurthuis');
  const goal = room.create(ank, {
    type: 'goal',
    text: 'Niemand is alleen.',
    stopTest: {},
    confirmed: true,
    lineageId: newId(),
    position,
  });
  const activity = (text: string, goalId?: string) =>
    room.create(ank, {
      type: 'activity',
      text,
      existing: false,
      position,
      ...(ank.partnerId === undefined ? {} : { partnerId: ank.partnerId }),
      ...(goalId === undefined ? {} : { goalId }),
    });
  const kinds = () => contributionPages(room.board).map(({ kind }) => kind);
  return { room, facilitator, ank, goal, activity, kinds };
}

test('activities stand beside the ambition by status; what is not said yet comes last', () => {
  const { room, ank, activity, kinds } = aBoard();
  expect(kinds()).toEqual(['talk']);
  activity('Eettafel');
  const club = activity('Wandelclub');
  expect(kinds()).toEqual(['talk', 'statuses']);
  room.change(ank, updateOf(club, { status: 'contributes' }));
  expect(contributionPages(room.board)).toMatchObject([
    {
      kind: 'statuses',
      columns: [
        [
          { status: 'contributes', activities: [{ text: 'Wandelclub' }] },
          { status: undefined, activities: [{ text: 'Eettafel' }] },
        ],
      ],
    },
  ]);
});

test('where ladders meet the room is asked which one it tries first, until it has chosen', () => {
  const { room, facilitator, activity, goal, kinds } = aBoard();
  const club = activity('Wandelclub', goal);
  expect(kinds()).not.toContain('choice');
  for (const name of ['Eettafel', 'Zangkoor', 'Tuin', 'Café']) activity(name, goal);
  const asked = contributionPages(room.board).find(({ kind }) => kind === 'choice');
  expect(asked).toMatchObject({ choices: [{ goal: { id: goal }, more: 1 }] });
  room.change(facilitator, updateOf(club, { tryFirst: true }));
  expect(kinds()).toEqual(['statuses']);
});

test('no activity and nobody who brings something is lost, however many there are', () => {
  const { room, activity } = aBoard();
  const names = Array.from({ length: 30 }, (_, index) => `Activiteit ${index}`);
  for (const name of names) activity(name);
  for (let index = 0; index < 7; index += 1) {
    const partner = room.partner(`Persoon ${index}`, `Organisatie ${index}`);
    if (partner.partnerId === undefined) throw new Error('a partner without an organisation');
    room.create(partner, {
      type: 'contribution',
      partnerId: partner.partnerId,
      brings: index % 2 === 0 ? 'Een zaal' : '',
      gains: index % 2 === 0 ? '' : 'Gezelschap',
      tags: [],
    });
  }
  const pages = contributionPages(room.board);
  const shown = pages.flatMap((page) =>
    page.kind === 'statuses' ? page.columns.flat().flatMap(({ activities }) => activities) : [],
  );
  expect(shown.map(({ text }) => text)).toEqual(names);
  const brought = pages.flatMap((page) => (page.kind === 'brought' ? page.contributions : []));
  expect(brought).toHaveLength(7);
  expect(pages.filter(({ kind }) => kind === 'brought')).toHaveLength(1);
});

test('partners who write much get more room, so that each can be read', () => {
  const { room, kinds } = aBoard();
  for (let index = 0; index < 10; index += 1) {
    const { partnerId, ...person } = room.partner(`Persoon ${index}`, `Organisatie ${index}`);
    if (partnerId === undefined) throw new Error('a partner without an organisation');
    const texts = { brings: 'Een zaal. '.repeat(30), gains: 'Gezelschap. '.repeat(30) };
    room.create({ partnerId, ...person }, { type: 'contribution', partnerId, tags: [], ...texts });
  }
  expect(kinds()).toEqual(['brought', 'brought', 'brought']);
});
