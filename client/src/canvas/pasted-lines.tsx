import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useMessages } from '../ui/language.tsx';
import { pasteNotes } from './clipboard.ts';
import { useCanvas } from './hooks.ts';

/** Asks whether lines that were pasted become one note, or a note each. */
export function PastedLines({ lines }: { readonly lines: readonly string[] }) {
  const controller = useCanvas();
  const { clipboard } = useMessages();
  const close = (): void => controller.store.setState({ pastedLines: undefined });
  const make = (texts: readonly string[]): void => {
    pasteNotes(controller, texts);
    close();
  };
  return (
    <Dialog
      title={clipboard.linesTitle(lines.length)}
      onClose={close}
      actions={
        <>
          <Button variant="primary" onClick={() => make(lines)}>
            {clipboard.notePerLine(lines.length)}
          </Button>
          <Button onClick={() => make([lines.join('\n')])}>{clipboard.oneNote}</Button>
        </>
      }
    >
      <p>{clipboard.linesLead}</p>
    </Dialog>
  );
}
