import { writtenOn } from '@ambitiebord/shared/i18n/written';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { movedOften } from '@ambitiebord/shared/views/warnings';
import { Split, X } from 'lucide-react';
import { differAbout, forgetMoves } from '../../actions/clustering.ts';
import { changeOf } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { BoardQuestion } from '../parts/board-question.tsx';

/** Goals that keep moving: the facilitator is asked whether people differ here. Nothing happens by itself. */
export function MovedOften() {
  const { sorting: words } = useMessages();
  const { send } = useSession();
  const { announce } = useToast();
  const moved = useSessionState(({ board, me }) =>
    (me.role === 'facilitator' ? movedOften(board) : []).map(({ goal, clusterIds }) => ({
      goal,
      written: writtenOn(board),
      titles: clusterIds.map((id) => recordOf(board, 'cluster', id)?.title.trim()),
    })),
  );
  return moved.map(({ goal, written, titles }) => {
    const positions = titles.flatMap((title) => (title ? [written.belongsTo(title)] : []));
    const keep = (): void => {
      send(
        changeOf(
          ...differAbout(
            goal,
            positions.length > 1 ? positions : [...positions, written.belongsNowhere],
          ),
        ),
      );
      announce(words.kept(goal.text));
    };
    return (
      <div key={goal.id} className="moved-often">
        <BoardQuestion>{words.movedOften(goal.text, goal.leftClusters?.length ?? 0)}</BoardQuestion>
        <p className="step-hint">{words.keepHint}</p>
        <div className="step-actions">
          <Button icon={Split} aria-label={words.keepOf(goal.text)} onClick={keep}>
            {words.keep}
          </Button>
          <Button
            variant="quiet"
            icon={X}
            aria-label={words.leaveOf(goal.text)}
            onClick={() => send(changeOf(forgetMoves(goal)))}
          >
            {words.leave}
          </Button>
        </div>
      </div>
    );
  });
}
