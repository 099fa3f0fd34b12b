/** What is said in the run of the whole script: the dementia case, and the lines that the run adds to it. */

import {
  DEMENTIA_CASE,
  type CasePartner,
  type WorkshopCase,
} from '@ambitiebord/shared/demo/dementia-case';
import type { LANGUAGES } from '@ambitiebord/shared/domain/languages';
import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import { written as writtenInEnglish } from '@ambitiebord/shared/i18n/en/written';
import { messages } from '@ambitiebord/shared/i18n/messages';
import { written as writtenInDutch, type WrittenWords } from '@ambitiebord/shared/i18n/nl/written';

/** The partners of the case, by their first names. */
const NAMES = [
  'fatma',
  'kees',
  'ank',
  'marloes',
  'jeroen',
  'sanne',
  'henk',
  'ria',
  'nadia',
  'tom',
  'lisa',
  'wim',
] as const;
export type Name = (typeof NAMES)[number];

export type Language = (typeof LANGUAGES)[number];
/** Whom it is about, what gets better, and so that what: a proposal in its frame. */
type Pieces = readonly [who: string, better: string, soThat: string];

/** What people say in the run that the case does not tell. */
interface Lines {
  /** A resident's, at the start. */
  readonly story: string;
  /** On the card to practise on. */
  readonly practice: string;
  /** Kees's first words, before his network fails. */
  readonly begun: string;
  /** What never leaves Fatma and the server. */
  readonly secret: string;
  readonly question: string;
  /** Fatma's proposal, which becomes the sentence of all. */
  readonly sentence: Pieces;
  readonly addition: string;
  /** What has to be different in the sentence. */
  readonly objection: string;
  readonly brings: string;
  readonly gains: string;
  readonly assumption: string;
  readonly paidBy: string;
  readonly task: string;
  readonly condition: string;
  /** A word of the sentence, and what it means. */
  readonly hard: string;
  readonly plain: string;
}

/** What Sanne says in her own language, which is another one than the room's. */
interface Guest {
  readonly language: Language;
  /** The texts of that language. */
  readonly words: Messages;
  readonly title: string;
  readonly sentence: Pieces;
}

export interface Story {
  readonly language: Language;
  /** The texts of the room's language. */
  readonly words: Messages;
  /** What the board itself writes, in the room's language. */
  readonly written: WrittenWords;
  readonly title: string;
  readonly question: string;
  readonly who: Readonly<Record<Name, CasePartner>>;
  readonly goals: WorkshopCase['goals'];
  /** The names of the two groups of goals. */
  readonly groups: readonly [string, string];
  readonly lines: Lines;
  readonly guest: Guest;
}

/** What a story is told from. */
export type Told = Pick<WorkshopCase, 'title' | 'question' | 'goals' | 'partners'> &
  Pick<Story, 'groups' | 'lines'>;

/** As a guest in a room of another language. */
const GUESTS: Readonly<Record<Language, Guest>> = {
  en: {
    language: 'en',
    words: messages('en'),
    title: 'Together we are strong.',
    sentence: ['neighbours', 'to eat together', 'nobody is alone'],
  },
  nl: {
    language: 'nl',
    words: messages('nl'),
    title: 'Samen staan we sterk.',
    sentence: ['buren', 'samen eten', 'niemand alleen is'],
  },
};

/** The case as it is told in a language, with a guest who has the other one. */
export function storyIn(language: Language, told: Told): Story {
  const partnerNamed = (name: Name): CasePartner => {
    const partner = told.partners.find((each) => each.name.toLowerCase().startsWith(`${name} `));
    if (!partner) throw new Error(`nobody in the case is called ${name}`);
    return partner;
  };
  const who = Object.fromEntries(NAMES.map((name) => [name, partnerNamed(name)]));
  return {
    ...told,
    language,
    words: messages(language),
    written: { nl: writtenInDutch, en: writtenInEnglish }[language],
    who: who as Record<Name, CasePartner>,
    guest: GUESTS[language === 'nl' ? 'en' : 'nl'],
  };
}

const { clusters, closing } = DEMENTIA_CASE;

/** As most sessions are. */
export const IN_DUTCH = storyIn('nl', {
  ...DEMENTIA_CASE,
  groups: [clusters[0]?.title ?? '', clusters[1]?.title ?? ''],
  lines: {
    story: 'Mijn buurman loopt elke dag een rondje, omdat hij de weg naar de winkel kwijt is.',
    practice: 'Brood met kaas',
    begun: 'Als er op woensdag een wandelclub loopt.',
    secret: 'Dat wij minder vaak gebeld worden, maar dat zeg ik niet hardop.',
    question: 'Wie kan er niet komen, zo ver weg?',
    sentence: [
      'mensen met dementie en hun mantelzorgers in de Lindewijk',
      'elkaar kennen en steun aan elkaar hebben',
      'mantelzorgers het volhouden en tijd houden voor zichzelf',
    ],
    addition: 'Ook wie jonger is dan 65 hoort erbij.',
    objection: 'Noem ook de mensen die alleen wonen.',
    brings: closing.partners[1]?.brings ?? '',
    gains: closing.partners[1]?.gains ?? '',
    assumption: closing.assumption.text,
    paidBy: closing.lead.hoursPaidBy,
    task: 'De eerste woensdag lopen we een proefronde, met koffie na.',
    condition: 'er genoeg vrijwilligers zijn',
    hard: 'steun',
    plain: 'hulp en gezelschap',
  },
});
