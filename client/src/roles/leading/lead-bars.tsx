/** What goes on beside the step, in one line each: look here, come along, whose view this is. */

import { isBoardObject } from '@ambitiebord/shared/policy/held-back';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { Compass, Eye, MapPin, Users, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { nameOf } from '../../canvas/people.ts';
import { useController, useGuidance, useGuide, useShowsView } from '../../session/guide-hooks.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useFrameMessages } from '../../ui/language.tsx';
import { acceptInvitation, useInvitation } from './invitation.ts';
import './lead-bars.css';
import { objectWords } from './object-words.ts';
import { useRoomKeys } from './room-keys.ts';

/** All of them that hold now; read out as they come. */
export function LeadBars() {
  useRoomKeys();
  return (
    <output className="lead-bars">
      <SpotlightBar />
      <ControlBar />
      <InvitationBar />
      <FollowingBar />
    </output>
  );
}

interface BarProps {
  readonly icon: LucideIcon;
  readonly strong?: boolean;
  readonly words: ReactNode;
  readonly children?: ReactNode;
}

function Bar({ icon: IconShape, strong = false, words, children }: BarProps) {
  return (
    <div className={strong ? 'lead-bar lead-bar-strong' : 'lead-bar'}>
      <IconShape className="icon" aria-hidden />
      <p>{words}</p>
      {children && <div className="lead-bar-buttons">{children}</div>}
    </div>
  );
}

/** The object that everybody is asked to look at. */
function SpotlightBar() {
  const messages = useFrameMessages();
  const { leading } = messages;
  const client = useSession();
  const guide = useGuide();
  const leads = useSessionState(({ me }) => me.role === 'facilitator');
  const board = useSessionState((state) => state.board);
  const object = board.get(sessionOf(board)?.spotlightId ?? '');
  if (!isBoardObject(object)) return null;
  const { what, text } = objectWords(object, board, messages);
  return (
    <Bar
      icon={MapPin}
      strong
      words={
        <>
          <strong>{leading.spotlight}</strong>{' '}
          {`${what}: ${text === '' ? leading.spotlightEmpty : text}`}
        </>
      }
    >
      <Button onClick={() => guide.setState({ goTo: { id: object.id } })}>
        {leading.showOnBoard}
      </Button>
      {leads && (
        <Button onClick={() => client.send({ type: 'setSpotlight', targetId: null })}>
          {leading.done}
        </Button>
      )}
    </Bar>
  );
}

/** Who is in control of the view of everybody. */
function ControlBar() {
  const { leading } = useFrameMessages();
  const guide = useGuide();
  const own = useGuidance(({ lead }) => lead?.kind === 'control');
  const controller = useController();
  const name = useNameOf(controller);
  if (controller !== undefined) return <Bar icon={Compass} words={leading.controlled(name)} />;
  if (!own) return null;
  return (
    <Bar icon={Compass} strong words={leading.controlling}>
      <Button onClick={() => guide.setState({ lead: undefined })}>{leading.release}</Button>
    </Bar>
  );
}

/** A facilitator asks everybody to come along; nobody is moved without saying yes. */
function InvitationBar() {
  const { leading } = useFrameMessages();
  const session = useSession();
  const guide = useGuide();
  const invitation = useInvitation();
  const name = useNameOf(invitation?.participantId);
  if (!invitation) return null;
  return (
    <Bar icon={Users} strong words={leading.invitation(name)}>
      <Button variant="primary" onClick={() => acceptInvitation(session, guide)}>
        {leading.accept} <kbd aria-hidden>G</kbd>
      </Button>
      <Button onClick={() => guide.setState({ answered: invitation.since })}>
        {leading.decline}
      </Button>
    </Bar>
  );
}

/** Whom this person follows by choice. */
function FollowingBar() {
  const following = useGuidance((now) => now.following);
  const controller = useController();
  if (following === undefined || controller !== undefined) return null;
  return <Following participantId={following} />;
}

function Following({ participantId }: { readonly participantId: string }) {
  const { leading } = useFrameMessages();
  const guide = useGuide();
  const name = useNameOf(participantId);
  const shows = useShowsView(participantId);
  return (
    <Bar
      icon={Eye}
      words={shows ? leading.following(name) : `${leading.following(name)} ${leading.noView(name)}`}
    >
      <Button onClick={() => guide.setState({ following: undefined })}>
        {leading.stopFollowing}
      </Button>
    </Bar>
  );
}

function useNameOf(participantId: string | undefined): string {
  const { leading } = useFrameMessages();
  return useSessionState(({ board }) => nameOf(board, participantId ?? '') ?? leading.someone);
}
