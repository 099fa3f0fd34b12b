/** The colours of a board on paper. */

import { NOTE_COLOURS, type Note } from '../records/note.ts';
import type { Colours, PictureLook } from './look.ts';

const NOTE_FILLS: Readonly<Record<Note['colour'], string>> = {
  yellow: '#fff0a8',
  blue: '#cfe4fb',
  green: '#d5efc9',
  pink: '#fbd9e6',
};

/** The light theme on white, to print and to lay into other documents. */
export const PAPER: PictureLook = {
  font: "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Emoji', sans-serif",
  page: '#ffffff',
  text: '#22302f',
  muted: '#52605d',
  line: '#857b6b',
  meanings: {
    card: { fill: '#fffdf9', edge: '#857b6b', ink: '#22302f' },
    activity: { fill: '#fbe3b5', edge: '#976200', ink: '#5e3c00' },
    why: { fill: '#f1ebdf', edge: '#857b6b', ink: '#35403e' },
    goal: { fill: '#cfe8d2', edge: '#2c7a48', ink: '#134a2a' },
    cluster: { fill: '#dbe7f7', edge: '#2f63a8', ink: '#1d3f70' },
    ambition: { fill: '#ece0f5', edge: '#6f4a92', ink: '#4b2c66' },
    question: { fill: '#d3edf0', edge: '#1a7482', ink: '#0d4a55' },
    tension: { fill: '#f9d8d1', edge: '#b0402c', ink: '#7d2415' },
  },
  notes: Object.fromEntries(
    NOTE_COLOURS.map((name) => [
      name,
      { fill: NOTE_FILLS[name], edge: '#857b6b', ink: '#2b2a22' } satisfies Colours,
    ]),
  ) as PictureLook['notes'],
};
