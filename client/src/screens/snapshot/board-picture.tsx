/** The picture of the board under its report. The server draws it, and only for who comes to it. */

import { describePicture, pictureHeading } from '@ambitiebord/shared/picture/describe-picture';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { useEffect, useRef, useState } from 'react';
import { useIdentity } from '../../roles/identity.tsx';
import { fetchBoardPicture } from './download.ts';
import './board-picture.css';

interface BoardPictureProps {
  readonly sessionId: string;
  readonly snapshot: StoredSnapshot;
}

/** In words until it has come, and when it does not; nothing for a snapshot that keeps no board. */
export function BoardPicture({ sessionId, snapshot }: BoardPictureProps) {
  const { token } = useIdentity();
  const { id, contentHash, language } = snapshot;
  const place = useRef<HTMLElement>(null);
  const [url, setUrl] = useState<string>();
  const types = snapshot.board?.objects.map(({ type }) => type) ?? [];
  const isThere = types.length > 0;
  useEffect(() => {
    const section = place.current;
    if (!section) return undefined;
    let made: string | undefined;
    let isWanted = true;
    const show = async (): Promise<void> => {
      const [outcome] = await Promise.allSettled([fetchBoardPicture(sessionId, id, token)]);
      if (!isWanted || outcome.status === 'rejected') return;
      made = URL.createObjectURL(outcome.value);
      setUrl(made);
    };
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      void show();
    });
    seen.observe(section);
    return () => {
      isWanted = false;
      seen.disconnect();
      if (made !== undefined) URL.revokeObjectURL(made);
    };
    // Another version of the snapshot has another hash, and maybe other words on its board.
  }, [sessionId, id, contentHash, token, isThere]);
  if (!isThere) return null;
  const words = describePicture(types, snapshot.title, language);
  return (
    <section ref={place} className="report-board" aria-labelledby="report-board">
      <h2 id="report-board">{pictureHeading(language)}</h2>
      <p id="report-board-description" dir="auto">
        {words.description}
      </p>
      {url !== undefined && (
        <img src={url} alt={words.title} aria-describedby="report-board-description" />
      )}
    </section>
  );
}
