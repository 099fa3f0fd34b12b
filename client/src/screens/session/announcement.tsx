import { Megaphone, X } from 'lucide-react';
import { useState } from 'react';
import { useAnnouncement } from '../../session/use-announcement.ts';
import { IconButton } from '../../ui/button.tsx';
import { useFrameMessages } from '../../ui/language.tsx';
import './announcement.css';

/** What the facilitator tells everybody, above everything else, until it is over or closed here. */
export function Announcement() {
  const { people } = useFrameMessages();
  const announcement = useAnnouncement();
  const [closed, setClosed] = useState<number>();
  const shown = announcement && announcement.until !== closed ? announcement : undefined;
  return (
    // Always there, so that a screen reader hears what comes into it.
    <output className="announcement-place">
      {shown && (
        <div className="announcement">
          <Megaphone className="icon" aria-hidden />
          <p>
            {shown.name === undefined ? (
              <span className="visually-hidden">{people.announced}: </span>
            ) : (
              <span className="announcement-by">{shown.name}: </span>
            )}
            {shown.text}
          </p>
          <IconButton
            icon={X}
            label={people.announcementClose}
            onClick={() => setClosed(shown.until)}
          />
        </div>
      )}
    </output>
  );
}
