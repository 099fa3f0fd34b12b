/** Laying objects over or under all others. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { compareText } from '@ambitiebord/shared/domain/compare-text';
import { orderAfter, orderBefore } from '@ambitiebord/shared/domain/order-keys';
import type { BoardObject } from '@ambitiebord/shared/views/board-layout';
import { GROUND_KEY, stackedWith } from '@ambitiebord/shared/views/stacking';
import { allAllowed, sendOperations, WRITERS, type Action, type ActionContext } from './action.ts';
import { updateObject } from './operations.ts';

const keyOf = ({ stackingKey = GROUND_KEY }: BoardObject): string => stackingKey;

/** What is selected and what all the rest is, from low to high; rungs and goals in groups go with what they lie in. */
function sides({ layout, selection, state }: ActionContext) {
  const all = new Set(layout.objects.map(({ record }) => stackedWith(record, state.board)));
  const chosen = new Set(
    layout.objects
      .filter(({ record }) => selection.includes(record.id))
      .map(({ record }) => stackedWith(record, state.board)),
  );
  return { chosen: [...chosen], others: [...all].filter((record) => !chosen.has(record)) };
}

/** Lays what is selected over everything else, in the order in which it lies. */
function toFront(context: ActionContext): ChangeOperation[] {
  const { chosen, others } = sides(context);
  const [lowest = GROUND_KEY] = chosen.map(keyOf).toSorted(compareText);
  const top = [GROUND_KEY, ...others.map(keyOf)].toSorted(compareText).at(-1);
  if (chosen.length === 0 || others.length === 0 || lowest > (top ?? '')) return [];
  let order = top;
  return chosen.map((record) =>
    updateObject(record, { stackingKey: (order = orderAfter([{ order }])) }),
  );
}

/** Lays what is selected under everything else, in the order in which it lies. */
function toBack(context: ActionContext): ChangeOperation[] {
  const { chosen, others } = sides(context);
  const highest = chosen.map(keyOf).toSorted(compareText).at(-1) ?? GROUND_KEY;
  const [bottom = GROUND_KEY] = [GROUND_KEY, ...others.map(keyOf)].toSorted(compareText);
  if (chosen.length === 0 || others.length === 0 || highest < bottom) return [];
  let order = bottom;
  return chosen
    .toReversed()
    .map((record) => updateObject(record, { stackingKey: (order = orderBefore(order)) }));
}

export const bringToFront: Action = {
  id: 'bring-to-front',
  roles: WRITERS,
  label: ({ canvas }) => canvas.bringToFront,
  shortcuts: [{ key: ']' }],
  menu: 'objects',
  may: (context) => allAllowed(context, toFront(context)),
  perform: (context) => sendOperations(context, toFront(context)),
};

export const sendToBack: Action = {
  id: 'send-to-back',
  roles: WRITERS,
  label: ({ canvas }) => canvas.sendToBack,
  shortcuts: [{ key: '[' }],
  menu: 'objects',
  may: (context) => allAllowed(context, toBack(context)),
  perform: (context) => sendOperations(context, toBack(context)),
};
