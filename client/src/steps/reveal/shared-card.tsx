import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { memo } from 'react';
import { nameOf } from '../../canvas/people.ts';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { AskForm, Questions } from '../parts/questions.tsx';
import { HowItCame } from '../parts/how-it-came.tsx';

/** One shared card: its answers and the questions about it. */
export const SharedCard = memo(function SharedCard({
  card,
}: {
  readonly card: RecordOf<'partnerCard'>;
}) {
  const { domain, howItCame, steps } = useMessages();
  const name =
    useSessionState(({ board }) => nameOf(board, card.participantId)) ?? howItCame.somebody;
  const me = useSessionState((state) => state.me);
  const mine = card.participantId === me.participantId;
  const mayAsk = !mine && (me.role === 'partner' || me.role === 'facilitator');
  return (
    <article className="shared-card" aria-label={steps.reveal.cardOf(name)}>
      <h4>{name}</h4>
      <HowItCame record={card} />
      <dl>
        {card.sharedFields.map((field) => (
          <div key={field}>
            <dt>{domain.cardQuestions[field]}</dt>
            <dd>{card[field]}</dd>
          </div>
        ))}
      </dl>
      <Questions targetId={card.id} mayMark={mine || me.role === 'facilitator'} />
      {mayAsk && <AskForm targetId={card.id} name={name} />}
    </article>
  );
});
