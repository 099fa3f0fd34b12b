/** What a tool has drafted becomes an object on the board. */

import { newId } from '@ambitiebord/shared/domain/ids';
import { allAllowed, sendOperations, type ActionContext } from '../actions/action.ts';
import {
  addText,
  endOf,
  frameAround,
  makeAndWrite,
  newConnector,
  newFrame,
} from '../actions/free-objects.ts';
import { between } from '../tools/hit-test.ts';
import type { Drafting } from '../tools/tool.ts';

/** Less than this is a click, in board units. */
const LEAST_DRAWN = 24;

/** Makes it, if that is allowed; whether it was. A click makes no arrow. */
export function makeDrafted(context: ActionContext, draft: Drafting): boolean {
  const { kind, from, to, fromId, toId } = draft;
  if (kind === 'text') {
    const may = addText.may(context);
    if (may) context.view.write('text', to);
    return may;
  }
  const drawn = between(from, to);
  const isClick = Math.max(drawn.width, drawn.height) < LEAST_DRAWN;
  if (kind === 'frame') {
    return makeAndWrite(context, newFrame(newId(), isClick ? frameAround(to) : drawn));
  }
  if (isClick) return true;
  const id = newId();
  const operation = newConnector(id, endOf(from, fromId), endOf(to, toId));
  if (!allAllowed(context, [operation])) return false;
  sendOperations(context, [operation]);
  context.view.select([id]);
  return true;
}
