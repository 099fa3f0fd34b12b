/** A file that was chosen for the board, made small, and sent as soon as there is a network. */

import type { SentImage } from '@ambitiebord/shared/protocol/http';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../session/api.ts';
import { useSession, useSessionState } from '../session/hooks.ts';
import { shrinkImage, type SmallImage } from './shrink-image.ts';

interface ImageFile {
  /** What can be sent; undefined until it is made small. */
  readonly image: SmallImage | undefined;
  /** Shows it, within this page alone. */
  readonly url: string | undefined;
  readonly isPreparing: boolean;
  /** Whether the browser could make no image of the last file. */
  readonly failed: boolean;
  readonly choose: (file: Blob | undefined) => void;
}

/** The image that somebody chose; at first the one that was dropped or pasted. */
export function useImageFile(first: Blob | undefined): ImageFile {
  const [file, choose] = useState(first);
  const [made, setMade] = useState<{ of: Blob; image?: SmallImage; url?: string }>();
  useEffect(() => {
    if (!file) return undefined;
    let isWanted = true;
    let url: string | undefined;
    const prepare = async (): Promise<void> => {
      try {
        const image = await shrinkImage(file);
        if (!isWanted) return;
        url = URL.createObjectURL(image.blob);
        setMade({ of: file, image, url });
      } catch {
        if (isWanted) setMade({ of: file });
      }
    };
    void prepare();
    return () => {
      isWanted = false;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [file]);
  const current = made?.of === file ? made : undefined;
  return {
    image: current?.image,
    url: current?.url,
    isPreparing: file !== undefined && !current,
    failed: current !== undefined && !current.image,
    choose,
  };
}

/** Milliseconds until sending is tried again when the network seems to be there. */
const AGAIN_MS = 2_000;

interface Sending {
  readonly state: 'idle' | 'sending' | 'waiting';
  /** The code of what the server refused. */
  readonly failure: string | undefined;
  /** Sends it once, now or when it can. */
  readonly send: (blob: Blob, sent: (image: SentImage) => void) => void;
}

/** Sends an image; without a network it waits for one as long as the dialog is open. */
export function useSending(): Sending {
  const session = useSession();
  const isOnline = useSessionState(({ connection }) => connection === 'online');
  const [state, setState] = useState<Sending['state']>('idle');
  const [failure, setFailure] = useState<string>();
  const isOpen = useRef(true);
  const job = useRef<{ blob: Blob; sent: (image: SentImage) => void }>(undefined);

  const attempt = useCallback(async (): Promise<void> => {
    const { current } = job;
    if (!current) return;
    setState('sending');
    try {
      const image = await (await session.images()).send(current.blob);
      if (!isOpen.current) return;
      job.current = undefined;
      setState('idle');
      current.sent(image);
    } catch (error) {
      if (!isOpen.current) return;
      // What is no answer of the server is the network, also when our own code did not come.
      const code = error instanceof ApiError ? error.code : 'network';
      setState(code === 'network' ? 'waiting' : 'idle');
      setFailure(code === 'network' ? undefined : code);
    }
  }, [session]);

  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  useEffect(() => {
    if (state !== 'waiting' || !isOnline) return undefined;
    const timer = setTimeout(() => void attempt(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state, isOnline, attempt]);
  useEffect(() => {
    // Whoever leaves the page is warned.
    session.holdText(job, state !== 'idle');
    return () => session.holdText(job, false);
  }, [session, state]);

  const send: Sending['send'] = (blob, sent) => {
    job.current = { blob, sent };
    setFailure(undefined);
    void attempt();
  };
  return { state, failure, send };
}
