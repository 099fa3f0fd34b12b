import { useSession } from '../../session/hooks.ts';
import { decisionPath } from '../../ui/addresses.ts';
import { CopyText } from '../../ui/copy-text.tsx';
import { useMessages } from '../../ui/language.tsx';

/** For the facilitator to pass on: where an organisation answers that has to ask its own people first. */
export function AnswerLink() {
  const { decision: text } = useMessages().rounds;
  const { sessionId } = useSession();
  return (
    <section className="decision-part" aria-label={text.linkTitle}>
      <h3>{text.linkTitle}</h3>
      <CopyText label={text.linkLabel} text={location.origin + decisionPath(sessionId)} />
      <p className="step-hint">{text.linkHint}</p>
    </section>
  );
}
