import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { newId } from '@ambitiebord/shared/domain/ids';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { peopleOf, turnOf } from '@ambitiebord/shared/records/pairs';
import { recordOf, recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { addActivity } from '../../actions/workshop.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Choice } from '../parts/choice.tsx';
import { useWorkSpace, useWorkView } from '../parts/work-space.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';

/** A new activity: the own one, or for the facilitator one on behalf of somebody. */
export function AddActivity({ onAdded }: { readonly onAdded: (activityId: string) => void }) {
  const { pairs, people: texts, steps } = useMessages();
  const { send, pair } = useWorkSpace();
  const { state } = useSession();
  const me = useSessionState(({ me: self }) => self);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const card = useSessionState(({ board }) =>
    recordOf(board, 'partnerCard', cardIdOf(me.participantId)),
  );
  const partners = useSessionState(({ board }) =>
    recordsOf(board, 'partner').toSorted((a, b) => a.name.localeCompare(b.name)),
  );
  // In a pair the one who asks may type what the other says.
  const people = useWorkView(({ records }) => (pair ? peopleOf(records, pair) : []));
  const owner = people.find(({ id }) => id === (chosen || (pair && turnOf(pair).owner)));
  const own = me.role === 'partner' ? me.partnerId : chosen || undefined;
  const partnerId = owner?.partnerId ?? own;
  const suggestion = text === '' && partnerId === me.partnerId ? card?.satisfiedWhen : undefined;
  const first = useWorkView(
    ({ records }) =>
      !recordsOf(records, 'activity').some((activity) => activity.partnerId === partnerId),
  );

  return (
    <form
      className="add-activity"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        const id = newId();
        send(addActivity(state.getState().board, id, text, partnerId));
        setText('');
        onAdded(id);
      }}
    >
      <Heading first={first} owner={owner} />
      {people.length > 1 && (
        <Choice
          legend={pairs.whose}
          options={people.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          value={owner?.id}
          onChange={setChosen}
        />
      )}
      {suggestion && (
        <div className="suggestion">
          <p>{steps.why.suggestion(suggestion)}</p>
          <Button onClick={() => setText(suggestion)}>{steps.why.useSuggestion}</Button>
        </div>
      )}
      <TextArea
        label={steps.why.addLabel}
        hint={`${steps.why.addHint} ${texts.noNames}`}
        rows={2}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <PlainDraft text={text} onText={setText} />
      {me.role === 'facilitator' && (
        <Select
          label={steps.why.forPartner}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{steps.noOrganisation}</option>
          {partners.map(({ id, name }) => (
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

interface HeadingProps {
  readonly first: boolean;
  /** Whose activity it is, in a pair. */
  readonly owner: RecordOf<'participant'> | undefined;
}

function Heading({ first, owner }: HeadingProps) {
  const { pairs, steps } = useMessages();
  const me = useSessionState((state) => state.me.participantId);
  if (!first) return <h3>{steps.why.another}</h3>;
  const isMine = owner === undefined || owner.id === me;
  return <h3>{isMine ? steps.why.addHeading : pairs.addHeading(owner.displayName)}</h3>;
}
