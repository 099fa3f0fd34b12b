/** Answers in words. */

import { showDay } from '@ambitiebord/shared/domain/days';
import type { DecisionChoice } from '@ambitiebord/shared/domain/round-kinds';
import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import type { AnswerValue } from '@ambitiebord/shared/records/answer';
import type { Round } from '@ambitiebord/shared/records/round';
import { recordOf, type Records } from '@ambitiebord/shared/records/registry';
import type { Language } from '@ambitiebord/shared/records/session';
import { howItCameWords } from '@ambitiebord/shared/views/how-it-came';

interface Decided {
  readonly choice: DecisionChoice;
  readonly condition?: string | undefined;
  readonly until?: number | undefined;
}

/** What a partner decided, each line a part of it; the first says whether it takes part. */
export function decisionWords(
  { choice, condition = '', until }: Decided,
  { decision, decisions }: Messages['rounds'],
  language: Language,
): string[] {
  const words = condition.trim();
  let first = decisions[choice];
  if (choice === 'yesIf' && words) first = decision.yesIf(words);
  if (choice === 'consult' && words) first = decision.consultWith(words);
  return until === undefined ? [first] : [first, decision.until(showDay(until, language))];
}

/** An answer that is not counted yet, as who gave it and the colleagues read it. */
export function answerWords(
  value: AnswerValue,
  round: Round,
  messages: Messages['rounds'],
  language: Language,
): string[] {
  if (value.kind === 'proposal') return [value.text];
  if (value.kind === 'decision') return decisionWords(value, messages, language);
  if (value.kind === 'stance') {
    const { stance, reason, named } = value;
    return [
      messages.stances[stance],
      ...(reason ? [reason] : []),
      ...(reason && named ? [messages.stance.isNamed] : []),
    ];
  }
  const given = (round.options ?? []).flatMap(({ id, text }) => {
    const count = value.optionIds.filter((optionId) => optionId === id).length;
    return count > 0 ? [`${messages.dots.count(count)}: ${text}`] : [];
  });
  return given.length > 0 ? given : [messages.dots.none];
}

/** Whose reason it is, and who wrote it down for a partner without a device. */
export function reasonBy(
  { partnerId, writtenBy }: NonNullable<Round['reasons']>[number],
  board: Records,
  messages: Messages,
): string {
  const nameOf = (id: string): string | undefined =>
    recordOf(board, 'participant', id)?.displayName;
  const name = recordOf(board, 'partner', partnerId)?.name ?? '';
  return [name, ...howItCameWords({ writtenBy }, nameOf, messages)].join(' · ');
}
