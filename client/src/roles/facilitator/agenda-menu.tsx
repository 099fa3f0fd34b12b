import { ListChecks, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../../ui/language.tsx';
import { Menu } from '../../ui/menu.tsx';
import { onDemand } from '../../ui/on-demand.tsx';

const CardQuestionsDialog = onDemand(async () => {
  const { CardQuestionsDialog: component } = await import('./card-questions-dialog.tsx');
  return component;
});

type OpenDialog = 'card-questions';

/** What changes the programme as a whole; each is needed once a session at most. */
export function AgendaMenu() {
  const { agenda } = useMessages();
  const [open, setOpen] = useState<OpenDialog>();
  const close = (): void => setOpen(undefined);
  return (
    <>
      <Menu
        label={agenda.menu}
        buttonClassName="icon-button"
        groups={[
          [
            {
              label: agenda.cardQuestions,
              icon: ListChecks,
              onSelect: () => setOpen('card-questions'),
            },
          ],
        ]}
      >
        <SlidersHorizontal className="icon" aria-hidden />
      </Menu>
      {open === 'card-questions' && <CardQuestionsDialog onClose={close} waiting={null} />}
    </>
  );
}
