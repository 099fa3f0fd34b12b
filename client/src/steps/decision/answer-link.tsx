import { decisionOfPartner } from '../../actions/deciding.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { decisionPath } from '../../ui/addresses.ts';
import { CopyText } from '../../ui/copy-text.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';

import { organisations } from '../parts/people.ts';

/** For the facilitator to pass on: where an organisation answers that has to ask its own people first. */
export function AnswerLink() {
  const { decision: text } = useMessages().rounds;
  const { sessionId } = useSession();
  const { language } = useLanguage();
  const absent = useSessionState(({ board }) =>
    organisations(board)
      .map(({ partner }) => partner)
      .filter(({ id, present }) => present === false && !decisionOfPartner(board, id)),
  );
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    absent.map(({ name }) => name),
  );
  return (
    <section className="decision-part" aria-label={text.linkTitle}>
      <h3>{text.linkTitle}</h3>
      <CopyText label={text.linkLabel} text={location.origin + decisionPath(sessionId)} />
      {absent.length > 0 && <p>{text.linkAbsent(names)}</p>}
      <p className="step-hint">{text.linkHint}</p>
    </section>
  );
}
