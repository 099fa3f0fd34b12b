import { Megaphone } from 'lucide-react';
import { useAnnouncement } from '../../session/use-announcement.ts';
import './display-announcement.css';

/** What the facilitator tells everybody, across the big screen until it is over. */
export function DisplayAnnouncement() {
  const announcement = useAnnouncement();
  return (
    <output className="display-announcement-place">
      {announcement && (
        <p className="display-announcement">
          <Megaphone className="icon" aria-hidden />
          <span>
            {announcement.name !== undefined && (
              <span className="display-announcement-by">{announcement.name}: </span>
            )}
            {announcement.text}
          </span>
        </p>
      )}
    </output>
  );
}
