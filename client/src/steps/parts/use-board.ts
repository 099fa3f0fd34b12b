import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Records } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';

interface BoardAndMe {
  readonly board: Records;
  readonly me: Actor;
  /** Whether this person takes part, and does not only look on. */
  readonly takesPart: boolean;
}

/** The board and who looks at it, as `isAllowed` wants them. */
export function useBoard(): BoardAndMe {
  const { board, me } = useSessionState((state) => ({ board: state.board, me: state.me }));
  return { board, me, takesPart: me.role === 'partner' || me.role === 'facilitator' };
}
