import { pairOf } from '@ambitiebord/shared/records/pairs';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { shareLadder } from '../../actions/pairing.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';

/** When the step is over: ladders that the pair has not laid on the board, where they would be missed. */
export function UnreadyLadders() {
  const { pairs } = useMessages();
  const { send } = useSession();
  const pair = useSessionState(({ board, me }) => pairOf(board, me.participantId));
  const activities = useSessionState(({ group }) => recordsOf(group, 'activity'));
  if (!pair || activities.length === 0) return null;
  return (
    <section className="unready-ladders" aria-label={pairs.yours}>
      <p>{pairs.unready(activities.length)}</p>
      {activities.map(({ id, text }) => (
        <Button key={id} onClick={() => send(shareLadder(pair.id, id))}>
          {pairs.readyNamed(text)}
        </Button>
      ))}
    </section>
  );
}
