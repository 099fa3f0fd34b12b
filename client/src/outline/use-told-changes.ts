import { shortened } from '@ambitiebord/shared/domain/cut-text';
import type { Outline } from '@ambitiebord/shared/i18n/nl/outline';
import { recordOf, type Records } from '@ambitiebord/shared/records/registry';
import { isBoardObject } from '@ambitiebord/shared/policy/held-back';
import { useEffect, useEffectEvent, useRef } from 'react';
import { faceOf, spoken, type FaceContext } from '../canvas/face.ts';
import { useToast } from '../ui/toast.tsx';
import { changesBetween, gathered, isNothing, NO_CHANGES, type BoardChanges } from './changes.ts';
import { useOutline } from './hooks.ts';
import { useOutlineTexts } from './outline-texts.ts';

/** Changes are gathered this long before a word is said of them, in milliseconds. */
const GATHER_MS = 3_000;
/** Characters of an object in a message. */
const LONGEST = 80;

/**
 * Says calmly what others add, move and delete: once in a while, all of it in one sentence. What happens
 * while something of one's own is on its way may be one's own, and is left out.
 */
export function useToldChanges(board: Records, faces: FaceContext): void {
  const { session } = useOutline();
  const texts = useOutlineTexts();
  const { announce } = useToast();
  const before = useRef({ board, pending: 0 });
  const waiting = useRef<BoardChanges>(NO_CHANGES);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const say = useEffectEvent(() => {
    timer.current = undefined;
    const text = inWords(waiting.current, faces, texts);
    waiting.current = NO_CHANGES;
    if (text !== '') announce(text);
  });

  useEffect(() => {
    const { me, pending } = session.state.getState();
    const known = before.current;
    before.current = { board, pending };
    if (known.board === board) return;
    const changes = changesBetween(known.board, board, me.participantId);
    const isOwn = pending > 0 || known.pending > 0;
    waiting.current = gathered(
      waiting.current,
      isOwn ? { ...NO_CHANGES, added: changes.added } : changes,
    );
    if (!isNothing(waiting.current)) timer.current ??= setTimeout(say, GATHER_MS);
  }, [board, session]);
  useEffect(() => () => clearTimeout(timer.current), []);
}

/** Changes in one sentence. */
function inWords(
  { added, removed, moved }: BoardChanges,
  faces: FaceContext,
  texts: Outline,
): string {
  const { board, messages } = faces;
  const [first, ...more] = added.map((id) => board.get(id)).filter(isBoardObject);
  const names = new Set(
    [first, ...more].map((record) => recordOf(board, 'participant', record?.authorId)?.displayName),
  );
  const who = names.size === 1 ? ([...names][0] ?? texts.someone) : texts.others;
  const said = first && shortened(spoken(faceOf(first, faces), messages), LONGEST);
  return [
    first && more.length === 0 && said !== undefined ? texts.added(who, said) : '',
    more.length > 0 ? texts.addedSeveral(who, more.length + 1) : '',
    moved.length > 0 ? texts.moved(moved.length) : '',
    removed > 0 ? texts.removed(removed) : '',
  ]
    .filter((part) => part !== '')
    .join('. ');
}
