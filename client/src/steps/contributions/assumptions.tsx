import { showDay } from '@ambitiebord/shared/domain/days';
import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { ASSUMPTION_STATES } from '@ambitiebord/shared/records/assumption';
import { recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { Plus } from 'lucide-react';
import { memo, useState } from 'react';
import { addAssumption } from '../../actions/contributions.ts';
import { changeOf, update } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { BoardQuestion } from '../parts/board-question.tsx';
import { DayField } from '../parts/day-field.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { useTakesPart } from '../parts/use-may.ts';
import { AboutSelect, targetText } from './about-select.tsx';
import { RemoveButton } from './remove-button.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';

interface AssumptionsProps {
  /** Only those about this object; without it those about anything. */
  readonly aboutId?: string;
}

/** What must be true for this to work, and who finds out whether it is. */
export function Assumptions({ aboutId }: AssumptionsProps) {
  const { assumptions: words } = useMessages().contributions;
  const takesPart = useTakesPart();
  const all = useSessionState(({ board }) =>
    recordsOf(board, 'assumption')
      .filter(({ targetId }) => aboutId === undefined || targetId === aboutId)
      .toSorted(compareAge),
  );
  return (
    <section className="contributions-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <p className="step-hint">{words.hint}</p>
      {all.length > 0 && (
        <ul className="contributions-list">
          {all.map((assumption) => (
            <Assumption key={assumption.id} assumption={assumption} />
          ))}
        </ul>
      )}
      {takesPart && <AddAssumption aboutId={aboutId} />}
    </section>
  );
}

const Assumption = memo(function Assumption({
  assumption,
}: {
  readonly assumption: RecordOf<'assumption'>;
}) {
  const { assumptions: words, assumptionStates } = useMessages().contributions;
  const { language } = useLanguage();
  const { send } = useSession();
  const takesPart = useTakesPart();
  const { text, targetId, state, testBy, testOn } = assumption;
  const about = useSessionState(({ board }) => targetText(board, targetId));
  const finding = [
    testBy?.trim() && words.testedBy(testBy),
    testOn !== undefined && words.before(showDay(testOn, language)),
  ].filter(Boolean);
  const change = (changes: Parameters<typeof update<'assumption'>>[1]): void =>
    void send(changeOf(update(assumption, changes)));
  return (
    <li className="beside-item">
      <div className="beside-head">
        <p>{text}</p>
        <RemoveButton record={assumption} name={text} />
      </div>
      {about !== undefined && <p className="step-hint">{about}</p>}
      {takesPart ? (
        <div className="contributions-row">
          <Select
            label={words.state}
            value={state}
            onChange={({ target }) => {
              const chosen = ASSUMPTION_STATES.find((each) => each === target.value);
              if (chosen) change({ state: chosen });
            }}
          >
            {ASSUMPTION_STATES.map((each) => (
              <option key={each} value={each}>
                {assumptionStates[each]}
              </option>
            ))}
          </Select>
          <SavedText
            short
            asIs
            label={words.testBy}
            value={testBy ?? ''}
            save={(who) => change({ testBy: who })}
          />
          <DayField
            label={words.testOn}
            value={testOn}
            onChange={(day) => change({ testOn: day ?? null })}
          />
        </div>
      ) : (
        <>
          <p>{assumptionStates[state]}</p>
          {finding.length > 0 && <p>{finding.join(', ')}</p>}
        </>
      )}
      {takesPart && !testBy?.trim() && state !== 'tested' && state !== 'refuted' && (
        <BoardQuestion about={assumption.id}>{words.askWho}</BoardQuestion>
      )}
    </li>
  );
});

function AddAssumption({ aboutId }: { readonly aboutId: string | undefined }) {
  const { contributions, people } = useMessages();
  const words = contributions.assumptions;
  const { send } = useSession();
  const [text, setText] = useState('');
  const [targetId, setTargetId] = useState(aboutId);
  const [testBy, setTestBy] = useState('');
  const [testOn, setTestOn] = useState<number>();
  return (
    <form
      className="contributions-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        send(
          addAssumption({
            text: text.trim(),
            ...(targetId === undefined ? {} : { targetId }),
            ...(testBy.trim() === '' ? {} : { testBy: testBy.trim() }),
            ...(testOn === undefined ? {} : { testOn }),
          }),
        );
        setText('');
        setTargetId(aboutId);
        setTestBy('');
        setTestOn(undefined);
      }}
    >
      <TextArea
        label={words.text}
        hint={people.noNames}
        rows={1}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <PlainDraft text={text} onText={setText} />
      {text.trim() !== '' && (
        <>
          {aboutId === undefined && (
            <AboutSelect label={words.about} value={targetId} onChange={setTargetId} />
          )}
          <div className="contributions-row">
            <TextField
              optional
              label={words.testBy}
              maxLength={TEXT_LENGTH}
              value={testBy}
              onChange={({ target }) => setTestBy(target.value)}
            />
            <DayField optional label={words.testOn} value={testOn} onChange={setTestOn} />
          </div>
        </>
      )}
      <Button type="submit" icon={Plus}>
        {words.add}
      </Button>
    </form>
  );
}
