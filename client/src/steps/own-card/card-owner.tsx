import type { Actor } from '@ambitiebord/shared/domain/roles';
import { createContext, useContext, type ReactNode } from 'react';
import { useSessionState } from '../../session/hooks.ts';

type CardOwner = Pick<Actor, 'participantId' | 'partnerId'>;

const CardOwnerContext = createContext<CardOwner | undefined>(undefined);

/** Everything inside is about the card of somebody for whom this person writes. */
export function CardOf({
  owner,
  children,
}: {
  readonly owner: CardOwner;
  readonly children: ReactNode;
}) {
  return <CardOwnerContext value={owner}>{children}</CardOwnerContext>;
}

/** Whose card it is here: the own one, unless it is inside `CardOf`. */
export function useCardOwner(): CardOwner {
  const me = useSessionState((state) => state.me);
  return useContext(CardOwnerContext) ?? me;
}
