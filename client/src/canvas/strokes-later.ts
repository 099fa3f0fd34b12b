import type { Effect } from '../tools/tool.ts';
import type { CanvasController } from './canvas-controller.ts';

type Draw = Extract<Effect, { type: 'draw' }>;

/** Puts a stroke on the board; what makes one comes with the rest that the board has beside its first picture. */
export async function putStrokeLater(
  controller: CanvasController,
  { points, zoom }: Draw,
): Promise<void> {
  const { tell, messages } = controller.surroundings;
  try {
    const { putStroke } = await import('./board-extras.ts');
    if (!putStroke(controller.context(), points, zoom)) tell(messages.canvas.notDrawn);
  } catch {
    tell(messages.canvas.notDrawn); // Without a network the pen may not have come yet.
  }
}
