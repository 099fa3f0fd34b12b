/** The colours with which a board is drawn. */

import type { Note } from '../records/note.ts';
import type { BoardObject } from '../views/board-layout.ts';
import type { Face } from './face.ts';

export interface Colours {
  readonly fill: string;
  readonly edge: string;
  readonly ink: string;
}

/** What has colours of its own. */
export const MEANINGS = [
  'card',
  'activity',
  'why',
  'goal',
  'cluster',
  'ambition',
  'question',
  'tension',
] as const;
type Meaning = (typeof MEANINGS)[number];

export interface PictureLook {
  /** Font families, as CSS names them. */
  readonly font: string;
  readonly page: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly meanings: Readonly<Record<Meaning, Colours>>;
  readonly notes: Readonly<Record<Note['colour'], Colours>>;
}

type FreeType = 'text' | 'frame' | 'connector' | 'drawing' | 'image';

/** What has no meaning in the method takes the colours of the page. */
function isFree(type: BoardObject['type']): type is FreeType {
  return ['text', 'frame', 'connector', 'drawing', 'image'].includes(type);
}

/** The colours of a record type; notes have one of their own each. */
export function coloursOfType(
  type: Exclude<BoardObject['type'], 'note'>,
  look: PictureLook,
): Colours {
  if (isFree(type)) return { fill: look.page, edge: look.line, ink: look.text };
  if (type === 'partnerCard') return look.meanings.card;
  return type === 'whyStep' ? look.meanings.why : look.meanings[type];
}

/** The colours of a face. */
export function coloursOfFace({ type, colour }: Face, look: PictureLook): Colours {
  return type === 'note' ? look.notes[colour ?? 'yellow'] : coloursOfType(type, look);
}

/** The colours of a pen are those of the theme, so that a stroke stays readable in the dark. */
export function penColour(colour: 'ink' | 'blue' | 'green' | 'red', look: PictureLook): string {
  const { cluster, goal, tension } = look.meanings;
  return { ink: look.text, blue: cluster.edge, green: goal.edge, red: tension.edge }[colour];
}
