import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { answerStopTest, type StopAnswer, type StopQuestion } from '../../actions/workshop.ts';
import { useMessages } from '../../ui/language.tsx';
import { Choice } from '../parts/choice.tsx';
import { useWorkSpace } from '../parts/work-space.tsx';

const QUESTIONS: readonly StopQuestion[] = ['a', 'b', 'c'];
const ANSWERS: readonly StopAnswer[] = ['yes', 'no', 'unsure'];

interface StopTestProps {
  readonly goal: RecordOf<'goal'>;
  readonly mayAnswer: boolean;
}

/** Whether all three questions say that this is a goal. */
export function passesStopTest({ stopTest }: RecordOf<'goal'>): boolean {
  return QUESTIONS.every((question) => stopTest[question] === 'yes');
}

/** Three questions that tell a goal from an activity, and what their answers say. */
export function StopTest({ goal, mayAnswer }: StopTestProps) {
  const { why } = useMessages().steps;
  const { send } = useWorkSpace();
  return (
    <section className="stop-test" aria-label={why.stopTest}>
      <h3>{why.stopTest}</h3>
      {QUESTIONS.map((question) => (
        <Choice
          key={question}
          legend={why.stopQuestions[question]}
          options={ANSWERS.map((value) => ({ value, label: why.stopAnswers[value] }))}
          value={goal.stopTest[question]}
          onChange={(answer) => send(answerStopTest(goal, question, answer))}
          disabled={!mayAnswer}
        />
      ))}
      <output className="stop-outcome">
        <Outcome goal={goal} />
      </output>
    </section>
  );
}

function Outcome({ goal }: { readonly goal: RecordOf<'goal'> }) {
  const { why } = useMessages().steps;
  const answers = QUESTIONS.map((question) => goal.stopTest[question]);
  if (answers.includes(undefined)) return why.stopOpen;
  return passesStopTest(goal) ? why.stopYes : why.stopOther;
}
