/** What people see while a file is made and comes in, and how they end it. */

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { errorText } from '../../roles/error-text.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import type { Making } from './download.ts';
import { useFileWords } from './file-words.ts';

/** Milliseconds after which it is said that it takes longer than usual. */
const SLOW_MS = 4_000;

/** In which stage it is; `fetching` with the part of it that has come, 0 to 1. */
type Stage = 'making' | 'slow' | 'stopped' | { readonly fetching: number };

interface FileMaking {
  readonly busy: boolean;
  /** Starts it, unless a file is being made; `label` is what it is called. */
  readonly make: (label: string, work: (making: Making) => Promise<void>) => void;
  /** To show where it is started. */
  readonly progress: ReactNode;
}

/** One file at a time. */
export function useFileMaking(): FileMaking {
  const texts = useMessages();
  const words = useFileWords();
  const { busy, failure, run } = useTask();
  const [label, setLabel] = useState('');
  const [stage, setStage] = useState<Stage>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  useEffect(() => {
    if (stage !== 'making') return undefined;
    const timer = setTimeout(() => setStage('slow'), SLOW_MS);
    return () => clearTimeout(timer);
  }, [stage]);
  const make: FileMaking['make'] = (name, work) =>
    run(async () => {
      const ending = new AbortController();
      stop.current = ending;
      setLabel(name);
      setStage('making');
      const onFetching = (part: number): void => setStage({ fetching: part });
      try {
        await work({ signal: ending.signal, onFetching });
        setStage(undefined);
      } catch (error) {
        setStage(ending.signal.aborted ? 'stopped' : undefined);
        if (!ending.signal.aborted) throw error;
      }
    });
  const progress = (
    <>
      <Progress stage={stage} label={label} />
      {busy && (
        <div>
          <Button onClick={() => stop.current?.abort()}>{words.stop}</Button>
        </div>
      )}
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
    </>
  );
  return { busy, make, progress };
}

function Progress({ stage, label }: { readonly stage: Stage | undefined; readonly label: string }) {
  const words = useFileWords();
  return <output className="snapshot-making">{said()}</output>;

  function said(): string {
    if (stage === undefined) return '';
    if (stage === 'stopped') return words.stopped;
    if (stage === 'making') return words.making(label);
    if (stage === 'slow') return `${words.making(label)} ${words.slow}`;
    // In tens, so that not every piece is read out.
    return words.fetching(label, Math.floor(stage.fetching * 10) * 10);
  }
}
