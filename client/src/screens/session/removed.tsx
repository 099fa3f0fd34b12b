import { keptTexts } from '../../session/kept-texts.ts';
import type { Identity } from '../../session/identities.ts';
import { deviceStorage, workPrefix } from '../../session/storage.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { MessagePage } from '../message-page.tsx';
import { forgetHere } from './forget-here.ts';

/** The end for who was taken out of the session: what happened, and what is still on this device. */
export function Removed({ identity }: { readonly identity: Identity }) {
  const { people, session } = useMessages();
  return (
    <MessagePage
      title={people.removedTitle}
      lead={people.removedLead}
      detail={<KeptHere identity={identity} />}
    >
      <Button onClick={() => forgetHere(identity)}>{session.clear}</Button>
    </MessagePage>
  );
}

/** What was written here and not sent. */
export function KeptHere({ identity }: { readonly identity: Identity }) {
  const { people } = useMessages();
  const texts = keptTexts(deviceStorage(), workPrefix(identity.sessionId, identity.participantId));
  if (texts.length === 0) return null;
  return (
    <section aria-label={people.keptTitle}>
      <p>{people.keptLead}</p>
      {texts.map((text) => (
        <blockquote key={text} className="kept-text">
          {text}
        </blockquote>
      ))}
    </section>
  );
}
