import { sayPlainly, type FoundWord } from '@ambitiebord/shared/jargon/find-jargon';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { agreements, TASK_KINDS } from '@ambitiebord/shared/views/agreements';
import { memo } from 'react';
import { rewordAgreement, type AgreementChanges } from '../../actions/agreements.ts';
import { changeOf } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Select } from '../../ui/field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { PartnerSelect } from '../parts/partner-select.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { useMay, useTakesPart } from '../parts/use-may.ts';
import { PlainWords } from '../plain-words/plain-words.tsx';
import { Acceptance } from './acceptance.tsx';
import { AddTask } from './add-task.tsx';
import { EditableItem } from './editable-item.tsx';
import { DueField, HoursFields, TermFields } from './term-fields.tsx';
import { termsOf } from './terms.ts';
import { agreementElementId } from './waiting.tsx';

/** Who does what; the oldest is the first step. */
export function TaskList() {
  const { tasks: words } = useMessages().agreements;
  const takesPart = useTakesPart();
  const tasks = useSessionState(({ board }) => agreements(board).tasks);
  return (
    <section className="agreements-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      {tasks.length > 0 && (
        <ul className="agreements-list">
          {tasks.map((task, index) => (
            <Task key={task.id} task={task} isFirst={index === 0} />
          ))}
        </ul>
      )}
      {takesPart && <AddTask isFirst={tasks.length === 0} />}
    </section>
  );
}

interface TaskProps {
  readonly task: RecordOf<'agreement'>;
  readonly isFirst: boolean;
}

const Task = memo(function Task({ task, isFirst }: TaskProps) {
  const texts = useMessages().agreements;
  const { language } = useLanguage();
  const { send } = useSession();
  const name = task.text.trim() || texts.empty;
  const mayReword = useMay(rewordAgreement(task, { text: task.text }));
  const take = (found: FoundWord): void =>
    void send(changeOf(rewordAgreement(task, { text: sayPlainly(task.text, found) })));
  const facts = [
    isFirst ? texts.tasks.first : texts.kinds[task.kind],
    ...termsOf(task, texts, language),
  ];
  return (
    <EditableItem
      id={agreementElementId(task.id)}
      record={task}
      name={name}
      fields={<TaskFields task={task} />}
    >
      <p className="agreement-kind">{facts.join(' · ')}</p>
      <p className="agreement-text">{name}</p>
      <Acceptance agreement={task} name={name} />
      <PlainWords text={task.text} onTake={mayReword ? take : undefined} />
    </EditableItem>
  );
});

function TaskFields({ task }: { readonly task: RecordOf<'agreement'> }) {
  const { agreements: texts } = useMessages();
  const { send } = useSession();
  const reword = (changes: AgreementChanges): void =>
    void send(changeOf(rewordAgreement(task, changes)));
  return (
    <>
      <SavedText label={texts.tasks.text} value={task.text} save={(text) => reword({ text })} />
      <PartnerSelect
        label={texts.tasks.who}
        none={texts.nobody}
        value={task.responsibleId}
        onChange={(responsibleId) => reword({ responsibleId: responsibleId ?? null })}
      />
      <DueField agreement={task} reword={reword} />
      <KindSelect value={task.kind} onChange={(kind) => reword({ kind })} />
      {(task.kind === 'time' || task.hoursPerWeek !== undefined) && (
        <HoursFields agreement={task} reword={reword} />
      )}
      <TermFields agreement={task} reword={reword} />
    </>
  );
}

type Kind = RecordOf<'agreement'>['kind'];

interface KindSelectProps {
  readonly value: Kind;
  readonly onChange: (kind: Kind) => void;
}

function KindSelect({ value, onChange }: KindSelectProps) {
  const { kinds, tasks } = useMessages().agreements;
  return (
    <Select
      label={tasks.kind}
      value={value}
      onChange={({ target }) => {
        const kind = TASK_KINDS.find((each) => each === target.value);
        if (kind) onChange(kind);
      }}
    >
      {TASK_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {kinds[kind]}
        </option>
      ))}
    </Select>
  );
}
