import { Check, Copy } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { useEntryMessages } from './language.tsx';
import './copy-text.css';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
}

/** A text to keep: selectable everywhere, with a button to copy where the browser allows it. */
export function CopyText({ label, text }: CopyTextProps) {
  const { common } = useEntryMessages();
  const [copied, setCopied] = useState(false);
  const [failed, setFailed] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Pages over plain http have no clipboard, whatever the types say.
  const canCopy = window.isSecureContext && 'clipboard' in navigator;

  const copy = (): void => {
    field.current?.select();
    navigator.clipboard
      .writeText(text)
      .then(() => setCopied(true))
      .catch(() => setFailed(true));
  };

  return (
    <div className="copy-text">
      <label htmlFor={id}>{label}</label>
      <div className="copy-text-row">
        <input
          ref={field}
          id={id}
          className="control"
          readOnly
          value={text}
          onFocus={(event) => event.target.select()}
        />
        {canCopy && !failed && (
          <Button icon={copied ? Check : Copy} onClick={copy}>
            {copied ? common.copied : common.copy}
          </Button>
        )}
      </div>
      {(!canCopy || failed) && <p className="copy-text-hint">{common.selectText}</p>}
    </div>
  );
}
