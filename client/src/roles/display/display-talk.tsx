import { DisplayAmbition } from './display-ambition.tsx';
import './display-closing.css';

/** The ambition, and the questions that the group talks about below it. */
export function DisplayTalk({ questions }: { readonly questions: readonly string[] }) {
  return (
    <div className="display-closing">
      <DisplayAmbition />
      <ul className="display-questions">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  );
}
