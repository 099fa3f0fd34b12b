import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { partnerMarks } from '@ambitiebord/shared/views/partner-marks';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { update } from '../actions/operations.ts';
import { useMayHere } from '../steps/parts/work-space.tsx';
import { IconButton } from '../ui/button.tsx';
import { useMessages } from '../ui/language.tsx';
import { onDemand } from '../ui/on-demand.tsx';
import './partner-heading.css';

const PartnerDetailsDialog = onDemand(async () => {
  const { PartnerDetailsDialog: component } = await import('./partner-details-dialog.tsx');
  return component;
});

/** An organisation above its people; who may correct it can do so here. */
export function PartnerHeading({ partner }: { readonly partner: RecordOf<'partner'> }) {
  const { details } = useMessages();
  const mayCorrect = useMayHere(update(partner, { name: `${partner.name}.` }));
  const marks = partnerMarks(partner, details);
  const [open, setOpen] = useState(false);
  return (
    <div className="partner-heading">
      <div>
        <strong>{partner.name}</strong>
        {marks.length > 0 && <p className="partner-marks">{marks.join(' · ')}</p>}
      </div>
      {mayCorrect && (
        <IconButton
          icon={PencilLine}
          label={details.partner(partner.name)}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        />
      )}
      {open && (
        <PartnerDetailsDialog partner={partner} onClose={() => setOpen(false)} waiting={null} />
      )}
    </div>
  );
}
