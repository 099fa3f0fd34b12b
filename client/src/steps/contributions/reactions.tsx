import { useSessionState } from '../../session/hooks.ts';
import { AskForm, Questions } from '../parts/questions.tsx';
import { useWorkSpace } from '../parts/work-space.tsx';
import { Beside } from './beside.tsx';

interface ReactionsProps {
  readonly targetId: string;
  /** To whom a question about it goes. */
  readonly name: string;
  /** Whether this person answers the questions about it, and so asks none. */
  readonly mine: boolean;
}

/** What people may add beside an object on the board: questions, assumptions and differences. */
export function Reactions({ targetId, name, mine }: ReactionsProps) {
  const role = useSessionState(({ me }) => me.role);
  const { pair } = useWorkSpace();
  // What lies with a pair is not on the board yet.
  if (pair) return null;
  const mayAsk = !mine && (role === 'partner' || role === 'facilitator');
  return (
    <>
      <Questions targetId={targetId} mayMark={mine || role === 'facilitator'} />
      {mayAsk && <AskForm targetId={targetId} name={name} />}
      <Beside aboutId={targetId} />
    </>
  );
}
