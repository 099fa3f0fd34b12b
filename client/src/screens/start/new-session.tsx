import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useEntryMessages } from '../../ui/language.tsx';
import { onDemand } from '../../ui/on-demand.tsx';

const NewSessionForm = onDemand(
  async () => (await import('./new-session-form.tsx')).NewSessionForm,
);

/** The way in for a facilitator: a button that becomes a form. */
export function NewSession() {
  const { common, start } = useEntryMessages();
  const [open, setOpen] = useState(false);
  return (
    <section className="panel new-session" aria-labelledby="new-session">
      <div>
        <h2 id="new-session">{start.newSession}</h2>
        <p>{start.newSessionLead}</p>
      </div>
      {open ? (
        <NewSessionForm waiting={<p className="loading">{common.loading}</p>} />
      ) : (
        <Button icon={Plus} className="new-session-open" onClick={() => setOpen(true)}>
          {start.newSession}
        </Button>
      )}
    </section>
  );
}
