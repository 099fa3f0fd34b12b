import { onDemand } from '../ui/on-demand.tsx';

/** The board as a list, when it is wanted: who looks at the picture alone does without. */
export const BoardOutline = onDemand(
  async () => (await import('./board-outline.tsx')).BoardOutline,
);
