import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { newId } from '@ambitiebord/shared/domain/ids';
import { limitFor } from '@ambitiebord/shared/policy/held-back';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordOf, recordsOf } from '@ambitiebord/shared/records/registry';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { addActivity } from '../../actions/workshop.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';

/** A new activity: the own one, or for the facilitator one on behalf of somebody. */
export function AddActivity({ onAdded }: { readonly onAdded: (activityId: string) => void }) {
  const { steps } = useMessages();
  const { send } = useSession();
  const { board, me } = useSessionState((state) => ({ board: state.board, me: state.me }));
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const card = recordOf(board, 'partnerCard', cardIdOf(me.participantId));
  const suggestion = text === '' ? card?.satisfiedWhen : undefined;
  const partnerId = me.role === 'partner' ? me.partnerId : chosen || undefined;
  const first = !recordsOf(board, 'activity').some((activity) => activity.partnerId === partnerId);

  // The panel says that nothing can be added in this step.
  if (limitFor(me, board) === 'nothing') return null;
  return (
    <form
      className="add-activity"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        const id = newId();
        send(addActivity(board, id, text, partnerId));
        setText('');
        onAdded(id);
      }}
    >
      <h3>{first ? steps.why.addHeading : steps.why.another}</h3>
      {suggestion && (
        <div className="suggestion">
          <p>{steps.why.suggestion(suggestion)}</p>
          <Button onClick={() => setText(suggestion)}>{steps.why.useSuggestion}</Button>
        </div>
      )}
      <TextArea
        label={steps.why.addLabel}
        hint={steps.why.addHint}
        rows={2}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {me.role === 'facilitator' && (
        <Select
          label={steps.why.forPartner}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{steps.noOrganisation}</option>
          {recordsOf(board, 'partner')
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      )}
      <Button type="submit" icon={Plus} variant="primary">
        {steps.why.add}
      </Button>
    </form>
  );
}
