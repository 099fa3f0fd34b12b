import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { speaksFor } from '@ambitiebord/shared/policy/speaks-for';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { accept, decline } from '../../actions/agreements.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { BoardQuestion } from '../parts/board-question.tsx';
import { HowItCame } from '../parts/how-it-came.tsx';

interface AcceptanceProps {
  readonly agreement: RecordOf<'agreement'>;
  /** What it is, in a few words. */
  readonly name: string;
}

/** Who does it, and whether they said yes; only they are asked. Nobody has a task without that. */
export function Acceptance({ agreement, name }: AcceptanceProps) {
  const { ask, accept: words } = useMessages().agreements;
  const { partner, mine, partnerId } = useSessionState(({ board, me }) => ({
    partner: recordOf(board, 'partner', agreement.responsibleId),
    mine: speaksFor(me, agreement.responsibleId, board),
    partnerId: me.partnerId,
  }));
  const { send } = useSession();
  const { acceptedAt } = agreement;
  if (!partner) return <BoardQuestion about={agreement.id}>{ask.who}</BoardQuestion>;
  if (acceptedAt !== undefined) {
    return (
      <div className="acceptance">
        <p className="acceptance-state acceptance-yes">
          <CircleCheck className="icon" aria-hidden />
          {words.accepted(partner.name)}
        </p>
        <HowItCame record={agreement} />
        {mine && (
          <Button
            variant="quiet"
            aria-label={words.undoOf(name)}
            onClick={() => send(accept(agreement, false))}
          >
            {words.undo}
          </Button>
        )}
      </div>
    );
  }
  if (!mine) {
    return (
      <p className="acceptance-state">
        <CircleDashed className="icon" aria-hidden />
        {words.pending(partner.name)}
      </p>
    );
  }
  return (
    <fieldset className="acceptance-question">
      <legend>{partner.id === partnerId ? words.question : words.questionFor(partner.name)}</legend>
      <Button
        variant="primary"
        aria-label={words.yesOf(name)}
        onClick={() => send(accept(agreement, true))}
      >
        {words.yes}
      </Button>
      <Button aria-label={words.noOf(name)} onClick={() => send(decline(agreement))}>
        {words.no}
      </Button>
    </fieldset>
  );
}
