/** Keeping objects together in a bundle, and taking it apart. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { BoardObject } from '@ambitiebord/shared/views/board-layout';
import { bundleSizes, withBundles } from '@ambitiebord/shared/views/bundles';
import { allAllowed, sendOperations, WRITERS, type Action, type ActionContext } from './action.ts';
import { updateObject } from './operations.ts';

/** A rung goes with its activity, and a goal with the group in which it lies. */
function goesAlong(record: BoardObject): boolean {
  return record.type === 'whyStep' || (record.type === 'goal' && record.clusterId !== undefined);
}

/** What is selected, with the bundles that it is in. */
function chosen({ layout: { objects }, selection }: ActionContext): BoardObject[] {
  const ids = new Set(withBundles(objects, selection));
  return objects.map(({ record }) => record).filter(({ id }) => ids.has(id));
}

/** Whatever bundles they were in, they are in this one now. */
function together(context: ActionContext, bundleId: string): ChangeOperation[] {
  const all = chosen(context).filter((record) => !goesAlong(record));
  const bundles = new Set(all.map((record) => record.bundleId));
  const isOne = bundles.size === 1 && !bundles.has(undefined);
  return all.length < 2 || isOne ? [] : all.map((record) => updateObject(record, { bundleId }));
}

function apart(context: ActionContext): ChangeOperation[] {
  return chosen(context)
    .filter(({ bundleId }) => bundleId !== undefined)
    .map((record) => updateObject(record, { bundleId: null }));
}

export const bundle: Action = {
  id: 'bundle',
  roles: WRITERS,
  label: ({ canvas }) => canvas.bundle,
  shortcuts: [{ key: 'g', ctrl: true, shift: false }],
  menu: 'objects',
  may: (context) => allAllowed(context, together(context, newId())),
  perform: (context) => sendOperations(context, together(context, newId())),
  told: (context, { canvas }) => canvas.bundled(chosen(context).length),
};

export const unbundle: Action = {
  id: 'unbundle',
  roles: WRITERS,
  label: ({ canvas }) => canvas.unbundle,
  shortcuts: [{ key: 'g', ctrl: true, shift: true }],
  menu: 'objects',
  may: (context) => {
    const sizes = bundleSizes(context.state.board);
    const isBundle = chosen(context).some(({ bundleId = '' }) => (sizes.get(bundleId) ?? 0) > 1);
    return isBundle && allAllowed(context, apart(context));
  },
  perform: (context) => sendOperations(context, apart(context)),
};

/** For who comes to one of them by keys. */
export const selectBundle: Action = {
  id: 'select-bundle',
  label: ({ canvas }) => canvas.selectBundle,
  menu: 'objects',
  may: (context) => chosen(context).length > context.selection.length,
  perform: (context) => context.view.select(chosen(context).map(({ id }) => id)),
};
