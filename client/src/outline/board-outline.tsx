/** The board of a session as a list: for who reads it instead of looking, and for a small screen. */

import { outline } from '@ambitiebord/shared/views/outline';
import { Plus, Redo2, Undo2 } from 'lucide-react';
import {
  Suspense,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { Action, BoardView } from '../actions/action.ts';
import { addNote, redo, undo } from '../actions/board-actions.ts';
import { showShortcut } from '../actions/shortcuts.ts';
import { faceContext } from '../canvas/face.ts';
import { useGuide } from '../session/guide-hooks.ts';
import { useSession, useSessionState } from '../session/hooks.ts';
import { useSelection } from '../session/selection.ts';
import { useSentenceUnderPens } from '../session/use-pad.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useMessages } from '../ui/language.tsx';
import { useToast } from '../ui/toast.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { withDraft } from './draft.ts';
import { OutlineContext, useOutline, useOutlineState } from './hooks.ts';
import './outline.css';
import { OutlineController } from './outline-controller.ts';
import { OutlineMenu } from './outline-menu.tsx';
import { listenToClipboard } from './outline-clipboard.ts';
import { outlineIsShown } from './shown-outline.ts';
import { useOutlineTexts } from './outline-texts.ts';
import { OutlineTree } from './outline-tree.tsx';
import { rowsOf } from './rows.ts';
import { useToldChanges } from './use-told-changes.ts';

interface BoardOutlineProps {
  /** The picture of the board, when it is shown too; the same function each time. */
  readonly picture: () => BoardView | undefined;
}

export function BoardOutline({ picture }: BoardOutlineProps) {
  const session = useSession();
  const selection = useSelection();
  const messages = useMessages();
  const { announce, toast } = useToast();
  const role = useSessionState((state) => state.me.role);
  const surroundings = {
    messages,
    announce,
    tell: (text: string) => toast({ text, passing: true }),
    readOnly: role !== 'facilitator' && role !== 'partner',
    picture,
  };
  const [controller] = useState(() => new OutlineController(session, selection, surroundings));
  useEffect(() => controller.surroundedBy(surroundings));
  return (
    <OutlineContext value={controller}>
      <Suspense fallback={<p className="loading">{messages.common.loading}</p>}>
        <OutlineElement isReadOnly={surroundings.readOnly} />
      </Suspense>
    </OutlineContext>
  );
}

function OutlineElement({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const controller = useOutline();
  const texts = useOutlineTexts();
  const messages = useMessages();
  const sentence = useSentenceUnderPens();
  const frame = useRef<HTMLDivElement>(null);
  const descriptionId = useId();
  const shown = useSessionState((state) => state.board);
  const editing = useOutlineState((state) => state.editing);
  const closed = useOutlineState((state) => state.closed);
  const board = useMemo(() => withDraft(shown, editing), [shown, editing]);
  const rows = useMemo(() => rowsOf(outline(board), closed), [board, closed]);
  const faces = useMemo(() => faceContext(board, messages, sentence), [board, messages, sentence]);
  const mayAdd = useSessionState(() => addNote.may(controller.context()));
  useToldChanges(shown, faces);
  useEffect(() => outlineIsShown(controller), [controller]);
  useEffect(() => {
    const { current } = frame;
    return current ? listenToClipboard(current, controller) : undefined;
  }, [controller]);
  useGoTo(frame);
  return (
    <div ref={frame} className="outline" data-testid="board-outline" data-rows={rows.length}>
      <p id={descriptionId} className="visually-hidden">
        {isReadOnly ? texts.readOnlyDescription : texts.description}
      </p>
      {!isReadOnly && <OutlineTools mayAdd={mayAdd} />}
      <div className="outline-scroll">
        {rows.length === 0 ? (
          <p className="outline-nothing">
            {texts.empty} {mayAdd && texts.emptyHint}
          </p>
        ) : (
          <OutlineTree rows={rows} faces={faces} describedBy={descriptionId} />
        )}
      </div>
      <OutlineMenu frame={frame} />
    </div>
  );
}

function OutlineTools({ mayAdd }: { readonly mayAdd: boolean }) {
  const controller = useOutline();
  const texts = useOutlineTexts();
  const messages = useMessages();
  const canUndo = useSessionState((state) => state.canUndo);
  const canRedo = useSessionState((state) => state.canRedo);
  return (
    <Toolbar className="outline-tools" label={texts.tools}>
      {mayAdd && (
        <Button icon={Plus} onClick={() => controller.run(addNote)}>
          {addNote.label(messages)}
        </Button>
      )}
      <HistoryButton action={undo} icon={Undo2} disabled={!canUndo} />
      <HistoryButton action={redo} icon={Redo2} disabled={!canRedo} />
    </Toolbar>
  );
}

interface HistoryButtonProps {
  readonly action: Action;
  readonly icon: typeof Undo2;
  readonly disabled: boolean;
}

function HistoryButton({ action, icon, disabled }: HistoryButtonProps) {
  const controller = useOutline();
  const [shortcut] = action.shortcuts ?? [];
  return (
    <IconButton
      icon={icon}
      label={action.label(useMessages())}
      {...(shortcut ? { hint: showShortcut(shortcut) } : {})}
      disabled={disabled}
      onClick={() => controller.run(action)}
    />
  );
}

/** Goes where the page says, as long as the picture does not show it. */
function useGoTo(frame: RefObject<HTMLElement | null>): void {
  const controller = useOutline();
  const guide = useGuide();
  const go = useEffectEvent((): void => {
    const { goTo } = guide.getState();
    if (!goTo || 'area' in goTo || controller.surroundings.picture()) return;
    // Behind another tab it waits until it is shown.
    if (!frame.current?.checkVisibility()) return;
    guide.setState({ goTo: undefined });
    controller.goTo('id' in goTo ? goTo.id : goTo.chosen, { focus: true });
  });
  useEffect(() => go());
  useEffect(() => guide.subscribe(() => go()), [guide]);
}
