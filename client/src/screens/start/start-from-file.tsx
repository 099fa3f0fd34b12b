import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { codeOfFailure, errorText } from '../../roles/error-text.ts';
import { useRoundTripTexts } from '../../roles/round-trip-texts.ts';
import { leadFromFile } from '../../roles/start-from-file.ts';
import { Button } from '../../ui/button.tsx';
import { useEntryMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';

interface StartFromFileProps {
  readonly createKey: string;
  /** The server asks for the key of the operator. */
  readonly onKeyNeeded: () => void;
}

/** A new session from a whole one that was taken along, or from a snapshot. */
export function StartFromFile({ createKey, onKeyNeeded }: StartFromFileProps) {
  const texts = useEntryMessages();
  const { files } = useRoundTripTexts();
  const input = useRef<HTMLInputElement>(null);
  const { busy, failure, run } = useTask();
  const start = (file: File | undefined): void => {
    if (!file) return;
    run(async () => {
      try {
        await leadFromFile(file, createKey.trim());
      } catch (error) {
        if (codeOfFailure(error) === 'create-key-needed') onKeyNeeded();
        throw error;
      }
    });
  };
  return (
    <section className="start-from-file" aria-labelledby="start-from-file">
      <h3 id="start-from-file">{files.title}</h3>
      <p>{files.lead}</p>
      <Button icon={FolderOpen} busy={busy} onClick={() => input.current?.click()}>
        {files.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".zip,.json,application/zip,application/json"
        aria-label={files.choose}
        hidden
        onChange={({ target }) => {
          start(target.files?.[0]);
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
      <output>{busy && files.starting}</output>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
    </section>
  );
}
