/** Buttons on the canvas: tools and history at one side, the view at the other. */

import {
  Hand,
  Maximize,
  Minus,
  MousePointer2,
  Plus,
  Redo2,
  StickyNote,
  Undo2,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import {
  addNote,
  fitAll,
  redo,
  resetZoom,
  undo,
  zoomIn,
  zoomOut,
} from '../actions/board-actions.ts';
import type { Action } from '../actions/action.ts';
import { useSessionState } from '../session/hooks.ts';
import type { ToolMode } from '../tools/tool.ts';
import { IconButton } from '../ui/button.tsx';
import { useMessages } from '../ui/language.tsx';
import { whyHeldBack } from './explain.ts';
import { useCanvas, useCanvasState } from './hooks.ts';

/** The tools, and taking back; not for those who only look. */
export function ToolControls() {
  const controller = useCanvas();
  const messages = useMessages();
  const { canvas } = messages;
  const mode = useCanvasState((state) => state.mode);
  const canUndo = useSessionState((state) => state.canUndo);
  const canRedo = useSessionState((state) => state.canRedo);
  // A step may let partners add nothing: then it is said below.
  const mayAdd = useSessionState(() => addNote.may(controller.context()));
  const tools: readonly { mode: ToolMode; icon: LucideIcon; label: string }[] = [
    { mode: 'select', icon: MousePointer2, label: canvas.selectTool },
    { mode: 'hand', icon: Hand, label: canvas.handTool },
    ...(mayAdd ? [{ mode: 'note' as const, icon: StickyNote, label: canvas.noteTool }] : []),
    { mode: 'laser', icon: Zap, label: canvas.laserTool },
  ];
  const held = useSessionState((state) => whyHeldBack([], state, messages));
  return (
    <>
      <div className="board-controls board-tools" role="toolbar" aria-label={canvas.tools}>
        {tools.map(({ mode: its, icon, label }) => (
          <IconButton
            key={its}
            icon={icon}
            label={label}
            aria-pressed={mode === its}
            onClick={() => controller.store.setState({ mode: its })}
          />
        ))}
        <ActionButton action={undo} icon={Undo2} disabled={!canUndo} />
        <ActionButton action={redo} icon={Redo2} disabled={!canRedo} />
      </div>
      {held !== undefined && <p className="board-held">{held}</p>}
    </>
  );
}

/** Zoom and fit. */
export function ViewControls() {
  const controller = useCanvas();
  const messages = useMessages();
  const percentage = useCanvasState(({ viewport }) => Math.round(viewport.zoom * 100));
  return (
    <div className="board-controls board-views" role="toolbar" aria-label={messages.canvas.view}>
      <ActionButton action={zoomOut} icon={Minus} />
      <button
        type="button"
        className="icon-button board-zoom"
        aria-label={`${messages.canvas.zoom(percentage)}, ${resetZoom.label(messages)}`}
        title={resetZoom.label(messages)}
        onClick={() => controller.run(resetZoom)}
      >
        {messages.canvas.zoom(percentage)}
      </button>
      <ActionButton action={zoomIn} icon={Plus} />
      <button
        type="button"
        className="button button-quiet board-fit"
        onClick={() => controller.run(fitAll)}
      >
        <Maximize className="icon" aria-hidden />
        {fitAll.label(messages)}
      </button>
    </div>
  );
}

interface ActionButtonProps {
  readonly action: Action;
  readonly icon: LucideIcon;
  readonly disabled?: boolean;
}

function ActionButton({ action, icon, disabled = false }: ActionButtonProps) {
  const controller = useCanvas();
  return (
    <IconButton
      icon={icon}
      label={action.label(useMessages())}
      disabled={disabled}
      onClick={() => controller.run(action)}
    />
  );
}
