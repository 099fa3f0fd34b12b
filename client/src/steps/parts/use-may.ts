/** What the person at the keyboard may do, for parts that need to know nothing else of the board. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { isAllowed } from '../../actions/permission.ts';
import { useSessionState } from '../../session/hooks.ts';

/** Whether this person may make this change of the board. */
export function useMay(operation: ChangeOperation): boolean {
  return useSessionState((state) => isAllowed(state, operation));
}

/** Whether this person takes part, and does not only look on. */
export function useTakesPart(): boolean {
  return useSessionState(({ me }) => me.role === 'partner' || me.role === 'facilitator');
}
