/** Writing the text of an object on the board, wherever it is shown. */

import { useEffect, useRef } from 'react';
import { useSession, useSessionState } from '../session/hooks.ts';
import { useTextField } from '../session/use-text-field.ts';
import { useToldTyping } from '../session/use-told-typing.ts';
import { draftOperation, editableText, reword, type Draft } from './editing.ts';
import { changeOf, remove } from './operations.ts';
import { isAllowed } from './permission.ts';

/** A text that is open for writing: of a record, or of one that is not on the board yet. */
export interface Editing {
  readonly id: string;
  readonly draft?: Draft;
}

/**
 * Props for the field of a text that is open: saved as it comes, and the others see it come. When somebody
 * else deletes the object meanwhile, what was written here is kept as a change that the server refused. A text without
 * words is nowhere to be seen: it goes when its writing ends, and comes back with its words in one step.
 */
export function useObjectText({ id, draft }: Editing): ReturnType<typeof useTextField> {
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
      const isEmpty = text.trim() === '';
      if (isEmpty && known?.type === 'text') return;
      const isNew = draft !== undefined && last.current === undefined && !isEmpty;
      const creation = isNew ? draftOperation(id, draft, text) : undefined;
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
    onBlur: () => {
      field.onBlur();
      const state = session.state.getState();
      const known = state.board.get(id);
      if (known?.type !== 'text' || field.value.trim() !== '') return;
      const operation = remove(known);
      if (!isAllowed(state, operation)) return;
      // It goes by this hand, so nothing that was written is lost.
      written.current = undefined;
      session.send(changeOf(operation));
    },
  };
}
