import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { STANCES } from '@ambitiebord/shared/domain/round-kinds';
import type { Round } from '@ambitiebord/shared/records/round';
import { TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Choice } from '../parts/choice.tsx';
import { CooperationQuestion } from '../parts/cooperation-question.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { DotsFields } from './dots-fields.tsx';
import { ProposalFields } from './proposal-fields.tsx';
import type { RoundDraft } from './round-draft.ts';
import type { RoundTopic } from './round-state.ts';

/** What every part of a form gets: the answer so far, and how to change it. */
export interface DraftFields {
  readonly draft: RoundDraft;
  readonly onDraft: (draft: RoundDraft) => void;
}

/** The fields of an answer, by what is asked. */
export function AnswerFields({
  topic,
  round,
  ...fields
}: DraftFields & { readonly topic: RoundTopic; readonly round: Round }) {
  if (topic === 'sentence') return <ProposalFields round={round} {...fields} />;
  if (topic === 'title') return <TitleField round={round} {...fields} />;
  if (topic === 'dots') return <DotsFields round={round} {...fields} />;
  return topic === 'stance' ? <StanceFields {...fields} /> : <DecisionFields {...fields} />;
}

function TitleField({ round, draft, onDraft }: DraftFields & { readonly round: Round }) {
  const { people, rounds, steps } = useMessages();
  const { text = '' } = draft;
  return (
    <>
      <TextArea
        label={rounds.proposal.titleLabel}
        hint={`${steps.cluster.titleHint} ${people.noNames}`}
        rows={2}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={({ target }) => onDraft({ text: target.value })}
      />
      <CooperationQuestion about={round.id} text={text} />
      <PlainDraft text={text} onText={(next) => onDraft({ text: next })} />
    </>
  );
}

function StanceFields({ draft, onDraft }: DraftFields) {
  const { people, rounds } = useMessages();
  const { stance: text, stances } = rounds;
  const asksWhy = draft.stance === 'mostly' || draft.stance === 'notYet';
  return (
    <>
      <Choice
        legend={text.legend}
        hideLegend
        options={STANCES.map((value) => ({ value, label: stances[value] }))}
        value={draft.stance}
        onChange={(stance) => onDraft({ ...draft, stance })}
      />
      {asksWhy && (
        <TextArea
          label={text.reasonLabel}
          hint={`${text.reasonHint} ${people.noNames}`}
          optional
          rows={2}
          maxLength={TEXT_LENGTH}
          value={draft.reason ?? ''}
          onChange={({ target }) => onDraft({ ...draft, reason: target.value })}
        />
      )}
      {asksWhy && (
        <PlainDraft text={draft.reason ?? ''} onText={(reason) => onDraft({ ...draft, reason })} />
      )}
      {asksWhy && (
        <label className="choice-option">
          <input
            type="checkbox"
            checked={draft.named ?? false}
            onChange={({ target }) => onDraft({ ...draft, named: target.checked })}
          />
          <span>{text.named}</span>
        </label>
      )}
    </>
  );
}
