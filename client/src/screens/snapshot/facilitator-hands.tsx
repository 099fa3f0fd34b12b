import { Link2, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useTrustWords } from '../../ui/trust-words.ts';

const ReadLinksDialog = onDemand(
  async () => (await import('./read-links-dialog.tsx')).ReadLinksDialog,
);

interface FacilitatorHandsProps {
  readonly sessionId: string;
  readonly snapshotId: string;
  /** There is a new version. */
  readonly onChanged: () => void;
}

/** What a facilitator can do with a snapshot that lies fixed. */
export function FacilitatorHands(props: FacilitatorHandsProps) {
  const { correct, links } = useTrustWords();
  const [correcting, setCorrecting] = useState(false);
  const [sharing, setSharing] = useState(false);
  return (
    <>
      <div className="snapshot-downloads">
        <Button icon={PencilLine} onClick={() => setCorrecting(true)}>
          {correct.open}
        </Button>
        <Button icon={Link2} onClick={() => setSharing(true)}>
          {links.open}
        </Button>
      </div>
      {sharing && <ReadLinksDialog {...props} onClose={() => setSharing(false)} waiting={null} />}
      {correcting && <CorrectDialog {...props} onClose={() => setCorrecting(false)} />}
    </>
  );
}
