import type { Retention } from '@ambitiebord/shared/protocol/http';
import { useEffect, useState } from 'react';
import { api } from '../../roles/browser.ts';
import { codeOfFailure } from '../../roles/error-text.ts';
import type { Identity } from '../../session/identities.ts';

/** `gone`: nothing is kept; `unknown`: the server gave no answer; undefined: not yet. */
type Kept = Retention | 'gone' | 'unknown' | undefined;

/** What the server keeps of a session, and a function to ask it again. */
export function useKept({ sessionId, token }: Identity): [kept: Kept, askAgain: () => void] {
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    async function show(): Promise<void> {
      setKept(await keptOf(sessionId, token));
    }
    void show();
  }, [sessionId, token]);
  return [kept, () => void keptOf(sessionId, token).then(setKept)];
}

async function keptOf(sessionId: string, token: string): Promise<Kept> {
  try {
    return await api.retention(sessionId, token);
  } catch (error) {
    // Without an answer the way in is there all the same.
    return codeOfFailure(error) === 'unauthorised' ? 'gone' : 'unknown';
  }
}
