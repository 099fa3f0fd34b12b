/** What a goals snapshot holds as tables, one for each kind of record, for who works on in a spreadsheet. */

import { CARD_FIELDS } from '../domain/card-fields.ts';
import { dayOfMoment } from '../domain/days.ts';
import type { AllMessages } from '../i18n/messages.ts';
import { tables as english } from '../i18n/en/tables.ts';
import { messages } from '../i18n/messages.ts';
import { tables as dutch, type TableWords } from '../i18n/nl/tables.ts';
import { JOINT_CARD_PARTS } from '../records/joint-card.ts';
import type { Language } from '../records/session.ts';
import type { SignOff } from '../records/sign-off.ts';
import { SnapshotNames } from './snapshot-names.ts';
import { currentSnapshot, type GoalsSnapshot, type StoredSnapshot } from './snapshot-schema.ts';

const WORDS: Readonly<Record<Language, TableWords>> = { nl: dutch, en: english };

type Column = keyof TableWords['columns'];

/** A cell: a text, a number, yes or no, or nothing. */
export type Cell = string | number | boolean | null;

export interface Table {
  readonly kind: keyof TableWords['files'];
  /** For the name of a file: small letters and dashes. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables of a snapshot in the language of its session; a table without rows is left out. */
export function snapshotTables(stored: StoredSnapshot, signOffs: readonly SignOff[] = []): Table[] {
  const snapshot = currentSnapshot(stored);
  const { files, columns } = WORDS[snapshot.language];
  const content = new TableBook(snapshot, messages(snapshot.language)).content(signOffs);
  return (Object.keys(content) as (keyof typeof content)[]).flatMap((kind): Table[] => {
    const rows = content[kind];
    const [first] = rows;
    if (!first) return [];
    const keys = Object.keys(first) as Column[];
    return [
      {
        kind,
        name: files[kind],
        headings: keys.map((key) => columns[key]),
        rows: rows.map((row) => keys.map((key) => row[key] ?? null)),
      },
    ];
  });
}

/** Cells by column; all rows of a table have the same columns in the same order. */
type Row = Readonly<Partial<Record<Column, Cell>>>;

class TableBook {
  readonly #snapshot: GoalsSnapshot;
  readonly #words: AllMessages;
  readonly #names: SnapshotNames;

  constructor(snapshot: GoalsSnapshot, words: AllMessages) {
    this.#snapshot = snapshot;
    this.#words = words;
    this.#names = new SnapshotNames(snapshot, words);
  }

  content(signOffs: readonly SignOff[]): Record<keyof TableWords['files'], readonly Row[]> {
    return {
      session: this.#session(),
      ...this.#fromCardsToGoals(),
      ...this.#fromGoalsToDecisions(),
      ...this.#aroundTheAmbition(),
      signOffs: this.#signed(signOffs),
      ...this.#aside(),
    };
  }

  #session(): Row[] {
    const { title, question, area, takenAt, ambition, contentHash } = this.#snapshot;
    const when = day(takenAt);
    const words = ambition?.text ?? null;
    return [{ title, question, area: area ?? null, when, ambition: words, hash: contentHash }];
  }

  #fromCardsToGoals() {
    const { partners, participants, cards, activities } = this.#snapshot;
    const { domain, contributions } = this.#words;
    const people = new Map(participants.map(({ id, displayName }) => [id, displayName]));
    return {
      partners: partners.map(
        ({ name, sector, present, coreGroup }): Row => ({
          organisation: name,
          sector: domain.sectors[sector],
          present: present ?? true,
          coreGroup: coreGroup ?? false,
        }),
      ),
      people: participants.map(
        ({ displayName, role, partnerId, spokesperson }): Row => ({
          name: displayName,
          role: domain.roles[role],
          organisation: this.#names.partner(partnerId),
          spokesperson: spokesperson ?? false,
        }),
      ),
      answers: cards.flatMap(({ participantId, partnerId, answers }) =>
        CARD_FIELDS.flatMap((field): Row[] => {
          const answer = answers[field];
          if (answer === undefined) return [];
          const question = domain.cardQuestions[field];
          const name = people.get(participantId) ?? '';
          return [{ organisation: this.#names.partner(partnerId), name, question, answer }];
        }),
      ),
      activities: activities.map(
        ({ text, partnerId, existing, status, tryFirst, goalId }): Row => ({
          activity: text,
          organisation: this.#names.partner(partnerId),
          existing,
          status: status && contributions.statuses[status],
          tryFirst,
          goal: this.#names.goal(goalId)?.text ?? null,
        }),
      ),
      whys: activities.flatMap(({ text, whys }) =>
        whys.map(
          ({ question, answer }, index): Row => ({
            activity: text,
            step: index + 1,
            question,
            answer,
          }),
        ),
      ),
    };
  }

  #fromGoalsToDecisions() {
    const { goals, clusters, contributions, agreements, missingParties, decisions } =
      this.#snapshot;
    const { agreements: agreed, contributions: brought, domain, report } = this.#words;
    const titles = new Map(clusters.map(({ id, title }) => [id, title]));
    return {
      goals: goals.map(
        ({ text, forWhom, experienceSign, confirmed, clusterId }): Row => ({
          goal: text,
          forWhom,
          experienceSign: experienceSign ?? null,
          confirmed,
          group: titles.get(clusterId ?? '') ?? null,
        }),
      ),
      // A group in which nothing lies has a row too.
      clusters: clusters.flatMap(({ title, goalIds }) =>
        (goalIds.length === 0 ? [null] : goalIds).map(
          (id, index): Row => ({
            group: title,
            order: id === null ? null : index + 1,
            goal: this.#names.goal(id)?.text ?? null,
          }),
        ),
      ),
      contributions: contributions.map(
        ({ partnerId, brings, gains, tags }): Row => ({
          organisation: this.#names.partner(partnerId),
          brings,
          gains,
          tags: tags.map((tag) => brought.tags[tag]).join(', '),
        }),
      ),
      agreements: agreements.map(
        (each): Row => ({
          kind: agreed.kinds[each.kind],
          agreement: each.text,
          organisation: each.responsibleId && this.#names.partner(each.responsibleId),
          accepted: each.accepted,
          status: agreed.statuses[each.status],
          when: day(each.due),
          hoursPerWeek: each.hoursPerWeek,
          hoursPaidBy: each.hoursPaidBy,
          amount: each.amount,
          needsFormal: each.needsFormal,
        }),
      ),
      missing: missingParties.map(
        ({ who, sector, why, inviter, due }): Row => ({
          who,
          sector: sector && domain.sectors[sector],
          why,
          inviter,
          when: day(due),
        }),
      ),
      decisions: decisions.map(
        ({ partnerId, choice, condition, until }): Row => ({
          organisation: this.#names.partner(partnerId),
          decision: report.decisions[choice],
          condition,
          when: day(until),
        }),
      ),
    };
  }

  #aroundTheAmbition() {
    const { stances, wordCheck, jointCard, quotes = [], images = [] } = this.#snapshot;
    const { jointCard: card, report } = this.#words;
    return {
      stances: (stances?.counts ?? []).map(
        ({ stance, count }): Row => ({ stance: report.stances[stance], count }),
      ),
      reasons: (stances?.reasons ?? []).map(
        ({ text, partnerId }): Row => ({
          organisation: partnerId && this.#names.partner(partnerId),
          text,
        }),
      ),
      unclear: (wordCheck?.words ?? []).map(({ word, count }): Row => ({ word, count })),
      jointCard: JOINT_CARD_PARTS.flatMap((part) =>
        (jointCard?.[part] ?? []).map((text): Row => ({ part: card.parts[part], text })),
      ),
      quotes: quotes.map(({ text, saidBy }): Row => ({ text, saidBy })),
      images: images.map(({ alternativeText }): Row => ({ text: alternativeText })),
    };
  }

  #signed(signOffs: readonly SignOff[]): Row[] {
    const people = new Map(
      this.#snapshot.participants.map(({ id, displayName }) => [id, displayName]),
    );
    return signOffs.map(
      ({ partnerId, participantId, signedAt, version, contentHash }): Row => ({
        organisation: this.#names.partner(partnerId),
        name: people.get(participantId) ?? null,
        when: day(signedAt),
        version,
        hash: contentHash,
      }),
    );
  }

  #aside() {
    const { assumptions, tensions, questions, notes, glossary = [] } = this.#snapshot;
    const { contributions } = this.#words;
    const about = (id: string | null): string | null => id && this.#names.about(id);
    return {
      assumptions: assumptions.map(
        ({ text, targetId, state, testBy, testOn }): Row => ({
          assumption: text,
          about: about(targetId),
          status: contributions.assumptionStates[state],
          who: testBy,
          when: day(testOn),
        }),
      ),
      // What differs from each other has the same number.
      tensions: tensions.flatMap(({ targetId, positions, state }, index) =>
        positions.map(
          (position): Row => ({
            number: index + 1,
            about: about(targetId),
            position,
            status: contributions.tensionStates[state],
          }),
        ),
      ),
      questions: questions.map(
        ({ targetId, text, answered }): Row => ({
          about: about(targetId),
          question: text,
          answered,
        }),
      ),
      notes: notes.map(({ text }): Row => ({ text })),
      glossary: glossary.map(({ word, plain, meaning }): Row => ({ word, plain, meaning })),
    };
  }
}

function day(moment: number | null): string | null {
  return moment === null ? null : dayOfMoment(moment);
}
