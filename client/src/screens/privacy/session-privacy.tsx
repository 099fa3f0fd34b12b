import { recordOf } from '@ambitiebord/shared/records/registry';
import { useIdentity } from '../../roles/identity.tsx';
import { useSessionState } from '../../session/hooks.ts';
import { forgetHere } from '../session/forget-here.ts';
import { PrivacyDialog } from './privacy-dialog.tsx';

/** The privacy dialog within a session; after deleting it this page is left. */
export function SessionPrivacy({ onClose }: { readonly onClose: () => void }) {
  const identity = useIdentity();
  const organisation = useSessionState(
    ({ board, me }) => recordOf(board, 'partner', me.partnerId)?.name,
  );
  return (
    <PrivacyDialog
      organisation={organisation}
      onClose={onClose}
      onDeleted={() => forgetHere(identity)}
    />
  );
}
