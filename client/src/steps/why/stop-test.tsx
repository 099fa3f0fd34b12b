import type { RecordOf } from '@ambitiebord/shared/records/registry';
import {
  answerStopTest,
  skipStopTest,
  type StopAnswer,
  type StopQuestion,
} from '../../actions/workshop.ts';
import { Button } from '../../ui/button.tsx';
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
      {goal.stopTest.skipped !== true &&
        QUESTIONS.map((question) => (
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
      <Skip goal={goal} mayAnswer={mayAnswer} />
    </section>
  );
}

/** Passes over the questions, or brings them back; nothing once all are answered. */
function Skip({ goal, mayAnswer }: StopTestProps) {
  const { why } = useMessages().steps;
  const { send } = useWorkSpace();
  const skipped = goal.stopTest.skipped === true;
  const all = QUESTIONS.every((question) => goal.stopTest[question] !== undefined);
  if (!mayAnswer || (all && !skipped)) return null;
  return (
    <Button variant="quiet" onClick={() => send(skipStopTest(goal, !skipped))}>
      {skipped ? why.stopAfterAll : why.stopSkip}
    </Button>
  );
}

function Outcome({ goal }: { readonly goal: RecordOf<'goal'> }) {
  const { why } = useMessages().steps;
  if (goal.stopTest.skipped) return why.stopSkipped;
  const answers = QUESTIONS.map((question) => goal.stopTest[question]);
  if (answers.includes(undefined)) return why.stopOpen;
  return passesStopTest(goal) ? why.stopYes : why.stopOther;
}
