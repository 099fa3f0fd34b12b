import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import './ambition.css';

/** The ambition as it was when its step was left; what is written then goes on in the pad. */
export function AmbitionSentence() {
  const { steps } = useMessages();
  const text = useSessionState(({ board }) => recordsOf(board, 'ambition')[0]?.text ?? '');
  if (text.trim() === '') return <p className="step-hint">{steps.snapshot.noAmbition}</p>;
  return <p className="ambition-sentence ambition-still">{text}</p>;
}
