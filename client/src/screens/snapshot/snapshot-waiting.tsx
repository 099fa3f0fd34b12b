import { errorText } from '../../roles/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ReadSnapshot } from './use-snapshot.ts';

/** That a goals snapshot is on its way, or why it is not. */
export function SnapshotWaiting({ snapshot, busy, failure, read }: ReadSnapshot) {
  const texts = useMessages();
  if (failure === undefined) return snapshot ? null : <p aria-busy>{texts.common.loading}</p>;
  return (
    <div className="snapshot-failure">
      <Notice tone="problem">{errorText(texts, failure)}</Notice>
      <Button busy={busy} onClick={read}>
        {texts.common.tryAgain}
      </Button>
    </div>
  );
}
