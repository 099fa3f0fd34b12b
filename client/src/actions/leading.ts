/** What a facilitator does with the objects on the board that partners cannot: pointing and locking. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { isBoardObject } from '@ambitiebord/shared/policy/held-back';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { allAllowed, sendOperations, type Action, type ActionContext } from './action.ts';
import { updateObject } from './operations.ts';

const leads = ({ state, readOnly }: ActionContext): boolean =>
  state.me.role === 'facilitator' && !readOnly;

/** The object in the spotlight, if there is one. */
const lit = ({ state }: ActionContext): string | undefined => sessionOf(state.board)?.spotlightId;

export const spotlight: Action = {
  id: 'spotlight',
  roles: ['facilitator'],
  label: ({ leading }) => leading.spotlight,
  shortcuts: [{ key: 'k', shift: true }],
  menu: 'objects',
  may: (context) => {
    const [id = '', ...others] = context.selection;
    const isObject = isBoardObject(context.state.board.get(id));
    return leads(context) && isObject && others.length === 0 && lit(context) !== id;
  },
  perform: ({ session, selection: [targetId = null] }) => {
    session.send({ type: 'setSpotlight', targetId });
  },
};

/** The changes that lock what is selected, or open it. */
function lockOperations({ state, selection }: ActionContext, locked: boolean): ChangeOperation[] {
  return selection
    .map((id) => state.board.get(id))
    .filter(isBoardObject)
    .filter((record) => (record.locked ?? false) !== locked)
    .map((record) => updateObject(record, { locked: locked ? true : null }));
}

function lockAction(id: 'lock' | 'unlock', locked: boolean): Action {
  return {
    id,
    roles: ['facilitator'],
    label: ({ leading }) => leading[id],
    shortcuts: [{ key: 'l', ctrl: true, shift: true }],
    menu: 'objects',
    may: (context) => leads(context) && allAllowed(context, lockOperations(context, locked)),
    perform: (context) => sendOperations(context, lockOperations(context, locked)),
  };
}

export const lock = lockAction('lock', true);
/** The same keys again, once all that is selected is locked. */
export const unlock = lockAction('unlock', false);
