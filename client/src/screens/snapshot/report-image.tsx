import { useEffect, useState } from 'react';
import { useIdentity } from '../../roles/identity.tsx';
import { sessionImages } from '../../session/session-images.ts';

interface ReportImageProps {
  readonly imageId: string;
  /** What is on it, for who does not see it. */
  readonly text: string;
}

/** An image of the session, in words until it has come and when it does not. */
export function ReportImage({ imageId, text }: ReportImageProps) {
  const { sessionId, token } = useIdentity();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    let made: string | undefined;
    const show = async (): Promise<void> => {
      const images = sessionImages({ serverUrl: '', sessionId, token });
      const [outcome] = await Promise.allSettled([images.fetch(imageId)]);
      if (!isWanted || outcome.status === 'rejected') return;
      made = URL.createObjectURL(outcome.value);
      setUrl(made);
    };
    void show();
    return () => {
      isWanted = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [imageId, sessionId, token]);
  if (url === undefined) return <p dir="auto">{text}</p>;
  return (
    <figure className="report-image">
      <img src={url} alt={text} />
      <figcaption aria-hidden dir="auto">
        {text}
      </figcaption>
    </figure>
  );
}
