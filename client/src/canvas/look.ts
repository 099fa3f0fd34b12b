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
function inForcedColours({ font, people }: Look): Look {
  return {
    font,
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
  };
}

/** Read again when the theme changes, and once more when the font is there to measure with. */
export function useLook(container: RefObject<Element | null>): Look | undefined {
  const [look, setLook] = useState<Look>();
  useEffect(() => {
    const forced = globalThis.matchMedia('(forced-colors: active)');
    const read = (): void => {
      if (!container.current) return;
      const own = readLook(container.current);
      setLook(forced.matches ? inForcedColours(own) : own);
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
    forced.addEventListener('change', read);
    document.fonts.addEventListener('loadingdone', read);
    return () => {
      observer.disconnect();
      forced.removeEventListener('change', read);
      document.fonts.removeEventListener('loadingdone', read);
    };
  }, [container]);
  return look;
}
