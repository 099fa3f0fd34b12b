import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { CardAfterReveal } from './card-after-reveal.tsx';

/** The way to the own card for who has none on the board, whatever the step. */
export function LateCard() {
  const text = useMessages().cards.catchUp;
  const [open, setOpen] = useState(false);
  return (
    <p>
      <Button icon={PencilLine} onClick={() => setOpen(true)}>
        {text.card}
      </Button>
      {open && (
        <Dialog title={text.cardTitle} onClose={() => setOpen(false)}>
          <CardAfterReveal />
        </Dialog>
      )}
    </p>
  );
}
