/** The achterbanbrief: one page with which somebody tells the own organisation what was agreed. */

import { messages } from '../i18n/messages.ts';
import { AgreementBook } from './agreement-book.ts';
import { entriesOf, facts, list, paragraph, type Block, type Entry } from './blocks.ts';
import { lookBackFact } from './look-back.ts';
import { takenOn, type Report, type Section } from './report.ts';
import { SnapshotBook } from './snapshot-book.ts';
import { currentSnapshot, type GoalsSnapshot, type StoredSnapshot } from './snapshot-schema.ts';

export interface LetterOptions {
  /** Where the partner answers later whether it takes part. */
  readonly link: string;
}

/**
 * Describes the letter of one partner as a short report, in the language of the session. It holds what
 * the snapshot holds of this partner, and nothing of what others said.
 */
export function describePartnerLetter(
  stored: StoredSnapshot,
  partnerId: string,
  options: LetterOptions,
): Report {
  const whole = currentSnapshot(stored);
  const words = messages(whole.language);
  const { letter } = words.closing;
  const own = partOf(whole, partnerId);
  const book = new SnapshotBook(own, words);
  const agreed = new AgreementBook(own, words);
  const name = whole.partners.find(({ id }) => id === partnerId)?.name ?? '';
  const sections: Section[] = [
    { id: 'satisfied', heading: letter.satisfied, blocks: withoutName(book.cards()) },
    { id: 'contributions', heading: letter.brings, blocks: withoutName(agreed.contributions()) },
    { id: 'activities', heading: letter.activities, blocks: activitiesOf(own) },
    { id: 'agreements', heading: letter.agreements, blocks: agreed.agreements() },
    { id: 'signs', heading: letter.signs, blocks: signsOf(own) },
    { id: 'asked', heading: letter.asked, blocks: asked(whole, partnerId, options) },
  ];
  return {
    language: whole.language,
    kind: letter.kind,
    title: letter.title(name),
    motto: letter.motto,
    ambition: whole.ambition?.text ?? words.report.noAmbition,
    facts: factsOf(whole),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    onePage: true,
  };
}

/** The snapshot with nothing in it of other partners but their names, which agreements may need. */
function partOf(whole: GoalsSnapshot, partnerId: string): GoalsSnapshot {
  return {
    ...whole,
    cards: whole.cards.filter((card) => card.partnerId === partnerId),
    activities: whole.activities.filter((activity) => activity.partnerId === partnerId),
    contributions: whole.contributions.filter((each) => each.partnerId === partnerId),
    agreements: whole.agreements.filter(({ responsibleId }) => responsibleId === partnerId),
  };
}

/** The letter is about one partner, so its name need not stand above each part. */
function withoutName(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'group' ? block.blocks : [block]));
}

function activitiesOf({ activities, goals, language }: GoalsSnapshot): Block[] {
  const { letter } = messages(language).closing;
  const goalOf = new Map(goals.map(({ id, text }) => [id, text]));
  return list(
    activities
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, goalId }) => {
        const goal = goalId === null ? undefined : goalOf.get(goalId);
        return goal?.trim() ? letter.towards(text, goal) : text;
      }),
  );
}

/** By what people were to notice the goals of the own activities. */
function signsOf({ activities, goals, language }: GoalsSnapshot): Block[] {
  const { letter } = messages(language).closing;
  const ownGoals = new Set(activities.map(({ goalId }) => goalId));
  const signs = goals.flatMap(({ id, text, experienceSign }): Entry[] =>
    ownGoals.has(id) && experienceSign
      ? [{ label: letter.goalSign(text), text: experienceSign }]
      : [],
  );
  return entriesOf('list', signs);
}

function factsOf(whole: GoalsSnapshot): Entry[] {
  const { letter } = messages(whole.language).closing;
  return [
    { label: letter.session, text: `${whole.title}, ${takenOn(whole)}` },
    lookBackFact(whole),
  ];
}

/** What the own organisation is asked: to accept, to sign, to pay, and above all to answer. */
function asked(
  { agreements, decisions, language }: GoalsSnapshot,
  partnerId: string,
  { link }: LetterOptions,
): Block[] {
  const { agreements: kinds, closing, report } = messages(language);
  const { letter } = closing;
  const nameOf = ({ kind, text }: (typeof agreements)[number]): string =>
    text.trim() === '' ? kinds.kinds[kind] : text;
  const mine = agreements.filter(({ responsibleId }) => responsibleId === partnerId);
  const accept = mine
    .filter(({ accepted }) => !accepted)
    .map((each) => letter.accept(nameOf(each)));
  const sign = mine
    .filter(({ needsFormal }) => needsFormal)
    .map((each) => letter.sign(nameOf(each)));
  const decision = decisions.find((each) => each.partnerId === partnerId);
  const isFinal = decision?.choice === 'yes' || decision?.choice === 'no';
  const condition = decision?.condition?.trim() ? `: ${decision.condition}` : '';
  return [
    paragraph(
      decision
        ? letter.decided(`${report.decisions[decision.choice]}${condition}`)
        : letter.undecided,
    ),
    ...list([...accept, ...sign]),
    ...facts([
      { label: isFinal ? letter.changeHere : letter.answerHere, text: link, isLink: true },
    ]),
  ];
}
