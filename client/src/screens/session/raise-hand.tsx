import { recordOf } from '@ambitiebord/shared/records/registry';
import { Hand } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { classNames } from '../../ui/class-names.ts';
import { useFrameMessages } from '../../ui/language.tsx';
import './raise-hand.css';

/** How a partner asks for the floor, and takes that back. */
export function RaiseHand() {
  const { people } = useFrameMessages();
  const client = useSession();
  const raised = useSessionState(
    ({ board, me }) => recordOf(board, 'participant', me.participantId)?.handRaisedAt !== undefined,
  );
  const label = raised ? people.lowerHand : people.raiseHand;
  return (
    <>
      <button
        type="button"
        className={classNames('button button-quiet raise-hand', raised && 'raise-hand-up')}
        aria-label={label}
        title={label}
        onClick={() => client.send({ type: 'raiseHand', raised: !raised })}
      >
        <Hand className="icon" aria-hidden />
        <span className="raise-hand-words">{label}</span>
      </button>
      <output className="visually-hidden">{raised && people.handUp}</output>
    </>
  );
}
