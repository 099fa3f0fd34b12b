/** A text field that saves by itself and follows what others write. */

import { useEffect, useState } from 'react';
import { useSession } from './hooks.ts';
import { TextSaver } from './text-saver.ts';

interface TextField {
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onBlur: () => void;
}

/**
 * Props for an `<input>` or `<textarea>`. While somebody types, the field shows that text and saves
 * it after 300 ms of rest, at the latest after 1 s, and at once when the field is left, taken away or
 * the page is hidden. When `value` becomes something else and nothing is unsaved, it shows that.
 *
 * `value`: the text of the session. `save`: sends it; may be another function at each rendering, and
 * what was typed goes to the one that was there at the time.
 */
export function useTextField({
  value,
  save,
}: {
  readonly value: string;
  readonly save: (text: string) => void;
}): TextField {
  const { holdText } = useSession();
  const [saver] = useState(() => {
    const field = {};
    return new TextSaver((unsaved) => holdText(field, unsaved));
  });
  const [typed, setTyped] = useState<string>();
  const [seen, setSeen] = useState(value);

  if (value !== seen) {
    setSeen(value);
    // White space at the ends may be lost in saving; that is no change by somebody else.
    if (!saver.hasUnsaved && value.trim() !== typed?.trim()) setTyped(undefined);
  }

  useEffect(() => {
    const flush = (): void => saver.flush();
    const flushHidden = (): void => {
      if (document.visibilityState === 'hidden') saver.flush();
    };
    globalThis.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushHidden);
    return () => {
      globalThis.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flushHidden);
      saver.flush();
    };
  }, [saver]);

  return {
    value: typed ?? value,
    onChange: ({ target }) => {
      setTyped(target.value);
      saver.type(target.value, save);
    },
    onBlur: () => {
      saver.flush();
      setTyped(undefined);
    },
  };
}
