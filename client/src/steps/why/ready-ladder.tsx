import type { Pair } from '@ambitiebord/shared/records/pair';
import type { Ladder } from '@ambitiebord/shared/views/ladders';
import { LayoutDashboard } from 'lucide-react';
import { shareLadder } from '../../actions/pairing.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useWorkSpace } from '../parts/work-space.tsx';

/** Lays a ladder on the board when the pair says that it is ready. */
export function ReadyLadder({ ladder, pair }: { readonly ladder: Ladder; readonly pair: Pair }) {
  const { pairs } = useMessages();
  const { send } = useWorkSpace();
  return (
    <div className="ready-ladder">
      <Button
        icon={LayoutDashboard}
        variant={ladder.goal?.confirmed === true ? 'primary' : 'secondary'}
        onClick={() => send(shareLadder(pair.id, ladder.activity.id))}
      >
        {pairs.ready}
      </Button>
      <p className="step-hint">{pairs.readyHint}</p>
    </div>
  );
}
