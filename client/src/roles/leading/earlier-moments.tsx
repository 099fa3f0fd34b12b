import { History } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useRoundTripTexts } from '../round-trip-texts.ts';

const CheckpointsDialog = onDemand(
  async () => (await import('./checkpoints-dialog.tsx')).CheckpointsDialog,
);

/** The way back to how the board was earlier. */
export function EarlierMoments() {
  return (
    <Suspense fallback={null}>
      <EarlierMomentsButton />
    </Suspense>
  );
}

function EarlierMomentsButton() {
  const { checkpoints } = useRoundTripTexts();
  const [open, setOpen] = useState(false);
  return (
    <div className="rail-part rail-doors">
      <Button icon={History} onClick={() => setOpen(true)}>
        {checkpoints.open}
      </Button>
      {open && <CheckpointsDialog onClose={() => setOpen(false)} waiting={null} />}
    </div>
  );
}
