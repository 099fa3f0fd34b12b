import { useCallback, useState } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { tabStorage, workPrefix } from '../../session/storage.ts';
import { draftSchema, type RoundDraft } from './round-draft.ts';

interface KeptDraft {
  /** Undefined while nothing is being written. */
  readonly draft: RoundDraft | undefined;
  readonly write: (draft: RoundDraft) => void;
  readonly drop: () => void;
}

/**
 * What somebody is answering and has not sent yet. It stays in this tab when the step is left, the page
 * is loaded again or the round is closed, and goes with everything else of this person on the device.
 */
export function useDraft(answerId: string): KeptDraft {
  const { sessionId } = useSession();
  const participantId = useSessionState(({ me }) => me.participantId);
  const key = `${workPrefix(sessionId, participantId)}${answerId}`;
  const [draft, setDraft] = useState(() => readDraft(tabStorage().get(key)));
  const write = useCallback(
    (next: RoundDraft) => {
      tabStorage().set(key, JSON.stringify(next));
      setDraft(next);
    },
    [key],
  );
  const drop = useCallback(() => {
    tabStorage().remove(key);
    setDraft(undefined);
  }, [key]);
  return { draft, write, drop };
}

function readDraft(stored: string | undefined): RoundDraft | undefined {
  if (stored === undefined) return undefined;
  try {
    return draftSchema.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined; // Not JSON: something else wrote here.
  }
}
