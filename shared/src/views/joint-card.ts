/** The gezamenlijke kaart: what a group has found, in five parts that stay for months. */

import { showDay } from '../domain/days.ts';

import type { Agreement } from '../records/agreement.ts';
import { JOINT_CARD_ID, JOINT_CARD_PARTS, type JointCardPart } from '../records/joint-card.ts';
import { recordOf, recordsOf, type Records } from '../records/registry.ts';
import type { Language } from '../records/session.ts';
import { agreements, type AgreementKind } from './agreements.ts';
import { clusters } from './clusters.ts';
import { compareAge } from './ladders.ts';

export interface JointCardWords {
  readonly language: Language;
  /** What an agreement is about. */
  readonly kinds: Readonly<Record<AgreementKind, string>>;
  /** What stands before a party that is missing. */
  readonly missing: string;
}

export interface JointCardText {
  /** Each without line breaks of its own, unless people wrote it. */
  readonly lines: readonly string[];
  /** What people wrote in place of the board; undefined: the board has filled it in. */
  readonly written: string | undefined;
}

export type JointCardTexts = Readonly<Record<JointCardPart, JointCardText>>;

/** The card of a board with this ambition: what people wrote, and else what the board fills in. */
export function jointCardOf(
  board: Records,
  ambition: string,
  words: JointCardWords,
): JointCardTexts {
  const written = recordOf(board, 'jointCard', JOINT_CARD_ID);
  const filling = new Filling(board, words);
  const text = (part: JointCardPart): JointCardText => {
    const own = written?.[part];
    const lines = own === undefined ? filling.of(part, ambition) : own.split('\n');
    return { lines: lines.filter((line) => line.trim() !== ''), written: own };
  };
  const entries = JOINT_CARD_PARTS.map((part) => [part, text(part)] as const);
  return Object.fromEntries(entries) as Record<JointCardPart, JointCardText>;
}

/** What the board fills in, from the goals, the ambition and the agreements. */
class Filling {
  readonly #board: Records;
  readonly #words: JointCardWords;

  constructor(board: Records, words: JointCardWords) {
    this.#board = board;
    this.#words = words;
  }

  of(part: JointCardPart, ambition: string): string[] {
    const lines: Readonly<Record<JointCardPart, () => string[]>> = {
      values: () => [ambition, ...this.#goals(), ...this.#onCards('values')],
      relations: () => [
        ...this.#partners(),
        ...this.#agreed('leadPartner', 'role', 'contact'),
        ...this.#missing(),
      ],
      conduct: () => [...this.#activities(), ...this.#agreed('information', 'decisionMaking')],
      conditions: () => [
        ...this.#conditions(),
        ...this.#onCards('conditions'),
        ...this.#agreed('time', 'money', 'compensation', 'continuity'),
      ],
      nextSteps: () => this.#agreed('task', 'review'),
    };
    return lines[part]().map((line) => line.trim().replaceAll(/\s*\n\s*/g, ' '));
  }

  /** The goals by their groups; of goals in none, those that were confirmed. */
  #goals(): string[] {
    const titles = clusters(this.#board).map(({ cluster }) => cluster.title);
    const loose = recordsOf(this.#board, 'goal')
      .filter(({ clusterId, confirmed }) => clusterId === undefined && confirmed)
      .toSorted(compareAge);
    return [...titles, ...loose.map(({ text }) => text)];
  }

  /** What partners shared in answer to a question of their cards. */
  #onCards(field: 'values' | 'conditions'): string[] {
    return recordsOf(this.#board, 'partnerCard')
      .filter(({ sharedFields }) => sharedFields.includes(field))
      .toSorted(compareAge)
      .map((card) => this.#by(card.partnerId, card[field] ?? ''));
  }

  /** Who takes part; as long as nobody has decided, all who are there. */
  #partners(): string[] {
    const decided = recordsOf(this.#board, 'decision');
    const joining = new Set(
      decided
        .filter(({ choice }) => choice === 'yes' || choice === 'yesIf')
        .map(({ partnerId }) => partnerId),
    );
    const names = recordsOf(this.#board, 'partner')
      .filter(({ id }) => decided.length === 0 || joining.has(id))
      .toSorted(compareAge)
      .map(({ name }) => name);
    return [names.join(', ')];
  }

  #missing(): string[] {
    return recordsOf(this.#board, 'missingParty')
      .filter(({ who }) => who.trim() !== '')
      .toSorted(compareAge)
      .map(({ who }) => `${this.#words.missing} ${who}`);
  }

  /** What goes on because it helps, what is tried first at the top. */
  #activities(): string[] {
    return recordsOf(this.#board, 'activity')
      .filter(
        ({ status, tryFirst }) =>
          tryFirst === true || status === 'contributes' || status === 'merged',
      )
      .toSorted(
        (a, b) => Number(b.tryFirst ?? false) - Number(a.tryFirst ?? false) || compareAge(a, b),
      )
      .map(({ partnerId, text }) => this.#by(partnerId, text));
  }

  /** What must be so before a partner takes part. */
  #conditions(): string[] {
    return recordsOf(this.#board, 'decision')
      .filter(({ choice }) => choice === 'yesIf')
      .toSorted(compareAge)
      .map(({ partnerId, condition }) => this.#by(partnerId, condition ?? ''));
  }

  #agreed(...wanted: readonly AgreementKind[]): string[] {
    const { leads, tasks, reviews } = agreements(this.#board);
    return [...leads, ...tasks, ...reviews]
      .filter(({ kind, status }) => wanted.includes(kind) && status !== 'dropped')
      .map((agreement) => this.#agreement(agreement));
  }

  #agreement({ kind, text, responsibleId, due }: Agreement): string {
    const { kinds, language } = this.#words;
    const what = [kind === 'task' && text.trim() ? '' : kinds[kind], text];
    const who = recordOf(this.#board, 'partner', responsibleId)?.name ?? '';
    const details = filled([who, due === undefined ? '' : showDay(due, language)]);
    const line = filled(what).join(': ');
    return details.length === 0 ? line : `${line} (${details.join(', ')})`;
  }

  #by(partnerId: string | undefined, text: string): string {
    const name = recordOf(this.#board, 'partner', partnerId)?.name;
    return name === undefined || text.trim() === '' ? text : `${name}: ${text}`;
  }
}

const filled = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== '');
