import { AmbitionSentence } from '../ambition/ambition-sentence.tsx';
import './ambition-above.css';

/** The ambition to look up to while the group works on something else. */
export function AmbitionAbove() {
  return (
    <div className="ambition-above">
      <AmbitionSentence />
    </div>
  );
}
