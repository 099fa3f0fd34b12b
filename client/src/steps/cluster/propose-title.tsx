import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { answerIdOf } from '@ambitiebord/shared/records/answer';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { CircleCheck } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { CooperationQuestion } from '../parts/cooperation-question.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';
import { RoundCount } from '../rounds/round-count.tsx';
import { isUnderWay, roundsAbout } from '../rounds/round-state.ts';
import { useDraft } from '../rounds/use-draft.ts';

/** While goals are sorted: a partner keeps a name for this group; the others see how many did. */
export function ProposeTitle({ clusterId }: { readonly clusterId: string }) {
  const { people, sorting } = useMessages();
  const words = sorting.title;
  const { send } = useSession();
  const { round, given, role } = useSessionState(({ board, own, me }) => {
    const asked = roundsAbout(board, clusterId).find(isUnderWay);
    const value = recordOf(own, 'answer', asked && answerIdOf(asked.id))?.value;
    return {
      round: asked,
      given: value?.kind === 'proposal' ? value.text : '',
      role: me.role,
    };
  });
  const { draft, write } = useDraft(`name-${clusterId}`);
  if (role !== 'partner') return round ? <RoundCount round={round} /> : null;
  if (round?.status === 'closed') return null;
  const text = draft?.text ?? given;
  const isKept = given !== '' && text.trim() === given;
  return (
    <form
      className="propose-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') send({ type: 'proposeTitle', clusterId, text });
      }}
    >
      <TextArea
        label={words.label}
        hint={`${words.hint} ${people.noNames}`}
        rows={1}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={({ target }) => write({ text: target.value })}
      />
      <CooperationQuestion about={`name-${clusterId}`} text={text} />
      <PlainDraft text={text} onText={(next) => write({ text: next })} />
      {isKept ? (
        <output className="given-lead">
          <CircleCheck className="icon" aria-hidden />
          {words.kept}
        </output>
      ) : (
        <Button type="submit">{words.send}</Button>
      )}
    </form>
  );
}
