import { PAD_LENGTH } from '@ambitiebord/shared/domain/limits';
import { useEffect, useId, useRef } from 'react';
import { useSession } from '../../session/hooks.ts';
import type { PadEditor } from '../../session/pad-editor.ts';
import { useMessages } from '../../ui/language.tsx';
import type { Caret } from './caret-pieces.ts';
import { bindTextarea } from './pad-binding.ts';
import { PadText } from './pad-text.tsx';
import './pad-field.css';

interface PadFieldProps {
  readonly editor: PadEditor;
  readonly text: string;
  readonly carets: readonly Caret[];
}

/** The field in which everybody writes at once; a copy of the text behind it carries the carets. */
export function PadField({ editor, text, carets }: PadFieldProps) {
  const { common, people, steps } = useMessages();
  const { publish } = useSession();
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (!area.current) return undefined;
    return bindTextarea(area.current, editor, (caret) => publish({ caret }));
  }, [editor, publish]);
  const left = PAD_LENGTH - text.length;
  return (
    <div className="pad-field wants-room">
      <label htmlFor={id} className="field-label">
        {steps.ambition.label}
      </label>
      <p id={`${id}-frame`} className="pad-frame">
        {steps.ambition.frame}
      </p>
      <div className="pad-stack">
        <div className="pad-mirror" aria-hidden>
          <PadText text={text} carets={carets} />
        </div>
        <textarea
          ref={area}
          id={id}
          className="pad-area"
          aria-describedby={`${id}-frame ${id}-hint`}
          maxLength={PAD_LENGTH}
          spellCheck
        />
      </div>
      <p id={`${id}-hint`} className="step-hint">
        {steps.ambition.hint} {people.noNames}
      </p>
      {left < PAD_LENGTH / 5 && <p className="step-hint">{common.charactersLeft(left)}</p>}
    </div>
  );
}
