/** Pointing at things for others: it touches nothing on the board. */

import { go, IDLE, joinedBy, type Lasering, type Step, type ToolInput } from './tool.ts';

/** The laser shines as long as the pointer is down; a second finger means the board. */
export function lasering(state: Lasering, input: ToolInput): Step {
  if (input.type === 'cancel') return go(IDLE);
  if (input.type === 'hold') return go(state);
  const { pointer, type } = input;
  if (type === 'down') return joinedBy(state, state.at, pointer);
  if (pointer.id !== state.pointerId) return go(state);
  return go(type === 'up' ? IDLE : { ...state, at: pointer.at });
}
