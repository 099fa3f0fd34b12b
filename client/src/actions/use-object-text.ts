/** Writing the text of an object on the board, wherever it is shown. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import { useEffect, useRef } from 'react';
import { useSession, useSessionState } from '../session/hooks.ts';
import { useTextField } from '../session/use-text-field.ts';
import { useToldTyping } from '../session/use-told-typing.ts';
import { editableText, NEW_COLOUR, newNote, reword } from './editing.ts';
import { changeOf } from './operations.ts';
import { isAllowed } from './permission.ts';

/** A text that is open for writing: of a record, or of a note that is not on the board yet. */
export interface Editing {
  readonly id: string;
  /** The middle of the new note, in board units. */
  readonly newAt?: Point;
}

/**
 * Props for the field of a text that is open: saved as it comes, and the others see it come. When somebody
 * else deletes the object meanwhile, what was written here is kept as a change that the server refused.
 */
export function useObjectText({ id, newAt }: Editing): ReturnType<typeof useTextField> {
  const session = useSession();
  const record = useSessionState((state) => state.board.get(id));
  const last = useRef(record);
  const written = useRef<string>(undefined);
  useEffect(() => {
    if (record) last.current = record;
  }, [record]);

  const field = useTextField({
    value: editableText(record) ?? '',
    save: (text) => {
      const state = session.state.getState();
      const known = state.board.get(id);
      const isNew = newAt !== undefined && last.current === undefined && text.trim() !== '';
      const creation = isNew ? newNote(id, newAt, NEW_COLOUR, text) : undefined;
      const operation = known ? reword(known, text) : creation;
      if (operation && isAllowed(state, operation)) session.send(changeOf(operation));
    },
  });
  useToldTyping(id, field.value);

  useEffect(
    () => () => {
      const [gone, text] = [last.current, written.current];
      if (!gone || text === undefined || session.state.getState().board.has(id)) return;
      const operation = reword(gone, text);
      if (operation) session.send(changeOf(operation));
    },
    [session, id],
  );

  return {
    ...field,
    onChange: (event) => {
      written.current = event.target.value;
      field.onChange(event);
    },
  };
}
