import { limitFor } from '@ambitiebord/shared/policy/held-back';
import { useSessionState } from '../../session/hooks.ts';
import { useFrameMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Tells a partner what the facilitator leaves out in this step, so that nobody looks for a tool in vain. */
export function LimitNote() {
  const { leading } = useFrameMessages();
  const limit = useSessionState(({ board, me }) =>
    me.role === 'partner' ? limitFor(me, board) : undefined,
  );
  return limit ? <Notice>{leading.limits[limit]}</Notice> : null;
}
