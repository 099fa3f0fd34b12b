import { onDemand } from '../../ui/on-demand.tsx';

/** The cards that somebody writes for people without a device; most people never need it. */
export const ForOthers = onDemand(async () => {
  const { WritingForOthers } = await import('./writing-for-others.tsx');
  return WritingForOthers;
});
