import type { Role } from '@ambitiebord/shared/domain/roles';
import { useCallback, useEffect, useState } from 'react';
import { api, identities } from '../../roles/browser.ts';
import type { Identity } from '../../session/identities.ts';
import { forgetSecret, usePlace } from '../../ui/router.ts';
import { useTask } from '../../ui/use-task.ts';
import { rememberKept } from './kept.ts';

interface Entrance {
  /** Who this tab is in the session; undefined for somebody unknown, or as long as that is not clear. */
  readonly identity: Identity | undefined;
  /** Whether a secret link is being used at this moment. */
  readonly opening: boolean;
  readonly failure: unknown;
  readonly retry: () => void;
}

/**
 * Finds out who this tab is in a session: by the secret that the link brought along, or by what the
 * browser has kept. `page`: whether people take part there, or whether it is the big screen.
 */
export function useEntrance(sessionId: string, page: 'session' | 'display'): Entrance {
  const place = usePlace();
  // A link to a report lets nobody in.
  const secret = place.secret?.name === 'verslag' ? undefined : place.secret;
  const [identity, setIdentity] = useState(() => knownIdentity(sessionId, page));
  const { failure, run } = useTask();

  const enter = useCallback(() => {
    if (!secret) return;
    run(async () => {
      const role = page === 'display' ? 'display' : roleOfLink(secret.name);
      // Who opens the own link again is not somebody new.
      const known = secret.name === 'overnemen' ? undefined : identities.ofTab(sessionId, role);
      const entered = known ?? (await enterByLink(sessionId, secret.key));
      identities.save(entered);
      setIdentity(entered);
      forgetSecret();
    });
  }, [sessionId, page, secret, run]);
  useEffect(enter, [enter]);

  return {
    identity: secret ? undefined : identity,
    opening: secret !== undefined && failure === undefined,
    failure,
    retry: enter,
  };
}

async function enterByLink(sessionId: string, key: string): Promise<Identity> {
  const joined = await api.join(sessionId, { key });
  // Only the board knows the title; it is filled in when the board has been read.
  const identity = { sessionId, title: '', ...joined };
  // Who comes with the secret link has it already and need not be told to keep it.
  rememberKept(identity);
  return identity;
}

const ROLE_OF_LINK = {
  sleutel: 'facilitator',
  lezen: 'observer',
  overnemen: 'partner',
} as const;

function roleOfLink(name: keyof typeof ROLE_OF_LINK): Role {
  return ROLE_OF_LINK[name];
}

function knownIdentity(sessionId: string, page: 'session' | 'display'): Identity | undefined {
  if (page === 'display') return identities.ofTab(sessionId, 'display');
  const known = identities.ofTab(sessionId);
  return known?.role === 'display' ? undefined : known;
}
