/** The picture of the board under its report. The server draws it, and only for who comes to it. */

import { describePicture, pictureHeading } from '@ambitiebord/shared/picture/describe-picture';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useIdentity } from '../../roles/identity.tsx';
import { Button } from '../../ui/button.tsx';
import { fileName } from '../../ui/files.ts';
import { useMessages } from '../../ui/language.tsx';
import { copyImage } from './copy-image.ts';
import { fetchBoardPicture } from './download.ts';
import { useFileWords } from './file-words.ts';
import type { Printing } from './use-printing.ts';
import './board-picture.css';

interface BoardPictureProps {
  readonly sessionId: string;
  readonly snapshot: StoredSnapshot;
  readonly printing: Printing;
}

/** In words until it has come, and when it does not; nothing for a snapshot that keeps no board. */
export function BoardPicture({ sessionId, snapshot, printing }: BoardPictureProps) {
  const { token } = useIdentity();
  const { id, language, takenAt, title } = snapshot;
  const { isWaiting, onSettled } = printing;
  const place = useRef<HTMLElement>(null);
  const { snapshot: texts } = useMessages();
  const files = useFileWords();
  const [isWanted, setWanted] = useState(false);
  if (isWaiting && !isWanted) setWanted(true);
  const [shown, setShown] = useState<{ readonly url: string; readonly image: Blob }>();
  const [isSettled, setSettled] = useState(false);
  const [said, setSaid] = useState('');
  const types = snapshot.board?.objects.map(({ type }) => type) ?? [];
  const isThere = types.length > 0;
  useEffect(() => {
    const section = place.current;
    if (!section) return undefined;
    const seen = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setWanted(true);
    });
    seen.observe(section);
    return () => seen.disconnect();
  }, []);
  useEffect(() => {
    if (!isWanted) return undefined;
    let made: string | undefined;
    let isHere = true;
    const show = async (): Promise<void> => {
      const [outcome] = await Promise.allSettled([fetchBoardPicture(sessionId, id, token)]);
      if (!isHere) return;
      if (outcome.status === 'rejected') {
        setSettled(true);
        return;
      }
      made = URL.createObjectURL(outcome.value);
      setShown({ url: made, image: outcome.value });
    };
    void show();
    return () => {
      isHere = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [isWanted, sessionId, id, token]);
  useEffect(() => {
    if (isWaiting && isSettled) onSettled();
  }, [isWaiting, isSettled, onSettled]);
  const copy = async (image: Blob): Promise<void> => {
    const outcome = await copyImage(image, fileName(takenAt, title, texts.fileKind, 'png'));
    setSaid(outcome === 'copied' ? files.pictureCopied : files.pictureSaved);
  };
  if (!isThere) return null;
  const words = describePicture(types, title, language);
  return (
    <section ref={place} className="report-board" aria-labelledby="report-board">
      <h2 id="report-board">{pictureHeading(language)}</h2>
      <p id="report-board-description" dir="auto">
        {words.description}
      </p>
      {shown && (
        <>
          <img
            src={shown.url}
            alt={words.title}
            aria-describedby="report-board-description"
            onLoad={() => setSettled(true)}
          />
          <div className="no-print">
            <Button icon={Copy} onClick={() => void copy(shown.image)}>
              {files.copyPicture}
            </Button>
            <output className="report-board-said">{said}</output>
          </div>
        </>
      )}
    </section>
  );
}
