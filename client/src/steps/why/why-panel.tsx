import { limitFor } from '@ambitiebord/shared/policy/held-back';
import { recordsOf, sessionOf, type Records } from '@ambitiebord/shared/records/registry';
import { pairOf } from '@ambitiebord/shared/records/pairs';
import type { Pair } from '@ambitiebord/shared/records/pair';
import { ladders, type Ladder } from '@ambitiebord/shared/views/ladders';
import { useState, type ComponentProps } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { PairSpace } from '../parts/work-space.tsx';
import { AddActivity } from './add-activity.tsx';
import { HalfTime } from './half-time.tsx';
import { LadderList } from './ladder-list.tsx';
import { LadderView } from './ladder-view.tsx';
import { LastMeeting } from './last-meeting.tsx';
import { PairWork } from './pair-work.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import './why.css';

const WhyControl = onDemand(async () => (await import('./why-control.tsx')).WhyControl);

/** Asking why: with one's pair, and all ladders that are on the board; halfway the question to swap. */
export function WhyPanel() {
  return (
    <>
      <HalfTime />
      <AskingWhy />
    </>
  );
}

/** An overview, or one ladder that is open. */
function AskingWhy() {
  const { pair, onBoard, ofPair } = useSessionState(({ board, group, me }) => {
    const own = pairOf(board, me.participantId);
    const all = ladders(board);
    return {
      pair: own,
      onBoard: all,
      ofPair: own ? laddersOfPair(board, group, all) : [],
    };
  });
  const [openId, setOpenId] = useState<string>();
  const [closedId, setClosedId] = useState<string>();
  const open = [...ofPair, ...onBoard].find(({ activity }) => activity.id === openId);
  if (open) {
    const close = (): void => {
      setOpenId(undefined);
      setClosedId(open.activity.id);
    };
    const view = <LadderView key={open.activity.id} ladder={open} onClose={close} />;
    return (
      <>
        <LastMeeting openGoalId={open.goal?.id} />
        {pair && ofPair.includes(open) ? <PairSpace pair={pair}>{view}</PairSpace> : view}
      </>
    );
  }
  return (
    <Overview
      pair={pair}
      ofPair={ofPair}
      onBoard={onBoard}
      closedId={closedId}
      onOpen={setOpenId}
    />
  );
}

/** The ladders that lie with a pair, and not on the board. */
function laddersOfPair(board: Records, group: Records, onBoard: readonly Ladder[]): Ladder[] {
  const shared = new Set(onBoard.map(({ activity }) => activity.id));
  return ladders(new Map([...board, ...group])).filter(({ activity }) => !shared.has(activity.id));
}

interface OverviewProps {
  readonly pair: Pair | undefined;
  /** The ladders that lie with the pair. */
  readonly ofPair: readonly Ladder[];
  readonly onBoard: readonly Ladder[];
  /** The ladder that was open last. */
  readonly closedId: string | undefined;
  readonly onOpen: (activityId: string) => void;
}

function Overview({ pair, ofPair, onBoard, closedId, onOpen }: OverviewProps) {
  const role = useSessionState(({ me }) => me.role);
  // The panel says so when the facilitator lets nothing be added in this step.
  const mayAdd = useSessionState(
    ({ me, board }) =>
      (me.role === 'partner' || me.role === 'facilitator') && limitFor(me, board) !== 'nothing',
  );
  return (
    <>
      {role === 'facilitator' && <WhyControl waiting={null} />}
      <WatchDemo />
      <LastMeeting />
      {pair && (
        <PairSpace pair={pair}>
          <PairWork pair={pair} ladders={ofPair} closedId={closedId} onOpen={onOpen} />
        </PairSpace>
      )}
      {!pair && role === 'partner' && <WaitForPair />}
      {(!pair || onBoard.length > 0) && (
        <AllLadders ladders={onBoard} closedId={closedId} onOpen={onOpen} />
      )}
      {mayAdd && !pair && <Adding onAdded={onOpen} />}
    </>
  );
}

/** The ladders on the board; a facilitator, who leads the pairs meanwhile, finds them behind one line. */
function AllLadders(props: ComponentProps<typeof LadderList>) {
  const { why } = useMessages().steps;
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  if (!isFacilitator || props.ladders.length === 0) return <LadderList {...props} />;
  return (
    <Disclosure
      label={why.laddersOnBoard(props.ladders.length)}
      open={props.closedId !== undefined}
    >
      <LadderList {...props} />
    </Disclosure>
  );
}

/** A new activity; a facilitator, who adds one for somebody else, finds it behind one line. */
function Adding(props: ComponentProps<typeof AddActivity>) {
  const { why } = useMessages().steps;
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  if (!isFacilitator) return <AddActivity {...props} />;
  return (
    <Disclosure label={why.addForOthers}>
      <AddActivity {...props} />
    </Disclosure>
  );
}

/** For who came after the pairs were made. */
function WaitForPair() {
  const { pairs } = useMessages();
  const someone = useSessionState(({ board }) => recordsOf(board, 'pair').length > 0);
  return someone ? <p className="step-hint">{pairs.waiting}</p> : null;
}

function WatchDemo() {
  const { pairs } = useMessages();
  const shown = useSessionState(({ board }) => sessionOf(board)?.demoRungs !== undefined);
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  return shown && !isFacilitator ? (
    <output className="watch-demo">{pairs.demo.watch}</output>
  ) : null;
}
