import { useEffect } from 'react';
import { tabStorage } from '../../session/storage.ts';
import { forgetSecret, usePlace } from '../../ui/router.ts';

/** Under which name the tab keeps what opened a report, so that it can be loaded again. */
const keyOf = (snapshotId: string): string => `report-link ${snapshotId}`;

/** The secret of the link with which this tab reads a report, if that is how it came here. */
export function useLinkedSecret(snapshotId: string): string | undefined {
  const { secret } = usePlace();
  const given = secret?.name === 'verslag' ? secret.key : undefined;
  useEffect(() => {
    if (given === undefined) return;
    tabStorage().set(keyOf(snapshotId), given);
    forgetSecret();
  }, [given, snapshotId]);
  return given ?? tabStorage().get(keyOf(snapshotId));
}

/** The tab reads this report in another way from the next visit on. */
export function forgetLinkedSecret(snapshotId: string): void {
  tabStorage().remove(keyOf(snapshotId));
}
