import type { CardField } from '@ambitiebord/shared/domain/card-fields';
import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { Check } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { useTextField } from '../../session/use-text-field.ts';
import { TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Choice } from '../parts/choice.tsx';
import { PlainTyping } from '../plain-words/plain-words.tsx';
import { useCardExample } from './card-examples.ts';
import { useOwnCard } from './use-own-card.ts';

/** One question of the card with its answer, saved as one types. */
export function CardQuestion({ field }: { readonly field: CardField }) {
  const { domain, steps } = useMessages();
  const { answers, write } = useOwnCard();
  const example = useCardExample(field);
  const answer = answers[field] ?? '';
  const typing = useTextField({ value: answer, save: (text) => write(field, text) });
  return (
    <div className="card-question">
      <TextArea
        label={domain.cardQuestions[field]}
        hint={steps.card.example(example)}
        rows={4}
        maxLength={TEXT_LENGTH}
        {...typing}
      />
      <PlainTyping typing={typing} />
      <Saved written={typing.value.trim() !== ''} unsaved={typing.value.trim() !== answer.trim()} />
    </div>
  );
}

/** Says in words whether what was typed is safe; not announced, or it would interrupt the writing. */
function Saved({ written, unsaved }: { readonly written: boolean; readonly unsaved: boolean }) {
  const { session } = useMessages();
  const connection = useSessionState((state) => state.connection);
  const pending = useSessionState((state) => state.pending > 0);
  const trouble = useSessionState((state) => state.storageTrouble);
  if (!written) return <p className="card-saved" />;
  if (connection === 'offline') return <p className="card-saved">{session.offline}</p>;
  if (trouble !== undefined) return <p className="card-saved">{session.storageTrouble[trouble]}</p>;
  if (unsaved || pending) return <p className="card-saved">{session.saving}</p>;
  return (
    <p className="card-saved">
      <Check className="icon" aria-hidden />
      {session.saved}
    </p>
  );
}

/** What happens with an answer at the reveal. */
export function SharingChoice({
  field,
  hideLegend = false,
}: {
  readonly field: CardField;
  readonly hideLegend?: boolean;
}) {
  const { domain, steps } = useMessages();
  const { isShared, choose } = useOwnCard();
  return (
    <Choice
      legend={
        hideLegend ? `${steps.card.sharing} ${domain.cardQuestions[field]}` : steps.card.sharing
      }
      hideLegend={hideLegend}
      options={[
        { value: 'share', label: steps.card.share },
        { value: 'keep', label: steps.card.keep },
      ]}
      value={isShared(field) ? 'share' : 'keep'}
      onChange={(value) => choose(field, value === 'share')}
    />
  );
}
