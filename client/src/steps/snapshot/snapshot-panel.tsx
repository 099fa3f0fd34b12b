import { showMoment } from '@ambitiebord/shared/domain/days';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { takenSnapshots } from '@ambitiebord/shared/views/goals-snapshots';
import { useSessionState } from '../../session/hooks.ts';
import { snapshotPath } from '../../ui/addresses.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { AmbitionSentence } from '../ambition/ambition-sentence.tsx';
import { Decisions } from '../decision/decisions.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { GoalsOverview } from '../parts/goals-overview.tsx';
import { UnshownDecisions } from './unshown-decisions.tsx';
import './snapshot.css';

const Glossary = onDemand(async () => (await import('../plain-words/glossary.tsx')).Glossary);

const JointCard = onDemand(async () => (await import('./joint-card.tsx')).JointCard);

const Signed = onDemand(async () => (await import('./signed.tsx')).Signed);

const WordCheck = onDemand(async () => (await import('../word-check/word-check.tsx')).WordCheck);

/** What will be frozen, to read once more, and what was frozen already. */
export function SnapshotPanel() {
  const { steps } = useMessages();
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  // Before it was recorded the sentence comes first; afterwards what is still to be answered.
  const isTaken = useSessionState(({ board }) => takenSnapshots(board).length > 0);
  const text = steps.snapshot;
  return (
    <>
      <p>{isFacilitator ? text.explainFacilitator : text.explain}</p>
      <Taken />
      <UnshownDecisions />
      {isTaken && <Decisions />}
      <section className="snapshot-part" aria-label={text.ambition}>
        <h3>{text.ambition}</h3>
        <AmbitionSentence />
      </section>
      <WordCheck waiting={null} />
      {!isTaken && <Decisions />}
      <section className="snapshot-part" aria-label={text.goals}>
        <h3>{text.goals}</h3>
        <GoalsOverview />
      </section>
      <JointCard waiting={null} />
      {/* To look something up; nothing is asked here. */}
      <Glossary waiting={null} />
    </>
  );
}

function Taken() {
  const { steps } = useMessages();
  const { language } = useLanguage();
  const sessionId = useSessionState(({ board }) => sessionOf(board)?.id);
  const taken = useSessionState(({ board }) => takenSnapshots(board));
  if (taken.length === 0 || !sessionId)
    return <p className="step-hint">{steps.snapshot.notTaken}</p>;
  return (
    <section className="snapshot-part snapshot-taken" aria-label={steps.snapshot.taken}>
      <h3>{steps.snapshot.taken}</h3>
      <ul>
        {taken.toReversed().map(({ id, createdAt }) => (
          <li key={id}>
            <Link href={snapshotPath(sessionId, id)}>
              {steps.snapshot.open(showMoment(createdAt, language))}
            </Link>
          </li>
        ))}
      </ul>
      <Signed waiting={null} />
    </section>
  );
}
