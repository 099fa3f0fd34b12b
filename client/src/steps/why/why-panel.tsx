import { ladders } from '@ambitiebord/shared/views/ladders';
import { useState } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { AddActivity } from './add-activity.tsx';
import { LadderList } from './ladder-list.tsx';
import { LadderView } from './ladder-view.tsx';
import './why.css';

/** Asking why: all ladders, one of them open. */
export function WhyPanel() {
  const board = useSessionState((state) => state.board);
  const me = useSessionState((state) => state.me);
  const [openId, setOpenId] = useState<string>();
  const [closedId, setClosedId] = useState<string>();
  const all = ladders(board);
  const open = all.find(({ activity }) => activity.id === openId);
  if (open) {
    const close = (): void => {
      setOpenId(undefined);
      setClosedId(open.activity.id);
    };
    return <LadderView key={open.activity.id} ladder={open} onClose={close} />;
  }
  const mayAdd = me.role === 'partner' || me.role === 'facilitator';
  return (
    <>
      <LadderList ladders={all} closedId={closedId} onOpen={setOpenId} />
      {mayAdd && <AddActivity onAdded={setOpenId} />}
    </>
  );
}
