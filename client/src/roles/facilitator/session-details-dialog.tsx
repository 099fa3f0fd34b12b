import { NAME_LENGTH, TEXT_LENGTH, TITLE_LENGTH } from '@ambitiebord/shared/domain/limits';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useState, type SubmitEvent } from 'react';
import { correctSession } from '../../actions/correcting.ts';
import { useSession } from '../../session/hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { focusFirstError } from '../../ui/partner-fields.tsx';
import { SaveActions } from '../../ui/save-actions.tsx';

/** Corrects what the session is about, as everybody reads it in the header and in the report. */
export function SessionDetailsDialog({ onClose }: { readonly onClose: () => void }) {
  const { details, start } = useMessages();
  const { send, state } = useSession();
  // What stood there when the dialog opened: it stays while somebody types.
  const [draft, setDraft] = useState(() => {
    const session = sessionOf(state.getState().board);
    return {
      title: session?.title ?? '',
      question: session?.question ?? '',
      area: session?.area ?? '',
    };
  });
  const [checked, setChecked] = useState(false);
  const missing = draft.title.trim() === '';
  const save = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setChecked(true);
    const session = sessionOf(state.getState().board);
    if (missing || !session) {
      focusFirstError(event.currentTarget);
      return;
    }
    const correction = correctSession(session, { ...draft, area: draft.area.trim() || null });
    if (correction) send(correction);
    onClose();
  };
  return (
    <Dialog title={details.sessionTitle} onClose={onClose}>
      <form className="form" onSubmit={save} noValidate>
        <TextField
          label={start.titleLabel}
          error={checked && missing ? start.titleMissing : undefined}
          value={draft.title}
          maxLength={TITLE_LENGTH}
          autoComplete="off"
          onChange={({ target }) => setDraft({ ...draft, title: target.value })}
        />
        <TextArea
          label={start.questionLabel}
          optional
          rows={2}
          value={draft.question}
          maxLength={TEXT_LENGTH}
          onChange={({ target }) => setDraft({ ...draft, question: target.value })}
        />
        <TextField
          label={start.areaLabel}
          hint={start.areaHint}
          optional
          value={draft.area}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          onChange={({ target }) => setDraft({ ...draft, area: target.value })}
        />
        <SaveActions onCancel={onClose} />
      </form>
    </Dialog>
  );
}
