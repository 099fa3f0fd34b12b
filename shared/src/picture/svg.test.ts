import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { pictureOfSnapshot } from '../report/picture-of-snapshot.ts';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { HOSTILE_TEXTS } from '../test-support/hostile-snapshot.ts';
import { describePicture } from './describe-picture.ts';
import { PLAIN_FACE, type Face } from './face.ts';
import { measureLetters } from './measure-letters.ts';
import { OUTLINES } from './outlines.ts';
import type { Picture } from './picture.ts';
import { pictureArea, pictureToSvg } from './svg.ts';

type Node = DefaultTreeAdapterTypes.Node;

const WORDS = { title: 'Het bord', description: 'Twee dingen.' };
const TYPES = Object.keys(OUTLINES) as Face['type'][];
const SIZE = { width: 320, height: 240 };

/** One object of each type, each with a text. */
function withText(text: string): Picture {
  const objects = TYPES.map((type, index) => {
    const rectangle = { x: 400 * index, y: 0, ...SIZE };
    const to = { x: rectangle.x + 300, y: 100 };
    const face: Face = {
      type,
      ...PLAIN_FACE,
      heading: type === 'whyStep' ? '' : text,
      badge: text,
      paragraphs: [{ kind: 'answer', text }],
    };
    return {
      face,
      rectangle,
      ...(type === 'connector' && { arrow: { from: rectangle, to, arrows: 'both' as const } }),
      ...(type === 'drawing' && {
        stroke: { points: [rectangle, to], colour: 'red' as const, thickness: 'thin' as const },
      }),
    };
  });
  return { objects, lines: [{ from: { x: 0, y: 0 }, to: { x: 9, y: 300 }, meets: true }] };
}

function walk(node: Node, see: (node: Node) => void): void {
  see(node);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, see);
}

/** Names of elements and of their attributes. */
function namesIn(svg: string): Set<string> {
  const names = new Set<string>();
  walk(parseFragment(svg), (node) => {
    if (!('tagName' in node)) return;
    names.add(`<${node.tagName}`);
    for (const { name } of node.attrs) names.add(name);
  });
  return names;
}

function textsIn(svg: string): string {
  const texts: string[] = [];
  walk(parseFragment(svg), (node) => {
    if ('value' in node) texts.push(node.value);
  });
  return texts.join(' ');
}

describe('a picture of the board', () => {
  test('shows the whole case: every name, activity and goal, within its area', () => {
    const picture = pictureOfSnapshot(CASE_SNAPSHOT);
    if (!picture) throw new Error('the case has a board');
    const text = textsIn(pictureToSvg(picture, WORDS)).replaceAll(/\s+/g, ' ');
    for (const { displayName } of CASE_SNAPSHOT.participants.slice(1)) {
      expect(text).toContain(displayName);
    }
    for (const { text: goal } of CASE_SNAPSHOT.goals) {
      expect(text).toContain(goal.split(' ').slice(0, 3).join(' '));
    }
    const area = pictureArea(picture);
    for (const { rectangle } of picture.objects) {
      expect(rectangle.x).toBeGreaterThan(area?.x ?? Infinity);
      expect(rectangle.x + rectangle.width).toBeLessThan((area?.x ?? 0) + (area?.width ?? 0));
    }
  });

  test('says in words what it is and what lies on it, in both languages', () => {
    const picture = pictureOfSnapshot(CASE_SNAPSHOT);
    if (!picture) throw new Error('the case has a board');
    const types = picture.objects.map(({ face }) => face.type);
    const { title, description } = describePicture(types, 'Samen sterk', 'nl');
    expect(title).toBe('Het bord “Samen sterk”');
    expect(description).toContain('12 kaarten');
    expect(description).toContain('1 gezamenlijke ambitie');
    expect(describePicture(types, 'Samen sterk', 'en').description).toContain('12 cards');
    const svg = pictureToSvg(picture, { title, description });
    expect(svg).toContain(`<title>${title}</title>`);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
  });

  test('tells each type from the others without any colour', () => {
    const shapes = withText('iets').objects.map(({ face, rectangle, ...more }) => {
      const one = { face, rectangle: { x: 0, y: 0, ...SIZE }, ...more };
      const svg = pictureToSvg({ objects: [one], lines: [] }, WORDS);
      return svg.replaceAll(/#[0-9a-f]{6}/g, '#');
    });
    expect(new Set(shapes).size).toBe(TYPES.length);
  });

  test('names nothing that is loaded or runs, whatever people wrote', () => {
    const plain = namesIn(pictureToSvg(withText('gewoon'), WORDS));
    for (const name of ['href', 'src', 'style', '<script', '<style', '<image', '<a']) {
      expect(plain).not.toContain(name);
    }
    const hostile = fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS, '</text></svg><script>', ']]>', '<!--', '&#x3c;b&gt;'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(hostile, hostile, (text, title) => {
        const svg = pictureToSvg(withText(text), { title, description: text });
        for (const name of namesIn(svg)) expect(plain).toContain(name);
        // What XML 1.0 does not allow anywhere.
        expect(svg).not.toMatch(/[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\n]/u);
      }),
    );
  });

  test('of nothing is an empty sheet, and far apart is still one picture', () => {
    expect(pictureToSvg({ objects: [], lines: [] }, WORDS)).toContain('viewBox="0 0 96 96"');
    const [first, last] = withText('iets').objects;
    if (!first || !last) throw new Error('there is one of each type');
    const far = { ...last, rectangle: { x: 100_000, y: -100_000, ...SIZE } };
    expect(pictureArea({ objects: [first, far], lines: [] })).toMatchObject({ width: 100_416 });
  });
});

describe('measuring letters', () => {
  test('knows our own letters, and gives others at least as much room as they take', () => {
    const measure = measureLetters(10, 400);
    expect(measure('')).toBe(0);
    expect(measure('iii')).toBeLessThan(measure('mmm'));
    expect(measureLetters(10, 700)('Samen')).toBeGreaterThan(measure('Samen'));
    expect(measure('ë')).toBe(measure('e'));
    expect(measure('e\u0308')).toBe(measure('e'));
    expect(measure('😀')).toBeGreaterThan(10);
    expect(measure('漢')).toBe(10);
  });
});
