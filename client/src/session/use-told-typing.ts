import { startOfText } from '@ambitiebord/shared/domain/cut-text';
import { PRESENCE_TEXT } from '@ambitiebord/shared/domain/limits';
import { useEffect } from 'react';
import { useSession } from './hooks.ts';

/** Tells the others, as long as the calling component is there, which text is open and how it reads now. */
export function useToldTyping(id: string, text: string): void {
  const { publish } = useSession();
  useEffect(
    () => publish({ typing: { id, text: startOfText(text, PRESENCE_TEXT) } }),
    [publish, id, text],
  );
  useEffect(() => () => publish({ typing: undefined }), [publish]);
}
