/** Buttons on the canvas: tools and history at one side, the view at the other. */

import { Map as MapIcon, Maximize, Minus, Plus, Redo2, Undo2, type LucideIcon } from 'lucide-react';
import { fitAll, redo, resetZoom, undo, zoomIn, zoomOut } from '../actions/board-actions.ts';
import type { Action } from '../actions/action.ts';
import { showShortcut } from '../actions/shortcuts.ts';
import { useSessionState } from '../session/hooks.ts';
import { IconButton } from '../ui/button.tsx';
import { useDeviceSwitch } from '../ui/device-switch.ts';
import { MINIMAP } from '../ui/device-switches.ts';
import { useFrameMessages } from '../ui/language.tsx';
import { PHONE, useMedia } from '../ui/use-media.ts';
import { Toolbar } from '../ui/toolbar.tsx';
import { whyHeldBack } from './explain.ts';
import { useCanvas, useCanvasState } from './hooks.ts';
import { chooseTool, keyOfTool, toolsFor, type ToolEntry } from './tool-entries.ts';

/** The tools, and taking back; not for those who only look. */
export function ToolControls() {
  const controller = useCanvas();
  const messages = useFrameMessages();
  const { canvas } = messages;
  const canUndo = useSessionState((state) => state.canUndo);
  const canRedo = useSessionState((state) => state.canRedo);
  const tools = useSessionState(() => toolsFor(controller.context()));
  const held = useSessionState((state) => whyHeldBack([], state, messages));
  return (
    <>
      <Toolbar className="board-controls board-tools" label={canvas.tools}>
        {tools.map((tool) => (
          <ToolButton key={tool.mode} tool={tool} />
        ))}
        <span className="board-divider" aria-hidden />
        <ActionButton action={undo} icon={Undo2} disabled={!canUndo} />
        <ActionButton action={redo} icon={Redo2} disabled={!canRedo} />
      </Toolbar>
      {held !== undefined && <p className="board-held">{held}</p>}
    </>
  );
}

function ToolButton({ tool }: { readonly tool: ToolEntry }) {
  const controller = useCanvas();
  const { canvas } = useFrameMessages();
  const pressed = useCanvasState(({ mode }) => mode === tool.mode);
  const key = keyOfTool(tool);
  return (
    <IconButton
      icon={tool.icon}
      label={tool.label(canvas)}
      {...(key ? { hint: showShortcut(key) } : {})}
      aria-pressed={pressed}
      onClick={() => chooseTool(controller, tool.mode)}
    />
  );
}

/** Zoom and fit. */
export function ViewControls() {
  const controller = useCanvas();
  const messages = useFrameMessages();
  const [mapShown, showMap] = useDeviceSwitch(MINIMAP);
  // There is no room for it.
  const phone = useMedia(PHONE);
  const percentage = useCanvasState(({ viewport }) => Math.round(viewport.zoom * 100));
  return (
    <Toolbar className="board-controls board-views" label={messages.canvas.view}>
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
      {!phone && (
        <IconButton
          icon={MapIcon}
          label={messages.canvas.map}
          aria-pressed={mapShown}
          onClick={() => showMap(!mapShown)}
        />
      )}
    </Toolbar>
  );
}

interface ActionButtonProps {
  readonly action: Action;
  readonly icon: LucideIcon;
  readonly disabled?: boolean;
}

function ActionButton({ action, icon, disabled = false }: ActionButtonProps) {
  const controller = useCanvas();
  const [shortcut] = action.shortcuts ?? [];
  return (
    <IconButton
      icon={icon}
      label={action.label(useFrameMessages())}
      {...(shortcut ? { hint: showShortcut(shortcut) } : {})}
      disabled={disabled}
      onClick={() => controller.run(action)}
    />
  );
}
