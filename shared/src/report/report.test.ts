import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test, vi } from 'vitest';
import { DEMENTIA_CASE } from '../demo/dementia-case.ts';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { randomRuns } from '../test-support/random-runs.ts';
import { snapshotToHtml } from './snapshot-html.ts';
import { snapshotToMarkdown } from './snapshot-markdown.ts';
import { drawBoard } from './picture-of-snapshot.ts';
import { describeReport } from './report.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';

// Many random cases take their time, above all in the long run.
vi.setConfig({ testTimeout: 300_000 });

type Node = DefaultTreeAdapterTypes.Node;

/** Every tag with its attributes, in order; line breaks inside texts are not structure. */
function tagsOf(node: Node): string[] {
  const own =
    'tagName' in node && node.tagName !== 'br'
      ? [`${node.tagName} ${node.attrs.map(({ name, value }) => `${name}=${value}`).join(' ')}`]
      : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(tagsOf)] : own;
}

function textOf(node: Node): string {
  if (node.nodeName === 'style') return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const pageOf = (snapshot: GoalsSnapshot): Node => parse(snapshotToHtml(snapshot));

const markdownOf = (snapshot: GoalsSnapshot): Node =>
  parseFragment(
    micromark(snapshotToMarkdown(snapshot), {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      // Whatever is read as HTML must show up as a tag, to be found.
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
    }),
  );

/** What must come out: white space and control characters may look different. */
const visible = (text: string): string => text.replaceAll(/[\s\p{Cc}\uFFFD]/gu, '');

const few = <Item>(items: readonly Item[], change: (item: Item) => Item): Item[] =>
  Array.from(items.slice(0, 2), change);

/** A small snapshot of one shape in which every text is the next one. */
function withTexts(next: () => string): GoalsSnapshot {
  return {
    ...CASE_SNAPSHOT,
    // How words are set in a picture depends on what they are; it has tests of its own.
    board: undefined,
    title: next(),
    question: next(),
    ambition: { text: next() },
    participants: few(CASE_SNAPSHOT.participants, (person) => ({ ...person, displayName: next() })),
    partners: few(CASE_SNAPSHOT.partners, (partner) => ({ ...partner, name: next() })),
    cards: few(CASE_SNAPSHOT.cards, (card) => ({ ...card, answers: { satisfiedWhen: next() } })),
    activities: few(CASE_SNAPSHOT.activities, (activity) => ({
      ...activity,
      text: next(),
      whys: activity.whys.map(() => ({ question: next(), answer: next() })),
    })),
    goals: few(CASE_SNAPSHOT.goals, (goal) => ({ ...goal, text: next(), forWhom: next() })),
    clusters: few(CASE_SNAPSHOT.clusters, (cluster) => ({ ...cluster, title: next() })),
    questions: few(CASE_SNAPSHOT.questions, (question) => ({ ...question, text: next() })),
    notes: few(CASE_SNAPSHOT.notes, (note) => ({ ...note, text: next() })),
    stances: CASE_SNAPSHOT.stances && {
      ...CASE_SNAPSHOT.stances,
      reasons: CASE_SNAPSHOT.stances.reasons.map((reason) => ({ ...reason, text: next() })),
    },
    contributions: few(CASE_SNAPSHOT.contributions, (each) => ({
      ...each,
      brings: next(),
      gains: next(),
    })),
    assumptions: few(CASE_SNAPSHOT.assumptions, (each) => ({
      ...each,
      text: next(),
      testBy: next(),
    })),
    tensions: few(CASE_SNAPSHOT.tensions, (each) => ({ ...each, positions: [next(), next()] })),
    agreements: CASE_SNAPSHOT.agreements.map((each) => ({
      ...each,
      text: next(),
      hoursPaidBy: next(),
    })),
    missingParties: few(CASE_SNAPSHOT.missingParties, (each) => ({
      ...each,
      who: next(),
      why: next(),
      inviter: next(),
    })),
    decisions: CASE_SNAPSHOT.decisions.map((each) => ({ ...each, condition: next() })),
  };
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '</main></body><h1>anders</h1>',
  '<!-- weg',
  '&lt;b&gt; &amp; &#60;b&#62;',
  '"><a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '![x](http://example.com/x.png)',
  '[x]: http://example.com',
  '<http://example.com>',
  'http://example.com en www.example.com',
  '# kop',
  '#',
  '---',
  '===',
  'regel\n===\nregel\n---\n***\n___',
  '- punt\n+ punt\n* punt\n12. punt\n3) punt',
  '    code\n\tcode',
  '```\ncode\n```\n~~~',
  '| a | b |\n|---|---|\n| c | d |',
  '> citaat',
  '**vet** __vet__ *schuin* _schuin_ ~~weg~~ `code`',
  '[ ] taak\n[x] taak',
  '[^1]\n\n[^1]: noot',
  'achter de regel\\',
  '\\\n\\',
  'eerste\n\n\n\nlaatste',
  'een\r\ntwee\rdrie\u2028vier\u2029vijf\u0085zes',
  '\u202Etrohkerev\u202C',
  'שלום עולם',
  'مرحبا بالعالم',
  '👩‍👩‍👧‍👦 🏳️‍🌈 é é',
  '\u0000\u0007\u001B[31m',
  ':smile:\n: uitleg\n:',
  '{{ 7*7 }} ${7*7} $x^2$ :smile:',
  '=1+1',
  'joke@example.com en @joke',
];

const hostileText = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({
      unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&$^=:;@"\' \n\t/1ax'.split('')),
      maxLength: 30,
    }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(fc.constantFrom(...HOSTILE), { maxLength: 4 }).map((texts) => texts.join(' ')),
  )
  // What is empty is written as "(empty)", and a text in one character set is enough to compare.
  .filter((text) => visible(text) !== '');

function dateIn(snapshot: GoalsSnapshot): string | undefined {
  return describeReport(snapshot).facts[3]?.text;
}

describe('the report', () => {
  test('has the sections in the order of the wall and the reader', () => {
    const { sections, facts, ambition, motto } = describeReport(CASE_SNAPSHOT, { drawBoard });
    expect(sections.map(({ id }) => id)).toEqual([
      'participants',
      'missing',
      'satisfied',
      'goals',
      'clusters',
      'loose-goals',
      'trace',
      'stances',
      'tensions',
      'assumptions',
      'activities',
      'contributions',
      'agreements',
      'outside',
      'open-points',
      'decisions',
      'joint-card',
      'evaluation',
      'questions',
      'notes',
      'skipped-steps',
      'about',
      'board',
    ]);
    expect(motto).toBe('Als het even tegenzit: hier doen we het voor');
    expect(ambition).toBe(DEMENTIA_CASE.ambition);
    expect(facts.map(({ label }) => label)).toEqual([
      'Onze vraag',
      'Gebied',
      'Voor wie',
      'Vastgelegd op',
      'Fase',
      'Deze organisaties doen mee',
      'Kartrekker',
      'We kijken terug op',
    ]);
    const phase = facts.find(({ label }) => label === 'Fase');
    expect(phase?.text).toBe('Vormgeven');
    const about = JSON.stringify(sections.find(({ id }) => id === 'about'));
    expect(about).toContain(CASE_SNAPSHOT.contentHash);
    expect(about).toContain('partnerschapskaart van de HAN');
  });

  test.each(['nl', 'en'] as const)(
    'holds every text of the case, in both forms (%s)',
    (language) => {
      const snapshot = { ...CASE_SNAPSHOT, language };
      for (const text of [textOf(pageOf(snapshot)), textOf(markdownOf(snapshot))]) {
        for (const partner of DEMENTIA_CASE.partners) {
          const { name, organisation, satisfiedWhen, forWhom, activity, whys, goal } = partner;
          const texts = [name, organisation, satisfiedWhen, forWhom, activity, ...whys];
          for (const each of [...texts, DEMENTIA_CASE.goals[goal]]) {
            expect(visible(text)).toContain(visible(each));
          }
        }
        expect(text).toContain(
          language === 'nl' ? 'Hier komen 3 ladders samen.' : '3 ladders meet',
        );
      }
    },
  );

  test('writes the date in the language of the session, as it was in the Netherlands', () => {
    expect(dateIn(CASE_SNAPSHOT)).toBe('13 maart 2026');
    expect(dateIn({ ...CASE_SNAPSHOT, language: 'en' })).toBe('13 March 2026');
  });

  test('says that there is no ambition yet, and leaves empty sections out', () => {
    const none = { participants: [], partners: [], cards: [], activities: [], goals: [] };
    const nothing = { clusters: [], questions: [], notes: [], skippedSteps: [], ambition: null };
    const undone = { stances: null, contributions: [], assumptions: [], tensions: [] };
    const unsaid = { agreements: [], missingParties: [], decisions: [] };
    const unfilled = { jointCard: undefined, board: undefined };
    const empty = { ...CASE_SNAPSHOT, ...none, ...nothing, ...undone, ...unsaid, ...unfilled };
    const { ambition, sections } = describeReport(empty, { drawBoard });
    expect(ambition).toBe('De gezamenlijke ambitie is nog niet opgeschreven.');
    expect(sections.map(({ id }) => id)).toEqual(['about']);
  });

  test('says what was written by another hand or came later, and nothing where that is not so', () => {
    const plain = snapshotToMarkdown(CASE_SNAPSHOT);
    expect(plain).not.toMatch(/opgeschreven door|later toegevoegd/);
    const writtenBy = CASE_SNAPSHOT.participants[1]?.id;
    const marked = snapshotToMarkdown({
      ...CASE_SNAPSHOT,
      cards: few(CASE_SNAPSHOT.cards, (card) => ({ ...card, writtenBy, later: true })),
      activities: few(CASE_SNAPSHOT.activities, (each) => ({ ...each, later: true })),
      contributions: few(CASE_SNAPSHOT.contributions, (each) => ({ ...each, writtenBy })),
    });
    expect(marked).toContain('is opgeschreven door Fatma Yıldız en later toegevoegd.');
    expect(marked).toMatch(/\(later toegevoegd\)/);
    expect(marked.match(/opgeschreven door/g)).toHaveLength(4);
  });

  test('says of an earlier sentence what it was, and nothing where there was none yet', () => {
    const { stances } = CASE_SNAPSHOT;
    if (!stances) throw new Error('the case has no stances');
    const judged = (sentence: string): string =>
      snapshotToMarkdown({ ...CASE_SNAPSHOT, stances: { ...stances, sentence } });
    expect(judged('Iedereen hoort erbij.')).toContain('eerdere zin: “Iedereen hoort erbij.”');
    expect(judged('')).not.toContain('eerdere zin');
  });

  test('tells of skipped steps, loose ladders and answers of colleagues', () => {
    const [activity] = CASE_SNAPSHOT.activities;
    const [card, other] = CASE_SNAPSHOT.cards;
    if (!activity || !card || !other) throw new Error('the case has activities and cards');
    const snapshot: GoalsSnapshot = {
      ...CASE_SNAPSHOT,
      skippedSteps: ['break'],
      activities: [{ ...activity, goalId: null }],
      cards: [card, { ...other, partnerId: card.partnerId }],
    };
    const markdown = snapshotToMarkdown(snapshot);
    expect(markdown).toContain('## Overgeslagen stappen\n\n- Pauze\n');
    expect(markdown).toContain('Komt nog niet uit bij een doel.');
    expect(markdown).toContain('**Wanneer ben je tevreden? (Fatma Yıldız)**');
    expect(markdown).toContain('**Wanneer ben je tevreden? (Kees de Boer)**');
  });
});

describe('the page', () => {
  const html = snapshotToHtml(CASE_SNAPSHOT);

  test('is a complete document with language, title, landmarks and headings in order', () => {
    const tags = tagsOf(parse(html));
    expect(html.startsWith('<!doctype html>')).toBe(true);
    expect(tags).toContain('html lang=nl');
    expect(html).toContain('<title>Samen sterk bij dementie · Momentopname doelen</title>');
    expect(tags.filter((tag) => tag.startsWith('main'))).toHaveLength(1);
    const levels = tags.flatMap((tag) => /^h([1-6]) /.exec(tag)?.[1] ?? []).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
    const labelled = [...html.matchAll(/aria-labelledby="([^"]*)"/g)].map(([, id]) => id);
    for (const id of labelled) expect(html.split(`id="${id}"`)).toHaveLength(2);
  });

  test('asks nothing of any other address and has no scripts', () => {
    const tags = tagsOf(parse(html));
    expect(tags.filter((tag) => /^(script|link|img|iframe|object|embed|base)\b/.test(tag))).toEqual(
      [],
    );
    expect(tags.filter((tag) => /\b(src|href|style|on\w+)=/.test(tag))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|@font-face/);
  });
});

describe('texts of people', () => {
  const forms = [
    ['page', pageOf],
    ['Markdown', markdownOf],
  ] as const;
  test.each(forms)('come out complete and as text only: %s', (_name, treeOf) => {
    const plain = tagsOf(treeOf(withTexts(() => 'gewoon')));
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 8 }), (texts) => {
        let index = 0;
        const tree = treeOf(withTexts(() => texts[index++ % texts.length] ?? ''));
        expect(tagsOf(tree)).toEqual(plain);
        const text = visible(textOf(tree));
        for (const each of texts) expect(text).toContain(visible(each));
      }),
      randomRuns(30),
    );
  });
});
