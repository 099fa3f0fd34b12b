import { ANNOUNCEMENT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { Megaphone } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { useSession } from '../../session/hooks.ts';
import { useAnnouncement } from '../../session/use-announcement.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';

/** One sentence to everybody: shown, changed and taken away again. */
export function Announce() {
  const { people } = useMessages();
  const client = useSession();
  const shown = useAnnouncement();
  const [open, setOpen] = useState(false);
  return (
    <section className="rail-part" aria-label={people.announce}>
      {shown && <p className="rail-note">{shown.text}</p>}
      <div className="rail-part rail-doors">
        <Button icon={Megaphone} onClick={() => setOpen(true)}>
          {shown ? people.announceAgain : people.announce}
        </Button>
        {shown && (
          <Button onClick={() => client.send({ type: 'announce', text: null })}>
            {people.announceTakeBack}
          </Button>
        )}
      </div>
      {open && <AnnounceDialog first={shown?.text ?? ''} onClose={() => setOpen(false)} />}
    </section>
  );
}

interface AnnounceDialogProps {
  /** What the field begins with. */
  readonly first: string;
  readonly onClose: () => void;
}

function AnnounceDialog({ first, onClose }: AnnounceDialogProps) {
  const { people } = useMessages();
  const client = useSession();
  const [text, setText] = useState(first);
  const [empty, setEmpty] = useState(false);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() === '') return;
    client.send({ type: 'announce', text });
    onClose();
  };
  return (
    <Dialog title={people.announce} onClose={onClose}>
      <form className="form" onSubmit={send} noValidate>
        <TextField
          label={people.announceLabel}
          hint={people.announceHint}
          error={empty ? people.announceEmpty : undefined}
          value={text}
          maxLength={ANNOUNCEMENT_LENGTH}
          onChange={({ target }) => setText(target.value)}
        />
        <div className="form-actions">
          <Button type="submit" variant="primary">
            {people.announceSend}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
