import { useSession } from '../../session/hooks.ts';
import { displayLink, facilitatorLink, readLink } from '../../ui/addresses.ts';
import { CopyText } from '../../ui/copy-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useIdentity } from '../identity.tsx';

/** The secret links of the session. */
export function LinksDialog({ onClose }: { readonly onClose: () => void }) {
  const { facilitator, start } = useMessages();
  const { sessionId } = useSession();
  const { keys } = useIdentity();
  return (
    <Dialog title={facilitator.links} onClose={onClose}>
      {keys && (
        <>
          <p>{facilitator.linksLead}</p>
          <CopyText
            label={start.secretLink}
            text={facilitatorLink(sessionId, keys.facilitatorKey)}
          />
          <Notice>{start.secretWarning}</Notice>
          <CopyText
            label={facilitator.projectorLink}
            text={displayLink(sessionId, keys.displayKey)}
          />
          <CopyText label={facilitator.readLink} text={readLink(sessionId, keys.readKey)} />
        </>
      )}
    </Dialog>
  );
}
