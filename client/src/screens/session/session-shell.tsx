import { recordOf } from '@ambitiebord/shared/records/registry';
import { useState } from 'react';
import { GuideProvider } from '../../session/guide-hooks.ts';
import { useSessionState } from '../../session/hooks.ts';
import { SelectionProvider } from '../../session/selection.ts';
import { useFrameMessages } from '../../ui/language.tsx';
import { Announcement } from './announcement.tsx';
import { KeepCode } from './keep-safe.tsx';
import { Refusals } from './refusals.tsx';
import { SessionBody } from './session-body.tsx';
import { SessionHeader } from './session-header.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { frameTextsIn } from '../../ui/texts.ts';
import { useRested } from '../../ui/rest.ts';
import './session-shell.css';

const LeadBars = onDemand(
  async () => (await import('../../roles/leading/lead-bars.tsx')).LeadBars,
  { texts: frameTextsIn },
);

const KeepLink = onDemand(async () => (await import('./keep-link.tsx')).KeepLink, {
  texts: frameTextsIn,
});

const TakenOverBar = onDemand(async () => {
  const { TakenOverBar: component } = await import('./taken-over-bar.tsx');
  return component;
});

const RenamedBar = onDemand(async () => {
  const { RenamedBar: component } = await import('./renamed-bar.tsx');
  return component;
});

/** The frame of a running session: header, step, board, and for the facilitator the rail. */
export function SessionShell() {
  const { common } = useFrameMessages();
  const role = useSessionState(({ me }) => me.role);
  const seated = useSessionState(({ me }) => me.seat !== undefined);
  const renamed = useSessionState(
    ({ board, me }) => recordOf(board, 'participant', me.participantId)?.renamedAt !== undefined,
  );
  const isRested = useRested();
  const [panelHidden, setPanelHidden] = useState(false);
  return (
    <GuideProvider>
      <div className="session">
        <a className="skip-link" href="#content">
          {common.skipToContent}
        </a>
        <SessionHeader panelHidden={panelHidden} onHidePanel={setPanelHidden} />
        <Announcement />
        {isRested && <LeadBars waiting={null} />}
        {seated && <TakenOverBar waiting={null} />}
        {renamed && <RenamedBar waiting={null} />}
        {role === 'partner' && <KeepCode />}
        {role === 'facilitator' && <KeepLink waiting={null} />}
        <SelectionProvider>
          <SessionBody panelHidden={panelHidden} />
        </SelectionProvider>
        <Refusals />
      </div>
    </GuideProvider>
  );
}
