import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { TENSION_STATES } from '@ambitiebord/shared/records/tension';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { Plus } from 'lucide-react';
import { memo, useState } from 'react';
import { addTension } from '../../actions/contributions.ts';
import { changeOf, update } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useTakesPart } from '../parts/use-may.ts';
import { AboutSelect, targetText } from './about-select.tsx';
import { RemoveButton } from './remove-button.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';

interface TensionsProps {
  /** Only those about this object; without it those about anything. */
  readonly aboutId?: string;
}

/** Where people differ: kept beside each other, not smoothed away. */
export function Tensions({ aboutId }: TensionsProps) {
  const { tensions: words } = useMessages().contributions;
  const takesPart = useTakesPart();
  const all = useSessionState(({ board }) =>
    recordsOf(board, 'tension')
      .filter(({ targetId }) => aboutId === undefined || targetId === aboutId)
      .toSorted(compareAge),
  );
  return (
    <section className="contributions-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <p className="step-hint">{words.hint}</p>
      {all.length > 0 && (
        <ul className="contributions-list">
          {all.map((tension) => (
            <Tension key={tension.id} tension={tension} />
          ))}
        </ul>
      )}
      {takesPart && <AddTension aboutId={aboutId} />}
    </section>
  );
}

const Tension = memo(function Tension({ tension }: { readonly tension: RecordOf<'tension'> }) {
  const { assumptions, tensions: words, tensionStates } = useMessages().contributions;
  const { send } = useSession();
  const takesPart = useTakesPart();
  const { positions, state, targetId } = tension;
  const about =
    useSessionState(({ board }) => targetText(board, targetId)) ?? assumptions.aboutNothing;
  return (
    <li className="beside-item tension">
      <div className="beside-head">
        <p className="tension-about">{about}</p>
        <RemoveButton record={tension} name={words.of(positions[0] ?? '')} />
      </div>
      <ul className="tension-positions">
        {[...new Set(positions)].map((position) => (
          <li key={position}>{position}</li>
        ))}
      </ul>
      {takesPart ? (
        <Select
          label={words.state}
          value={state}
          onChange={({ target }) => {
            const chosen = TENSION_STATES.find((each) => each === target.value);
            if (chosen) send(changeOf(update(tension, { state: chosen })));
          }}
        >
          {TENSION_STATES.map((each) => (
            <option key={each} value={each}>
              {tensionStates[each]}
            </option>
          ))}
        </Select>
      ) : (
        <p>{tensionStates[state]}</p>
      )}
    </li>
  );
});

function AddTension({ aboutId }: { readonly aboutId: string | undefined }) {
  const { contributions, people } = useMessages();
  const words = contributions.tensions;
  const { send } = useSession();
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const [targetId, setTargetId] = useState(aboutId);
  return (
    <form
      className="contributions-add"
      onSubmit={(event) => {
        event.preventDefault();
        const positions = [one.trim(), other.trim()].filter((text) => text !== '');
        if (positions.length === 0) return;
        send(addTension(positions, targetId));
        setOne('');
        setOther('');
        setTargetId(aboutId);
      }}
    >
      <TextArea
        label={words.one}
        hint={people.noNames}
        rows={1}
        maxLength={TEXT_LENGTH}
        value={one}
        onChange={({ target }) => setOne(target.value)}
      />
      <PlainDraft text={one} onText={setOne} />
      {one.trim() !== '' && (
        <>
          <TextArea
            label={words.other}
            hint={people.noNames}
            rows={1}
            maxLength={TEXT_LENGTH}
            value={other}
            onChange={({ target }) => setOther(target.value)}
          />
          <PlainDraft text={other} onText={setOther} />
          {aboutId === undefined && (
            <AboutSelect label={words.about} value={targetId} onChange={setTargetId} />
          )}
        </>
      )}
      <Button type="submit" icon={Plus}>
        {words.add}
      </Button>
    </form>
  );
}
