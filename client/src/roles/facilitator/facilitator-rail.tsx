import { sessionOf } from '@ambitiebord/shared/records/registry';
import { Link2, Lock, LockOpen, MonitorUp, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { displayLink } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useIdentity } from '../identity.tsx';
import { PeopleList } from '../people-list.tsx';
import { Agenda } from './agenda.tsx';
import { Announce } from './announce.tsx';
import { Hands } from './hands.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { LinksDialog } from './links-dialog.tsx';
import { NextStep } from './next-step.tsx';
import { SnapshotButton } from './snapshot-button.tsx';
import { StepNotes } from './step-notes.tsx';
import { TimerControl } from './timer-control.tsx';
import './facilitator-rail.css';

const LeadControls = onDemand(async () => {
  const { LeadControls: component } = await import('../leading/lead-controls.tsx');
  return component;
});

/** Everything that steers the session, beside the step and the board. */
export function FacilitatorRail() {
  const { facilitator, session } = useMessages();
  const mostReady = useSessionState(({ roster }) => roster.mostReady);
  const notices = useSessionState((state) => state.notices);
  return (
    <section className="rail" aria-label={facilitator.rail}>
      {notices.map((code) => (
        <Notice key={code} tone="problem">
          {facilitator.notices[code]}
        </Notice>
      ))}
      <Hands />
      <TimerControl />
      <NextStep />
      <Agenda />
      <StepNotes />
      <Doors />
      <SnapshotButton />
      <Announce />
      <LeadControls waiting={null} />
      <section className="rail-part" aria-labelledby="rail-people">
        <h2 id="rail-people">{session.people}</h2>
        {mostReady && <p className="rail-ready">{facilitator.mostReady}</p>}
        <PeopleList />
      </section>
    </section>
  );
}

/** Who comes in, and what shows outside this page. */
function Doors() {
  const { common, facilitator } = useMessages();
  const client = useSession();
  const { keys } = useIdentity();
  const locked = useSessionState(({ board }) => sessionOf(board)?.locked ?? false);
  const [open, setOpen] = useState<'invite' | 'links'>();
  return (
    <div className="rail-part rail-doors">
      <Button icon={UserPlus} onClick={() => setOpen('invite')}>
        {facilitator.invite}
      </Button>
      {keys ? (
        <a
          className="button button-secondary"
          href={displayLink(client.sessionId, keys.displayKey)}
          target="_blank"
          rel="noreferrer"
        >
          <MonitorUp className="icon" aria-hidden />
          {facilitator.projector}
          <span className="visually-hidden">({common.opensInNewTab})</span>
        </a>
      ) : null}
      <Button icon={Link2} onClick={() => setOpen('links')}>
        {facilitator.links}
      </Button>
      <Button
        icon={locked ? LockOpen : Lock}
        onClick={() => client.send({ type: 'setLock', locked: !locked })}
      >
        {locked ? facilitator.unlock : facilitator.lock}
      </Button>
      {locked && <p className="rail-note">{facilitator.locked}</p>}
      {open === 'invite' && <InviteDialog onClose={() => setOpen(undefined)} />}
      {open === 'links' && <LinksDialog onClose={() => setOpen(undefined)} />}
    </div>
  );
}
