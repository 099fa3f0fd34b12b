import type { SignOff } from '@ambitiebord/shared/records/sign-off';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../roles/browser.ts';
import { useSuggestedLanguage } from '../../ui/language.tsx';
import { useTask } from '../../ui/use-task.ts';

/** A goals snapshot as far as it has come from the server. */
export interface ReadSnapshot {
  /** Undefined until it is there. */
  readonly snapshot: StoredSnapshot | undefined;
  /** Who confirmed it. */
  readonly signOffs: readonly SignOff[];
  readonly busy: boolean;
  readonly failure: unknown;
  /** Fetches it again. */
  readonly read: () => void;
}

interface Wanted {
  readonly sessionId: string;
  readonly snapshotId: string;
  /** What opens it: a token, a read key, or what stood in a link to it. */
  readonly token: string;
  /** It is fetched again when this becomes another. */
  readonly changedAt?: number | undefined;
}

/** Fetches a goals snapshot with who confirmed it; the page takes over its language, if the person chose none. */
export function useSnapshot({ sessionId, snapshotId, token, changedAt }: Wanted): ReadSnapshot {
  const [snapshot, setSnapshot] = useState<StoredSnapshot>();
  const [signOffs, setSignOffs] = useState<readonly SignOff[]>([]);
  const { busy, failure, run } = useTask();
  const read = useCallback(() => {
    run(async () => {
      const [whole, signed] = await Promise.all([
        api.fetchSnapshot(sessionId, snapshotId, token),
        api.signOffs(sessionId, snapshotId, token),
      ]);
      setSnapshot(whole);
      setSignOffs(signed);
    });
  }, [sessionId, snapshotId, token, run]);
  useEffect(read, [read, changedAt]);
  useSuggestedLanguage(snapshot?.language);
  return { snapshot, signOffs, busy, failure, read };
}
