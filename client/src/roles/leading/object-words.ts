/** An object on the board in a few words: what it is, and what stands on it. */

import { CARD_FIELDS } from '@ambitiebord/shared/domain/card-fields';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import type { BoardRecord, Records } from '@ambitiebord/shared/records/registry';
import { editableText } from '../../actions/editing.ts';
import { nameOf } from '../../canvas/people.ts';

/** A question of a card, and what its author answered and shared. */
export interface CardAnswer {
  readonly question: string;
  readonly answer: string;
}

export interface ObjectWords {
  readonly what: string;
  readonly text: string;
  readonly answers: readonly CardAnswer[];
}

/** The words of an object on the board. Of a card `text` is the name of its author. */
export function objectWords(
  record: BoardRecord,
  board: Records,
  { domain }: FrameMessages,
): ObjectWords {
  if (record.type === 'partnerCard') {
    const answers = CARD_FIELDS.filter((field) => record.sharedFields.includes(field))
      .map((field) => ({ question: domain.cardQuestions[field], answer: record[field] ?? '' }))
      .filter(({ answer }) => answer.trim() !== '');
    return { what: domain.card, text: nameOf(board, record.participantId) ?? '', answers };
  }
  if (record.type === 'ambition') {
    return { what: domain.ambition, text: record.text.trim(), answers: [] };
  }
  const names: Partial<Record<BoardRecord['type'], string>> = {
    activity: domain.activity,
    whyStep: domain.whyStep,
    goal: domain.goal,
    cluster: domain.cluster,
    note: domain.note,
    text: domain.text,
    frame: domain.frame,
    connector: domain.connector,
    drawing: domain.drawing,
    image: domain.image,
  };
  const what = record.type === 'whyStep' && record.question !== '' ? record.question : undefined;
  return {
    what: what ?? names[record.type] ?? '',
    text: (record.type === 'image' ? record.alternativeText : (editableText(record) ?? '')).trim(),
    answers: [],
  };
}
