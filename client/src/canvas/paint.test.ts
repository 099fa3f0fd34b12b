import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Face } from '@ambitiebord/shared/picture/face';
import { FACE_TYPES } from './face.ts';
import type { Colours } from '@ambitiebord/shared/picture/look';
import type { Look } from './look.ts';
import { isFreelyPainted } from './object-painter.ts';
import { paintFar, paintFull } from './paint.ts';

const GREY: Colours = { fill: 'grey', edge: 'grey', ink: 'grey' };
const anyName: unknown = new Proxy({}, { get: () => GREY });

/** A look in which nothing differs in colour. */
const look: Look = {
  font: 'sans-serif',
  page: 'grey',
  text: 'grey',
  muted: 'grey',
  line: 'grey',
  accent: 'grey',
  focus: 'grey',
  letterSpacing: '0em',
  wordSpacing: '0em',
  meanings: anyName as Look['meanings'],
  notes: anyName as Look['notes'],
  people: [],
  onPerson: 'grey',
};

/** The same words for every type. */
const face = (type: Face['type'], more: Partial<Face> = {}): Face => ({
  type,
  heading: 'Van wie',
  detail: '',
  paragraphs: [],
  mark: '',
  placeholder: '',
  badge: '',
  tentative: false,
  highlighted: false,
  locked: false,
  questions: 0,
  bundled: 0,
  ...more,
});

const before = Object.getOwnPropertyDescriptor(globalThis, 'Path2D');

/** Browsers keep the outline of an icon in one; here it is its own words. */
class Outline {
  readonly outline: string;
  constructor(outline: string) {
    this.outline = outline;
  }
}

beforeAll(() => {
  Object.defineProperty(globalThis, 'Path2D', { value: Outline, configurable: true });
});
afterAll(() => {
  if (before) Object.defineProperty(globalThis, 'Path2D', before);
  else Reflect.deleteProperty(globalThis, 'Path2D');
});

type Paint = typeof paintFull;

/** Everything that is drawn, in order, as text. */
function drawnBy(paint: Paint, shown: Face): string {
  const done: string[] = [];
  const context = new Proxy(
    { measureText: (text: string) => ({ width: text.length * 8 }) },
    {
      get: (own, name) =>
        name === 'measureText'
          ? own.measureText
          : (...values: unknown[]) => done.push(`${String(name)} ${JSON.stringify(values)}`),
      set: (_own, name, value) => done.push(`${String(name)} = ${String(value)}`) > 0,
    },
  ) as unknown as CanvasRenderingContext2D;
  paint(context, shown, { width: 240, height: 160 }, look, { words: [], scale: 1 });
  return done.join('\n');
}

test.each([
  ['near', paintFull],
  ['far', paintFar],
])('without colours, types are told apart by shape and sign, %s', (_distance, paint) => {
  const types = FACE_TYPES.filter((type) => !isFreelyPainted(type));
  const pictures = types.map((type) => drawnBy(paint, face(type)));
  expect(types.length).toBeGreaterThan(5);
  expect(new Set(pictures).size).toBe(types.length);
});

test('without colours, what is not sure, where ladders meet and what is locked show it', () => {
  const goals = [
    {},
    { tentative: true },
    { highlighted: true },
    { locked: true },
    { questions: 1 },
    { badge: 'bestaat al' },
  ].map((more) => drawnBy(paintFull, face('goal', more)));
  expect(new Set(goals).size).toBe(goals.length);
});
