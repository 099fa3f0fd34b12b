import { recordsOf } from '@ambitiebord/shared/records/registry';
import { openSubjects } from '@ambitiebord/shared/views/agreements';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { AmbitionAbove } from '../parts/ambition-above.tsx';
import { InTheSentence } from '../parts/in-the-sentence.tsx';
import { LeadPartner } from './lead-partner.tsx';
import { LookBack } from './look-back.tsx';
import { MissingParties } from './missing-parties.tsx';
import { Outside } from './outside.tsx';
import { TaskList } from './task-list.tsx';
import { Waiting } from './waiting.tsx';
import './agreements.css';

const JointCard = onDemand(async () => (await import('../snapshot/joint-card.tsx')).JointCard);

/** Who does what and when the group looks back; what is not settled stays an open point. */
export function AgreementsPanel() {
  return (
    <>
      <Waiting />
      <AmbitionAbove />
      <InTheSentence />
      <LeadPartner />
      <TaskList />
      <LookBack />
      <Outside />
      <MissingParties />
      <OpenPoints />
      <JointCard waiting={null} />
    </>
  );
}

function OpenPoints() {
  const { kinds, open: words } = useMessages().agreements;
  const subjects = useSessionState(({ board }) => openSubjects(recordsOf(board, 'agreement')));
  return (
    <section className="agreements-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      {subjects.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="step-hint">{words.hint}</p>
          <ul className="open-points">
            {subjects.map((kind) => (
              <li key={kind}>{kinds[kind]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
