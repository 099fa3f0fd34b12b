/** The look of the board, read from the design tokens: what CSS says, as values to draw with. */

import { MEANINGS, type Colours, type PictureLook } from '@ambitiebord/shared/picture/look';
import { NOTE_COLOURS } from '@ambitiebord/shared/records/note';
import { useEffect, useState, type RefObject } from 'react';
import { PERSON_COLOURS, personNumber } from '../ui/person-colour.ts';

export interface Look extends PictureLook {
  readonly accent: string;
  readonly focus: string;
  /** The colours of people, and of the letters on them. */
  readonly people: readonly string[];
  readonly onPerson: string;
  /** More room between letters and words that somebody asked of the page, as lengths in em. */
  readonly letterSpacing: string;
  readonly wordSpacing: string;
}

/**
 * Draws and measures with the room between letters and words of the look from now on. A drawing in the page would
 * take over that of the page as it is for letters of 16 pixels, and one beside the page none.
 */
export function spaceLetters(
  context: CanvasRenderingContext2D,
  { letterSpacing, wordSpacing }: Look,
): void {
  context.letterSpacing = letterSpacing;
  context.wordSpacing = wordSpacing;
}

/** The colour of a participant, to draw with. */
export function colourOfPerson(look: Look, participantId: string): string {
  return look.people[personNumber(participantId) - 1] ?? look.text;
}

/** Whoever chose colours gets those: browsers leave a drawing alone. Types keep their shapes and icons. */
const FORCED_GROUND = 'Canvas';
const FORCED_INK = 'CanvasText';
const FORCED_COLOURS: Colours = { fill: FORCED_GROUND, edge: FORCED_INK, ink: FORCED_INK };

const forcedFor = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, FORCED_COLOURS]));

/** The look in the colours that somebody's device has for everything. */
function inForcedColours({ font, people, letterSpacing, wordSpacing }: Look): Look {
  return {
    font,
    letterSpacing,
    wordSpacing,
    page: FORCED_GROUND,
    text: FORCED_INK,
    muted: FORCED_INK,
    line: FORCED_INK,
    accent: FORCED_INK,
    focus: 'Highlight',
    meanings: forcedFor(MEANINGS) as Look['meanings'],
    notes: forcedFor(NOTE_COLOURS) as Look['notes'],
    people: people.map(() => FORCED_INK),
    onPerson: FORCED_GROUND,
  };
}

function readLook(element: Element): Look {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const meanings = MEANINGS.map((name) => [
    name,
    { fill: token(`${name}-fill`), edge: token(`${name}-edge`), ink: token(`${name}-ink`) },
  ]);
  const notes = NOTE_COLOURS.map((name) => [
    name,
    { fill: token(`note-${name}`), edge: token('note-edge'), ink: token('note-ink') },
  ]);
  return {
    font: token('font') || 'sans-serif',
    page: token('page'),
    text: token('text'),
    muted: token('text-muted'),
    line: token('control-edge'),
    accent: token('primary'),
    focus: token('focus'),
    meanings: Object.fromEntries(meanings) as Look['meanings'],
    notes: Object.fromEntries(notes) as Look['notes'],
    people: Array.from({ length: PERSON_COLOURS }, (_, index) => token(`person-${index + 1}`)),
    onPerson: token('on-person'),
    ...spacingOf(style),
  };
}

type Spacing = Pick<Look, 'letterSpacing' | 'wordSpacing'>;

function spacingOf(style: CSSStyleDeclaration): Spacing {
  const [letterSpacing, wordSpacing] = [style.letterSpacing, style.wordSpacing];
  return { letterSpacing: inEm(letterSpacing, style), wordSpacing: inEm(wordSpacing, style) };
}

function equalSpacing(a: Spacing, b: Spacing): boolean {
  return a.letterSpacing === b.letterSpacing && a.wordSpacing === b.wordSpacing;
}

/** A computed length as one that grows with the letters; `normal` is none. */
function inEm(length: string, { fontSize }: CSSStyleDeclaration): string {
  return `${((Number.parseFloat(length) || 0) / Number.parseFloat(fontSize)).toFixed(3)}em`;
}

/** Calls back when the room between letters or words changes, which pages are not told of; returns what stops it. */
function watchSpacing(container: Element, changed: () => void): () => void {
  const probe = document.createElement('span');
  probe.className = 'board-letters';
  probe.ariaHidden = 'true';
  probe.textContent = 'letters en woorden';
  container.append(probe);
  const observer = new ResizeObserver(changed);
  observer.observe(probe);
  return () => {
    observer.disconnect();
    probe.remove();
  };
}

/** Read again when the theme or the room between letters changes, and once more when the font is there to measure with. */
export function useLook(container: RefObject<Element | null>): Look | undefined {
  const [look, setLook] = useState<Look>();
  useEffect(() => {
    const forced = globalThis.matchMedia('(forced-colors: active)');
    const read = (): void => {
      if (!container.current) return;
      const own = readLook(container.current);
      setLook(forced.matches ? inForcedColours(own) : own);
    };
    const readSpacing = (): void => {
      if (!container.current) return;
      const now = spacingOf(getComputedStyle(container.current));
      // Without a change the words of the whole board are not set again.
      setLook((known) => (known && !equalSpacing(known, now) ? { ...known, ...now } : known));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
    forced.addEventListener('change', read);
    document.fonts.addEventListener('loadingdone', read);
    const stopWatching = container.current && watchSpacing(container.current, readSpacing);
    return () => {
      stopWatching?.();
      observer.disconnect();
      forced.removeEventListener('change', read);
      document.fonts.removeEventListener('loadingdone', read);
    };
  }, [container]);
  return look;
}
