/** The one entry to the tools: what happens in a state when something is put in. */

import { brushing, dragging } from './moving.ts';
import { drafting } from './drafting.ts';
import { lasering } from './lasering.ts';
import { penning } from './penning.ts';
import { resizing } from './resizing.ts';
import { idle, pointing } from './pointing.ts';
import { IDLE, type Scene, type Step, type ToolInput, type ToolState } from './tool.ts';
import { panning, pinching } from './travelling.ts';

/** The next state of the tools and what has to be done, in that order. */
export function transition(state: ToolState, input: ToolInput, scene: Scene): Step {
  if (state.name === 'idle') return idle(state, input, scene);
  if (state.name === 'pointing') return pointing(state, input, scene);
  if (state.name === 'dragging') return dragging(state, input, scene);
  if (state.name === 'resizing') return resizing(state, input, scene);
  if (state.name === 'attaching') {
    return scene.arrowHands?.attaching(state, input, scene) ?? { state: IDLE, effects: [] };
  }
  if (state.name === 'brushing') return brushing(state, input, scene);
  if (state.name === 'panning') return panning(state, input, scene);
  if (state.name === 'penning') return penning(state, input, scene);
  if (state.name === 'lasering') return lasering(state, input);
  if (state.name === 'drafting') return drafting(state, input, scene);
  return pinching(state, input, scene);
}
