import { Eye } from 'lucide-react';
import { useGuidance, useGuide } from '../../session/guide-hooks.ts';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { mayFollow } from './may-follow.ts';
import './person-name.css';

interface PersonNameProps {
  readonly id: string;
  readonly name: string;
  readonly here: boolean;
  readonly onFollow: (() => void) | undefined;
}

/** A name; of somebody else who is here it is a button that follows what they see of the board. */
export function PersonName({ id, name, here, onFollow }: PersonNameProps) {
  const { leading, session } = useMessages();
  const guide = useGuide();
  const following = useGuidance((now) => now.following === id);
  const isMe = useSessionState(({ me }) => me.participantId === id);
  const isFollowable = useSessionState((state) => mayFollow(state, id));
  if (isMe) return <span>{`${name} (${session.you})`}</span>;
  if (!here || !isFollowable) return <span>{name}</span>;
  return (
    <button
      type="button"
      className="person-follow"
      aria-label={leading.follow(name)}
      title={leading.follow(name)}
      aria-pressed={following}
      onClick={() => {
        guide.setState({ following: following ? undefined : id });
        onFollow?.();
      }}
    >
      {name}
      <Eye className="icon" aria-hidden />
    </button>
  );
}
