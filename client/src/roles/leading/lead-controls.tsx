/** The hands of the facilitator on what everybody sees: looking together, the board, the projector. */

import { BOARD_LIMITS } from '@ambitiebord/shared/domain/board-limits';
import { boardLimit } from '@ambitiebord/shared/policy/held-back';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { ChevronLeft, ChevronRight, Compass, Eye, EyeOff, RotateCw, Users } from 'lucide-react';
import { useState } from 'react';
import { blankDisplay } from '../../actions/facilitating.ts';
import { useGuidance, useGuide } from '../../session/guide-hooks.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { readSetting, writeSetting } from '../../ui/settings.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import './lead-controls.css';

const EarlierMoments = onDemand(async () => (await import('./earlier-moments.tsx')).EarlierMoments);

const SETTING = 'lead-controls';

const CHOICES = ['all', ...BOARD_LIMITS] as const;

/** Behind one line, as most of a session needs none of it; this device remembers whether it is open. */
export function LeadControls() {
  const { leading } = useMessages();
  const blank = useSessionState(({ board }) => sessionOf(board)?.displayBlank ?? false);
  const [open, setOpen] = useState(() => readSetting(SETTING) === 'open');
  return (
    // A black screen is not forgotten: then the way back is in sight.
    <Disclosure
      label={leading.more}
      open={open || blank}
      onToggle={(opened) => {
        setOpen(opened);
        if (!blank) writeSetting(SETTING, opened ? 'open' : undefined);
      }}
    >
      <Together />
      <BigScreen />
      <BoardLimits />
      {(open || blank) && <EarlierMoments waiting={null} />}
    </Disclosure>
  );
}

/** An invitation to come along, and control of the view of everybody. */
function Together() {
  const { leading } = useMessages();
  const { serverNow } = useSession();
  const guide = useGuide();
  const kind = useGuidance(({ lead }) => lead?.kind);
  const lead = (wanted: 'invite' | 'control'): void =>
    guide.setState({
      lead: { kind: wanted, since: Math.round(serverNow()) },
      following: undefined,
    });
  return (
    <section className="rail-part" aria-labelledby="rail-together">
      <h2 id="rail-together">{leading.together}</h2>
      <div className="lead-buttons">
        <Button icon={Users} title={leading.inviteHint} onClick={() => lead('invite')}>
          {leading.invite}
        </Button>
        <Button
          icon={Compass}
          aria-pressed={kind === 'control'}
          onClick={() =>
            kind === 'control' ? guide.setState({ lead: undefined }) : lead('control')
          }
        >
          {kind === 'control' ? leading.release : leading.control}
        </Button>
      </div>
      <output className="rail-note">{kind === 'invite' && leading.invited}</output>
    </section>
  );
}

/** The projector, also from a phone in the hand. */
function BigScreen() {
  const { leading } = useMessages();
  const client = useSession();
  const blank = useSessionState(({ board }) => sessionOf(board)?.displayBlank ?? false);
  const turned = useSessionState(({ board }) => sessionOf(board)?.displayTurn !== undefined);
  const turn = (by: 1 | -1): void => {
    client.send({ type: 'steerDisplay', display: { action: 'turn', by } });
  };
  return (
    <section className="rail-part" aria-labelledby="rail-screen">
      <h2 id="rail-screen">{leading.bigScreen}</h2>
      <div className="lead-screen">
        <Button icon={blank ? Eye : EyeOff} onClick={() => client.send(blankDisplay(!blank))}>
          {blank ? leading.show : leading.blank}
        </Button>
        <IconButton icon={ChevronLeft} label={leading.previousPage} onClick={() => turn(-1)} />
        <IconButton icon={ChevronRight} label={leading.nextPage} onClick={() => turn(1)} />
        {turned && (
          <IconButton
            icon={RotateCw}
            label={leading.automatic}
            onClick={() => client.send({ type: 'steerDisplay', display: { action: 'automatic' } })}
          />
        )}
      </div>
      <output className="rail-note">{blank && leading.isBlank}</output>
    </section>
  );
}

/** What partners may do on the board while this step is open. */
function BoardLimits() {
  const { leading } = useMessages();
  const client = useSession();
  const step = useSessionState(({ board }) => sessionOf(board)?.step);
  const limit = useSessionState(({ board }) => boardLimit(board));
  if (!step) return null;
  return (
    <div className="rail-part">
      <Select
        label={leading.limitLabel}
        value={limit ?? 'all'}
        onChange={({ target }) => {
          const allowed = CHOICES.find((choice) => choice === target.value) ?? 'all';
          client.send({ type: 'limitBoard', step, allowed });
        }}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {leading.limitChoices[choice]}
          </option>
        ))}
      </Select>
    </div>
  );
}
