import { areDecisionsOpen } from '@ambitiebord/shared/policy/decisions-open';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { AmbitionSentence } from '../../steps/ambition/ambition-sentence.tsx';
import { Decisions } from '../../steps/decision/decisions.tsx';
import { RoundAsking } from '../../steps/rounds/round-asking.tsx';
import { decisionRound, isUnderWay } from '../../steps/rounds/round-state.ts';
import { sessionPath } from '../../ui/addresses.ts';
import { useMessages } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReturnForm } from '../join/return-form.tsx';
import { Page } from '../page.tsx';
import { SessionRoom } from '../session/session-room.tsx';
import { Threshold } from '../session/threshold.tsx';
import { useEntrance } from '../session/use-entrance.ts';
import './decision-screen.css';

interface DecisionScreenProps {
  readonly sessionId: string;
}

/** Where a partner comes back, after the session, to say whether it takes part. */
export function DecisionScreen({ sessionId }: DecisionScreenProps) {
  const [entered, setEntered] = useState(0);
  return (
    // Who has just said who they are comes in anew.
    <Entrance key={entered} sessionId={sessionId} onEntered={() => setEntered(entered + 1)} />
  );
}

function Entrance({
  sessionId,
  onEntered,
}: DecisionScreenProps & { readonly onEntered: () => void }) {
  const { later } = useMessages().closing;
  const entrance = useEntrance(sessionId, 'session');
  const { identity, opening, failure } = entrance;
  if (identity) {
    return (
      <SessionRoom key={identity.participantId} identity={identity}>
        <LaterDecision />
      </SessionRoom>
    );
  }
  if (opening || failure !== undefined) return <Threshold {...entrance} />;
  return (
    <Page title={later.title} narrow>
      <div className="later">
        <h1>{later.who}</h1>
        <p>{later.whoLead}</p>
        <div className="panel">
          <ReturnForm session={{ sessionId, title: '' }} onEntered={onEntered} />
        </div>
        <p>{later.noCode}</p>
      </div>
    </Page>
  );
}

function LaterDecision() {
  const { later } = useMessages().closing;
  const session = useSessionState(({ board }) => sessionOf(board));
  const isPartner = useSessionState(({ me }) => me.role === 'partner');
  const isOpen = useSessionState(({ board }) => areDecisionsOpen(board));
  const round = useSessionState(({ board }) => decisionRound(board));
  const asking = round !== undefined && isUnderWay(round);
  if (!session) return null;
  return (
    <Page title={`${later.title} · ${session.title}`} narrow>
      <div className="later">
        <div>
          <p className="lead">{session.title}</p>
          <h1>{later.title}</h1>
        </div>
        <AmbitionSentence />
        <p>{isPartner ? later.lead : later.onlyPartners}</p>
        {asking && <RoundAsking key={round.id} round={round} />}
        {!asking && !isOpen && <Notice>{later.closed}</Notice>}
        <Decisions />
        <Link className="later-back" href={sessionPath(session.id)}>
          <ArrowLeft className="icon" aria-hidden />
          {later.toSession}
        </Link>
      </div>
    </Page>
  );
}
