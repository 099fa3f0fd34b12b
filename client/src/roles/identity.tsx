import { createContext, useContext } from 'react';
import type { Identity } from '../session/identities.ts';

const IdentityContext = createContext<Identity | undefined>(undefined);

/** Tells everything below it who this tab is. */
export const IdentityProvider = IdentityContext;

/** Who this tab is in the session. */
export function useIdentity(): Identity {
  const identity = useContext(IdentityContext);
  if (!identity) throw new Error('useIdentity needs an IdentityProvider above it');
  return identity;
}
