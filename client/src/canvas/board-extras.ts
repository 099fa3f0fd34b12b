/**
 * What the board has beside its first picture, in one file that comes once the page is at rest: so all of it is there
 * when the network is gone by then, and what it shares with the board is not cut into pieces.
 */

export { ArrowEnds } from './arrow-ends.tsx';
export { listenToClipboard } from './clipboard.ts';
export { Cursors } from './cursors.tsx';
export { FreePainter } from './free-painter.ts';
export { ImageDialog } from './image-dialog.tsx';
export { LaserTrails } from './lasers.tsx';
export { LiveStrokes } from './live-strokes.tsx';
export { putStroke } from '../actions/strokes.ts';
export { Marks } from './marks.tsx';
export { PastedLines } from './pasted-lines.tsx';
export { attaching, startAttaching } from '../tools/attaching.ts';
export { snap } from '../tools/snapping.ts';
export { snapSides } from '../tools/snapping-sides.ts';
export { Typing } from './typing.tsx';
