import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import { nameOf } from '../../canvas/people.ts';
import { useGuidance, useGuide } from '../../session/guide-hooks.ts';
import { useSessionState } from '../../session/hooks.ts';
import { useFrameMessages } from '../../ui/language.tsx';
import { personColour } from '../../ui/person-colour.ts';
import './avatars.css';
import { mayFollow } from './may-follow.ts';

/** People who are shown one by one; the others are a number. */
const SHOWN = 4;

/** Whom one can follow by one click: who leads, and the first of the others. The list of people has everybody. */
export function Avatars() {
  const { leading } = useFrameMessages();
  const guide = useGuide();
  const following = useGuidance((now) => now.following);
  const people = useSessionState(({ me, roster }) =>
    othersIn(roster, me.participantId).filter((id) => mayFollow({ me, roster }, id)),
  );
  const names = useSessionState(({ board }) => people.map((id) => nameOf(board, id) ?? ''));
  const more = people.length - SHOWN;
  if (people.length === 0) return null;
  return (
    <ul className="avatars" aria-label={leading.avatars}>
      {people.slice(0, SHOWN).map((id, index) => {
        const name = names[index] ?? '';
        const followed = following === id;
        return (
          <li key={id}>
            <button
              type="button"
              className="avatar"
              style={{ background: personColour(id) }}
              aria-label={leading.followThis(name)}
              title={leading.followThis(name)}
              aria-pressed={followed}
              onClick={() => guide.setState({ following: followed ? undefined : id })}
              data-initials={initialsOf(name)}
            />
          </li>
        );
      })}
      {more > 0 && <li className="avatars-more">{`+${more}`}</li>}
    </ul>
  );
}

/** Everybody else who is here, those who lead first. A projector and who only looks show nothing to follow. */
function othersIn({ people }: Roster, me: string): string[] {
  const leading = people.filter(({ role }) => role === 'facilitator');
  const partners = people.filter(({ role }) => role === 'partner');
  return [...leading, ...partners]
    .map(({ participantId }) => participantId)
    .filter((id) => id !== me);
}

/** The first letters of the first and the last word. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return [first, last].map((word) => /^./u.exec(word)?.[0].toUpperCase() ?? '').join('');
}
