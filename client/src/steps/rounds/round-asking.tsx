import { ANSWERS_PER } from '@ambitiebord/shared/domain/round-kinds';
import { alsoSpokenFor, isAsked } from '@ambitiebord/shared/policy/speaks-for';
import { recordOf } from '@ambitiebord/shared/records/registry';
import type { Round } from '@ambitiebord/shared/records/round';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RoundAnswer } from './round-answer.tsx';
import { RoundCount } from './round-count.tsx';
import './rounds.css';

/**
 * A round that is under way: partners answer, also for those without a device for whom they write; observers
 * and the projector see how many have.
 */
export function RoundAsking({ round }: { readonly round: Round }) {
  const role = useSessionState(({ me }) => me.role);
  if (role !== 'facilitator' && role !== 'partner') return <RoundCount round={round} />;
  return (
    <>
      {role === 'partner' && <OwnAnswer key={round.id} round={round} />}
      {ANSWERS_PER[round.kind] === 'partner' && <AnswersForOthers round={round} />}
    </>
  );
}

function OwnAnswer({ round }: { readonly round: Round }) {
  const { answering } = useMessages().rounds;
  const absent = useSessionState(({ board, me }) =>
    isAsked(board, round.kind, me.partnerId)
      ? undefined
      : recordOf(board, 'partner', me.partnerId)?.name,
  );
  if (absent !== undefined) return <Notice>{answering.absent(absent)}</Notice>;
  return <RoundAnswer round={round} />;
}

function AnswersForOthers({ round }: { readonly round: Round }) {
  const { answering } = useMessages().rounds;
  const partners = useSessionState(({ board, me }) =>
    alsoSpokenFor(me, board).filter(({ id }) => isAsked(board, round.kind, id)),
  );
  return partners.map(({ id, name }) => (
    <section key={`${round.id} ${id}`} className="answer-for" aria-label={answering.onBehalf(name)}>
      <h3>{answering.onBehalf(name)}</h3>
      <RoundAnswer round={round} forPartnerId={id} />
    </section>
  ));
}
