import { recordOf } from '@ambitiebord/shared/records/registry';
import { raisedHands } from '@ambitiebord/shared/records/taking-part';
import { Hand, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import './hands.css';

/** Who asks for the floor, in the order in which they did. */
export function Hands() {
  const { people } = useMessages();
  const client = useSession();
  const hands = useSessionState(({ board }) =>
    raisedHands(board).map(({ id, displayName, partnerId }) => {
      return { id, displayName, partner: recordOf(board, 'partner', partnerId)?.name };
    }),
  );
  useReadOut(hands.map(({ id, displayName }) => ({ id, text: people.handRaised(displayName) })));
  if (hands.length === 0) return null;
  return (
    <section className="rail-part hands" aria-labelledby="rail-hands">
      <h2 id="rail-hands">
        <Hand className="icon" aria-hidden /> {people.hands}
      </h2>
      <ol>
        {hands.map(({ id, displayName, partner }) => (
          <li key={id}>
            <span>
              {displayName}
              <span className="hand-partner">{partner}</span>
            </span>
            <IconButton
              icon={X}
              label={people.lowerHandOf(displayName)}
              onClick={() => client.send({ type: 'raiseHand', raised: false, participantId: id })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Tells of each hand once, when it comes up. */
function useReadOut(hands: readonly { readonly id: string; readonly text: string }[]): void {
  const { announce } = useToast();
  const told = useRef(new Set<string>());
  useEffect(() => {
    const news = hands.filter(({ id }) => !told.current.has(id));
    told.current = new Set(hands.map(({ id }) => id));
    if (news.length > 0) announce(news.map(({ text }) => text).join(' '));
  });
}
