/** What each section of a report says about a snapshot. */

import { CARD_FIELDS } from '../domain/card-fields.ts';
import { showDay } from '../domain/days.ts';
import { groupBy } from '../domain/group-by.ts';
import { explanationOf } from '../jargon/glossary.ts';
import type { AllMessages } from '../i18n/messages.ts';
import { TRUST } from '../i18n/trust.ts';
import { JOINT_CARD_PARTS } from '../records/joint-card.ts';
import { entriesOf, facts, lines, list, paragraph, type Block, type Entry } from './blocks.ts';
import { partnerMarks } from '../views/partner-marks.ts';
import { stepTitles } from '../views/step-titles.ts';
import { SnapshotNames, type Activity, type Goal } from './snapshot-names.ts';
import { versionOf } from './snapshot-provenance.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';

/** What goes on comes first, what stands still last. */
/** Characters of what is said on the first page of for whom it is: that is one page. */
const POSTER_LENGTH = 400;

const STATUS_ORDER: readonly Activity['status'][] = [
  'contributes',
  'merged',
  null,
  'parked',
  'outside',
];

/** A snapshot with what is needed to write about it: who is who, and the words of its language. */
export class SnapshotBook {
  readonly #snapshot: GoalsSnapshot;
  readonly #words: AllMessages;
  readonly #names: SnapshotNames;

  constructor(snapshot: GoalsSnapshot, words: AllMessages) {
    this.#snapshot = snapshot;
    this.#words = words;
    this.#names = new SnapshotNames(snapshot, words);
  }

  participants(): Block[] {
    const { partners, participants } = this.#snapshot;
    const { details, domain } = this.#words;
    const people = groupBy(participants, ({ partnerId }) => partnerId);
    const namesOf = (partnerId: string | null): string =>
      lines(
        (people.get(partnerId) ?? []).map(({ displayName, spokesperson }) =>
          spokesperson ? `${displayName} (${details.spokesperson})` : displayName,
        ),
      );
    const entries: Entry[] = partners.map((partner) => ({
      label: `${partner.name} (${[domain.sectors[partner.sector], ...partnerMarks(partner, details)].join(', ')})`,
      text: namesOf(partner.id),
    }));
    if (people.has(null)) entries.push({ label: domain.roles.facilitator, text: namesOf(null) });
    return facts(entries);
  }

  cards(): Block[] {
    const { domain, report } = this.#words;
    const names = new Map(
      this.#snapshot.participants.map((person) => [person.id, person.displayName]),
    );
    const byPartner = groupBy(this.#snapshot.cards, ({ partnerId }) => partnerId);
    return [...byPartner].flatMap(([partnerId, cards]): Block[] => {
      const written = cards.filter(({ answers }) => Object.keys(answers).length > 0);
      if (written.length === 0) return [];
      const entries = CARD_FIELDS.flatMap((field) =>
        written.flatMap(({ answers, participantId }): Entry[] => {
          const text = answers[field];
          if (text === undefined) return [];
          const who = written.length > 1 ? ` (${names.get(participantId) ?? ''})` : '';
          return [{ label: `${domain.cardQuestions[field]}${who}`, text }];
        }),
      );
      const marks = written.flatMap((card): string[] => {
        const said = this.#names.howItCame(card);
        const who = names.get(card.participantId) ?? '';
        return said.length > 0 ? [report.cardCame(who, said)] : [];
      });
      const blocks = [...facts(entries), ...marks.map(paragraph)];
      return [{ kind: 'group', heading: this.#names.partner(partnerId), blocks }];
    });
  }

  goal(goal: Goal): Block {
    const { report } = this.#words;
    const cluster = this.#snapshot.clusters.find(({ id }) => id === goal.clusterId);
    const details: Entry[] = [];
    if (goal.forWhom?.trim()) details.push({ label: report.forWhom, text: goal.forWhom });
    const sign = goal.experienceSign;
    if (sign) details.push({ label: report.experienceSign, text: sign });
    if (cluster) details.push({ label: report.group, text: this.#names.filled(cluster.title) });
    details.push(...this.#stopTest(goal));
    const count = goal.activityIds.length;
    return {
      kind: 'group',
      heading: this.#names.filled(goal.text),
      blocks: [
        ...facts(details),
        ...(count > 1 ? [paragraph(report.laddersMeet(count))] : []),
        ...(count === 0 ? [paragraph(report.noLadder)] : []),
        ...goal.activityIds.flatMap((id) => this.#ladder(this.#names.activity(id), goal)),
      ],
    };
  }

  clusters(): Block[] {
    return this.#snapshot.clusters.map(({ title, goalIds }) => ({
      kind: 'group',
      heading: this.#names.filled(title),
      blocks:
        goalIds.length > 0
          ? list(goalIds.map((id) => this.#names.filled(this.#names.goal(id)?.text)))
          : [paragraph(this.#words.report.emptyGroup)],
    }));
  }

  looseGoals(): Block[] {
    const loose = this.#snapshot.goals.filter(({ clusterId }) => clusterId === null);
    return list(loose.map(({ text }) => this.#names.filled(text)));
  }

  /** Every activity by its status; the ladder of one that ends in a goal stands with that goal. */
  activities(): Block[] {
    const { report } = this.#words;
    const all = this.#snapshot.activities.toSorted((a, b) => rankOf(a) - rankOf(b));
    return all.map((activity): Block => {
      const goal = this.#names.goal(activity.goalId);
      const blocks: Block[] = goal
        ? facts([
            { label: report.by, text: this.#whose(activity) },
            { label: this.#goalLabel(goal), text: this.#names.filled(goal.text) },
            ...this.#status(activity),
          ])
        : [
            ...this.#ladder(activity, undefined),
            paragraph(report.noGoal),
            ...facts(this.#status(activity)),
          ];
      return { kind: 'group', heading: this.#names.filled(activity.text), blocks };
    });
  }

  questions(): Block[] {
    const { report } = this.#words;
    const asked = this.#snapshot.questions.filter(({ text }) => text.trim() !== '');
    return entriesOf(
      'list',
      asked.map(({ targetId, text, answered }) => {
        const state = answered ? report.answered : report.open;
        return { label: `${report.questionAbout(this.#names.about(targetId))} (${state})`, text };
      }),
    );
  }

  /** What the hard words mean, for who reads this without having been there. */
  glossary(): Block[] {
    return facts(
      (this.#snapshot.glossary ?? []).map(({ word, plain, meaning }) => ({
        label: word,
        text: explanationOf({ plain: plain ?? '', meaning }),
      })),
    );
  }

  /** The words of the ambition that were not clear to those who were asked; how often, never to whom. */
  wordCheck(): Block[] {
    const { wordCheck: words } = this.#words.closing;
    const check = this.#snapshot.wordCheck;
    if (!check) return [];
    const marked = check.words.map(({ word, count }) => words.marked(word, count));
    return [
      paragraph(words.readers(check.readers)),
      ...(marked.length === 0 ? [paragraph(words.allClear)] : list(marked)),
    ];
  }

  /** The five parts of the gezamenlijke kaart; of an older snapshot none. */
  jointCard(): Block[] {
    const { parts } = this.#words.jointCard;
    const card = this.#snapshot.jointCard;
    return JOINT_CARD_PARTS.flatMap((part): Block[] => {
      const blocks = list(card?.[part] ?? []);
      return blocks.length === 0 ? [] : [{ kind: 'group', heading: parts[part], blocks }];
    });
  }

  quotes(): Block[] {
    const quotes = this.#snapshot.quotes ?? [];
    return list(
      quotes.map(({ text, saidBy }) => (saidBy === null ? `“${text}”` : `“${text}” – ${saidBy}`)),
    );
  }

  images(): Block[] {
    const { images = [] } = this.#snapshot;
    return images.map(({ imageId, alternativeText: text }) => ({ kind: 'image', imageId, text }));
  }

  notes(): string[] {
    return this.#snapshot.notes.map(({ text }) => text).filter((text) => text.trim() !== '');
  }

  skippedSteps(): string[] {
    const titles = stepTitles(this.#snapshot.stepTitles, this.#words.domain.steps);
    return this.#snapshot.skippedSteps.map((step) => titles[step]);
  }

  about(): Block[] {
    const { domain, report } = this.#words;
    const { id, contentHash, retainUntil, language, revisions = [] } = this.#snapshot;
    const { report: trust } = TRUST[language];
    return [
      paragraph(report.frozen),
      paragraph(report.onlyShared),
      paragraph(domain.credit),
      ...revisions.map(({ madeAt, reason }) => {
        const said = reason === 'corrected' ? trust.corrected : report.nameRemoved;
        return paragraph(said(showDay(madeAt, language)));
      }),
      ...facts([
        ...(retainUntil === undefined
          ? []
          : [{ label: report.keptUntil, text: showDay(retainUntil, language) }]),
        { label: report.number, text: id },
        { label: trust.version, text: String(versionOf(this.#snapshot)) },
        { label: report.hash, text: contentHash },
        ...revisions.flatMap(({ replaced }, index) =>
          replaced === undefined ? [] : [{ label: trust.replaced(index + 1), text: replaced }],
        ),
      ]),
    ];
  }

  /** For whom the goals are, each once: different people stay different people. */
  forWhom(): string {
    const stated = this.#snapshot.goals.map(({ forWhom }) => forWhom?.trim() ?? '');
    const all = [...new Set(stated)].filter((text) => text !== '');
    let length = 0;
    const shown = all.filter((text, index) => {
      length += text.length;
      return index === 0 || length <= POSTER_LENGTH;
    });
    const left = all.length - shown.length;
    return lines([...shown, ...(left > 0 ? [this.#words.report.moreForWhom(left)] : [])]);
  }

  #stopTest({ stopTest }: Goal): Entry[] {
    const { stopQuestions, stopAnswers, stopTest: heading, stopSkipped } = this.#words.steps.why;
    if (stopTest.skipped) return [{ label: heading, text: stopSkipped }];
    return (['a', 'b', 'c'] as const).flatMap((key) => {
      const answer = stopTest[key];
      return answer ? [{ label: stopQuestions[key], text: stopAnswers[answer] }] : [];
    });
  }

  #ladder(activity: Activity | undefined, goal: Goal | undefined): Block[] {
    if (!activity) return [];
    const { report } = this.#words;
    return entriesOf('ladder', [
      { label: report.activityOf(this.#whose(activity)), text: this.#names.filled(activity.text) },
      ...activity.whys.map(({ question, answer }) => ({
        label: this.#names.filled(question),
        text: this.#names.filled(answer),
      })),
      ...(goal ? [{ label: this.#goalLabel(goal), text: this.#names.filled(goal.text) }] : []),
    ]);
  }

  #whose(activity: Activity): string {
    const existing = activity.existing ? [this.#words.report.existing] : [];
    const marks = [...existing, ...this.#names.howItCame(activity)].join(', ');
    const name = this.#names.partner(activity.partnerId);
    return marks === '' ? name : `${name} (${marks})`;
  }

  #status({ status, togetherWithId, tryFirst }: Activity): Entry[] {
    const { contributions, report } = this.#words;
    const { activities, statuses } = contributions;
    const together = this.#names.activity(togetherWithId);
    const said = together ? activities.together(together.text) : status && statuses[status];
    const texts = [...(said ? [said] : []), ...(tryFirst ? [activities.first] : [])];
    return texts.length > 0 ? [{ label: report.goesOn, text: lines(texts) }] : [];
  }

  #goalLabel({ confirmed }: Goal): string {
    const { report } = this.#words;
    return confirmed ? report.goalText : report.unconfirmedGoal;
  }
}

function rankOf({ status, tryFirst }: Activity): number {
  return tryFirst ? -1 : STATUS_ORDER.indexOf(status);
}
