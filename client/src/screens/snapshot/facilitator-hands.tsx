import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { useTrustWords } from '../../ui/trust-words.ts';

interface FacilitatorHandsProps {
  readonly sessionId: string;
  readonly snapshotId: string;
  /** There is a new version. */
  readonly onChanged: () => void;
}

/** What a facilitator can do with a snapshot that lies fixed. */
export function FacilitatorHands(props: FacilitatorHandsProps) {
  const { correct } = useTrustWords();
  const [correcting, setCorrecting] = useState(false);
  return (
    <div className="snapshot-downloads">
      <Button icon={PencilLine} onClick={() => setCorrecting(true)}>
        {correct.open}
      </Button>
      {correcting && <CorrectDialog {...props} onClose={() => setCorrecting(false)} />}
    </div>
  );
}
