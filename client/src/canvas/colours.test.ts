/** The colours, as numbers: enough contrast in every theme, and none that is not a token. */

import { globSync, readFileSync } from 'node:fs';
import { NOTE_COLOURS } from '@ambitiebord/shared/records/note';
import { describe, expect, test } from 'vitest';
import { MEANINGS as DRAWN } from '@ambitiebord/shared/picture/look';
import { PAPER } from '@ambitiebord/shared/picture/paper';
import { LIGHT_TONE } from '@ambitiebord/shared/picture/shapes';
import { contrast, mixed, themesIn } from '../ui/test-support/contrast.ts';
import { PERSON_COLOURS } from '../ui/person-colour.ts';

const CLIENT = new URL('../../', import.meta.url);
const fileText = (file: string): string => readFileSync(new URL(file, CLIENT), 'utf8');
const filesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: CLIENT }).filter((file) => !file.endsWith('.test.ts'));

const themes = themesIn(fileText('src/ui/tokens.css'));

/** WCAG 1.4.3 and 1.4.11. */
const [TEXT, GRAPHIC] = [4.5, 3];

const GROUNDS = ['page', 'surface', 'sunken'];

const MEANINGS = 'activity why goal cluster ambition tension question card'.split(' ');
const NOTES = NOTE_COLOURS.map((colour) => `note-${colour}`);
const SOFT = ['primary-soft', 'danger-soft', 'good-soft', 'warn-soft'];
const FILLS = [...MEANINGS.map((meaning) => `${meaning}-fill`), ...NOTES];
const PEOPLE = Array.from({ length: PERSON_COLOURS }, (_, index) => `person-${index + 1}`);

interface Pair {
  readonly front: string;
  readonly back: string;
  readonly least: number;
  /** How much of the front there is. */
  readonly share?: number;
}

const each = (least: number, fronts: readonly string[], backs: readonly string[]): Pair[] =>
  fronts.flatMap((front) => backs.map((back) => ({ front, back, least })));

const TEXTS = ['text', 'text-muted', 'primary', 'primary-strong', 'danger', 'danger-strong'];

const PAIRS: readonly Pair[] = [
  ...each(TEXT, [...TEXTS, 'good', 'warn'], GROUNDS),
  ...each(TEXT, ['text', 'text-muted'], SOFT),
  ...each(TEXT, ['primary', 'primary-strong'], ['primary-soft']),
  ...each(TEXT, ['danger', 'danger-strong'], ['danger-soft']),
  ...each(TEXT, ['good'], ['good-soft']),
  ...each(TEXT, ['warn'], ['warn-soft']),
  ...each(TEXT, ['on-primary'], ['primary', 'primary-strong']),
  ...each(TEXT, ['on-danger'], ['danger', 'danger-strong']),
  ...each(TEXT, ['on-person'], PEOPLE),
  ...each(TEXT, ['paper-ink', 'paper-line'], ['paper']),
  // Ink stands on its fill, in a lighter tone too, and beside it; on a badge it is the other way round.
  ...MEANINGS.flatMap((meaning) =>
    each(TEXT, [`${meaning}-ink`, 'text', 'text-muted'], [`${meaning}-fill`]).concat(
      each(TEXT, [`${meaning}-ink`], GROUNDS),
      { front: `${meaning}-ink`, back: `${meaning}-fill`, least: TEXT, share: LIGHT_TONE },
      each(GRAPHIC, [`${meaning}-edge`], [`${meaning}-fill`, ...GROUNDS, 'cluster-fill']),
    ),
  ),
  ...NOTES.flatMap((fill) =>
    each(TEXT, ['note-ink'], [fill]).concat(
      { front: 'note-ink', back: fill, least: TEXT, share: LIGHT_TONE },
      each(GRAPHIC, ['note-edge'], [fill, ...GROUNDS, 'cluster-fill']),
    ),
  ),
  // The ring stands off what it goes around: what it must differ from is the ground, and where it lies inside, the fill.
  ...each(GRAPHIC, ['focus', 'control-edge'], [...GROUNDS, ...SOFT]),
  ...each(GRAPHIC, ['focus'], FILLS),
  ...each(GRAPHIC, ['brand-paths', 'brand-goal'], ['brand-ground']),
];

/** Tokens that nobody has to tell from what is around them, with the reason. */
const ORNAMENT: Readonly<Record<string, string>> = {
  line: 'divides what headings and space divide already; where it says more, it is control-edge',
  blank: 'the whole screen, with nothing on it',
};

describe.each(['light', 'dark', 'projector'] as const)('the theme %s', (name) => {
  const colours = themes[name];
  test('has enough contrast wherever one colour stands on another', () => {
    const faint = PAIRS.map(({ front, back, least, share = 1 }) => {
      const [over, under] = [colours[front], colours[back]];
      if (!over || !under) return `${front} or ${back} is no token`;
      const ratio = contrast(mixed(over, under, share), under);
      return ratio < least ? `${front} on ${back}: ${ratio.toFixed(2)} < ${least}` : '';
    });
    expect(faint.filter((line) => line !== '')).toEqual([]);
  });

  test('has enough contrast in every rule of the styles that sets words on a ground', () => {
    const faint = rules().flatMap(({ file, selector, body }) => {
      const front = /(?:^|[\s;])color: var\(--([\w-]+)\)/.exec(body)?.[1];
      const back = /(?:^|[\s;])background(?:-color)?: var\(--([\w-]+)\)/.exec(body)?.[1];
      const [over, under] = [colours[front ?? ''], colours[back ?? '']];
      if (!over || !under || contrast(over, under) >= TEXT) return [];
      return [`${file} ${selector}: ${front} on ${back} ${contrast(over, under).toFixed(2)}`];
    });
    expect(faint).toEqual([]);
  });
});

test('every colour is looked at, and every token that is used is there', () => {
  const names = Object.keys(themes.light);
  const paired = new Set(PAIRS.flatMap(({ front, back }) => [front, back]));
  expect(names.filter((name) => !paired.has(name) && !(name in ORNAMENT))).toEqual([]);
  expect(Object.keys(ORNAMENT).filter((name) => !names.includes(name))).toEqual([]);
  // A theme changes what is there; it has nothing of its own.
  expect([Object.keys(themes.dark), Object.keys(themes.projector)]).toEqual([names, names]);
  const defined = new Set(
    filesOf('src/**/*.{css,ts,tsx}').flatMap((file) =>
      [...fileText(file).matchAll(/['"\s](--[\w-]+)['"]?:/g)].map(([, name]) => name),
    ),
  );
  const missing = filesOf('src/**/*.css').flatMap((file) =>
    [...fileText(file).matchAll(/var\((--[\w-]+)\)/g)]
      .filter(([, name]) => !defined.has(name))
      .map(([use]) => `${file}: ${use}`),
  );
  expect(missing).toEqual([]);
});

test('the ring of what has the focus is at least two pixels, and nothing takes it away unseen', () => {
  expect(fileText('src/ui/base.css')).toMatch(
    /:focus-visible \{\s*outline: 3px solid var\(--focus\);\s*outline-offset: 2px;/,
  );
  // What takes it away is a heading or a panel to which a script sends the focus, or shows it around itself.
  const without = rules().filter(({ body }) => /outline: (none|0)/.test(body));
  expect(without.map(({ file, selector }) => `${file} ${selector}`).toSorted()).toEqual(
    WITHOUT_RING,
  );
});

/** Headings and panels to which a page sends the focus, and fields whose frame shows it. */
const WITHOUT_RING: readonly string[] = [
  'src/screens/page.css .page-main:focus',
  'src/screens/session/session-shell.css .session-body:focus',
  'src/steps/ambition/pad-field.css .pad-area',
  'src/steps/own-card/own-card.css .card-ready:focus',
  'src/steps/parts/choice.css .choice-option input',
  'src/steps/rounds/round-control.css .round-control:focus',
  'src/steps/rounds/rounds.css .given-answer:focus',
  'src/steps/why/why-control.css .pairs-editor:focus',
  'src/steps/why/why.css .ladder:focus, .goal-end:focus',
];

test('no colour stands outside the tokens', () => {
  const literal =
    /(?<![\w&])#(?:[\da-f]{3,4}){1,2}\b(?!\w)|\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch)\(/gi;
  const named =
    /:\s[^;{}]*\b(?:white|black|red|green|blue|yellow|orange|gr[ae]y|silver|pink)\b[^;{}]*;/g;
  const found = filesOf('src/**/*.{css,ts,tsx}')
    .filter((file) => file !== 'src/ui/tokens.css')
    .flatMap((file) => {
      const text = fileText(file).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      const patterns = file.endsWith('.css') ? [literal, named] : [literal];
      return patterns
        .flatMap((pattern) => text.match(pattern) ?? [])
        .map((hit) => `${file}: ${hit.trim()}`);
    });
  expect(found).toEqual([]);
});

test('what stands outside of the pages has the same colours', () => {
  const page = fileText('index.html');
  const themeColours = [...page.matchAll(/name="theme-color" content="(#\w+)"/g)].map(
    ([, colour]) => colour,
  );
  expect(themeColours).toEqual([themes.light['page'], themes.dark['page']]);
  const sign = fileText('public/icon.svg').match(/#[\da-f]{6}/g);
  expect(sign).toEqual(['ground', 'paths', 'goal'].map((part) => themes.light[`brand-${part}`]));
  // The report that people take home is a file of its own: ink on paper.
  const inks = fileText('../shared/src/report/page-style.ts').match(/#[\da-f]{6}\b/g) ?? [];
  expect(inks.filter((ink) => contrast(ink, '#ffffff') < TEXT)).toEqual([]);
  expect(inks.length).toBeGreaterThan(0);
});

interface Rule {
  readonly file: string;
  readonly selector: string;
  readonly body: string;
}

/** Every rule of the styles. */
function rules(): Rule[] {
  return filesOf('src/**/*.css').flatMap((file) =>
    [
      ...fileText(file)
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .matchAll(/([^{}]+)\{([^{}]*)\}/g),
    ].map(([, selector = '', body = '']) => ({
      file,
      selector: selector.trim().replaceAll(/\s+/g, ' '),
      body,
    })),
  );
}

test('a picture on paper has the colours of the light theme', () => {
  const tokens = new Map(Object.entries(themes.light));
  const token = (name: string): string | undefined => tokens.get(name);
  for (const name of DRAWN) {
    const { fill, edge, ink } = PAPER.meanings[name];
    expect([name, fill, edge, ink]).toEqual([
      name,
      ...['fill', 'edge', 'ink'].map((part) => token(`${name}-${part}`)),
    ]);
  }
  for (const name of NOTE_COLOURS) {
    expect(PAPER.notes[name]).toEqual({
      fill: token(`note-${name}`),
      edge: token('note-edge'),
      ink: token('note-ink'),
    });
  }
  expect([PAPER.text, PAPER.muted, PAPER.line]).toEqual(
    ['text', 'text-muted', 'control-edge'].map(token),
  );
});
