import { sessionOf } from '@ambitiebord/shared/records/registry';
import {
  FoldVertical,
  ListChecks,
  NotebookPen,
  PencilLine,
  Printer,
  RotateCcw,
  SkipForward,
  SlidersHorizontal,
  UnfoldVertical,
} from 'lucide-react';
import { useState } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { scriptPath } from '../../ui/addresses.ts';
import { useMessages } from '../../ui/language.tsx';
import { Menu } from '../../ui/menu.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { navigate } from '../../ui/router.ts';
import { useToast } from '../../ui/toast.tsx';

const CardQuestionsDialog = onDemand(async () => {
  const { CardQuestionsDialog: component } = await import('./card-questions-dialog.tsx');
  return component;
});
const PaperCardsDialog = onDemand(async () => {
  const { PaperCardsDialog: component } = await import('./paper-cards-dialog.tsx');
  return component;
});
const SkipStepsDialog = onDemand(async () => {
  const { SkipStepsDialog: component } = await import('./skip-steps-dialog.tsx');
  return component;
});

const TemplateDialog = onDemand(async () => {
  const { TemplateDialog: component } = await import('./template-dialog.tsx');
  return component;
});

const RestartDialog = onDemand(async () => {
  const { RestartDialog: component } = await import('./restart-dialog.tsx');
  return component;
});

const SessionDetailsDialog = onDemand(async () => {
  const { SessionDetailsDialog: component } = await import('./session-details-dialog.tsx');
  return component;
});

type OpenDialog = 'details' | 'card-questions' | 'paper-cards' | 'steps' | 'template' | 'restart';

/** What changes the programme as a whole; each is needed once a session at most. */
export function AgendaMenu() {
  const { agenda, cards, details } = useMessages();
  const client = useSession();
  const { toast } = useToast();
  const shortened = useSessionState(({ board }) => sessionOf(board)?.shortenedSteps !== undefined);
  // A session that was planned in the short form has nothing to shorten.
  const short = useSessionState(({ board }) => {
    const session = sessionOf(board);
    return session?.template === 'kickoff-90' && session.plan === undefined;
  });
  const [open, setOpen] = useState<OpenDialog>();
  const close = (): void => setOpen(undefined);
  const shorten = (): void => {
    void client.send({ type: 'shortenSession', shortened: !shortened });
    toast({ text: shortened ? agenda.lengthened : agenda.shortened, passing: true });
  };
  return (
    <>
      <Menu
        label={agenda.menu}
        buttonClassName="icon-button"
        groups={[
          [
            { label: agenda.steps, icon: SkipForward, onSelect: () => setOpen('steps') },
            ...(short
              ? []
              : [
                  {
                    label: shortened ? agenda.lengthen : agenda.shorten,
                    icon: shortened ? UnfoldVertical : FoldVertical,
                    onSelect: shorten,
                  },
                ]),
            { label: agenda.restart, icon: RotateCcw, onSelect: () => setOpen('restart') },
          ],
          [
            { label: details.session, icon: PencilLine, onSelect: () => setOpen('details') },
            {
              label: agenda.cardQuestions,
              icon: ListChecks,
              onSelect: () => setOpen('card-questions'),
            },
            { label: agenda.ownTemplate, icon: NotebookPen, onSelect: () => setOpen('template') },
            {
              label: agenda.script,
              icon: Printer,
              onSelect: () => navigate(scriptPath(client.sessionId)),
            },
            { label: cards.paper.menu, icon: Printer, onSelect: () => setOpen('paper-cards') },
          ],
        ]}
      >
        <SlidersHorizontal className="icon" aria-hidden />
      </Menu>
      {open === 'details' && <SessionDetailsDialog onClose={close} waiting={null} />}
      {open === 'steps' && <SkipStepsDialog onClose={close} waiting={null} />}
      {open === 'restart' && <RestartDialog onClose={close} waiting={null} />}
      {open === 'template' && <TemplateDialog onClose={close} waiting={null} />}
      {open === 'card-questions' && <CardQuestionsDialog onClose={close} waiting={null} />}
      {open === 'paper-cards' && <PaperCardsDialog onClose={close} waiting={null} />}
    </>
  );
}
