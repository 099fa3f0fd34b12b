import type { Actor } from '../domain/roles.ts';
import type { Step } from '../domain/steps.ts';
import { JOINT_CARD_ID, type JointCard } from '../records/joint-card.ts';
import { sessionOf, type Records } from '../records/registry.ts';

/** When everybody has said enough to write it down together. */
const STEPS: ReadonlySet<Step> = new Set<Step>(['agreements', 'snapshot']);

/** Partners write on the gezamenlijke kaart at the end, facilitators always; a board has one. */
export function mayWriteJointCard(
  actor: Actor,
  records: Records,
  next: JointCard | undefined,
): boolean {
  if (next && next.id !== JOINT_CARD_ID) return false;
  if (actor.role === 'facilitator') return true;
  const step = sessionOf(records)?.step;
  return next !== undefined && step !== undefined && STEPS.has(step);
}
