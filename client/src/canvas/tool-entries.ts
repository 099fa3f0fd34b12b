/** The tools of the board, each said once: the bar shows them, keys and the palette choose them. */

import {
  Frame,
  Hand,
  MousePointer2,
  MoveUpRight,
  PenLine,
  StickyNote,
  Type,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import type { CanvasMessages } from '@ambitiebord/shared/i18n/nl/canvas';
import { addNote } from '../actions/board-actions.ts';
import { addFrame, addText } from '../actions/free-objects.ts';
import type { ActionContext } from '../actions/action.ts';
import { BOARD_KEYS, type BoardKey } from '../actions/keys.ts';
import type { Shortcut } from '../actions/shortcuts.ts';
import type { ToolMode } from '../tools/tool.ts';
import type { CanvasController } from './canvas-controller.ts';

export interface ToolEntry {
  /** What the pointer does then; its key is the one of this name on the board. */
  readonly mode: ToolMode & BoardKey;
  readonly icon: LucideIcon;
  readonly label: (words: CanvasMessages) => string;
  /** Whether it may be chosen now. Absent: always. Who only looks has no bar, and keeps `select` and `hand`. */
  readonly may?: (context: ActionContext) => boolean;
}

/** In the order of the bar. A tool more is an entry more. */
const TOOLS: readonly ToolEntry[] = [
  { mode: 'select', icon: MousePointer2, label: ({ selectTool }) => selectTool },
  { mode: 'hand', icon: Hand, label: ({ handTool }) => handTool },
  {
    mode: 'note',
    icon: StickyNote,
    label: ({ noteTool }) => noteTool,
    // A step may let partners add nothing.
    may: (context) => addNote.may(context),
  },
  {
    mode: 'text',
    icon: Type,
    label: ({ textTool }) => textTool,
    may: (context) => addText.may(context),
  },
  {
    mode: 'frame',
    icon: Frame,
    label: ({ frameTool }) => frameTool,
    may: (context) => addFrame.may(context),
  },
  {
    mode: 'connector',
    icon: MoveUpRight,
    label: ({ connectorTool }) => connectorTool,
    may: (context) => addText.may(context),
  },
  {
    mode: 'pen',
    icon: PenLine,
    label: ({ penTool }) => penTool,
    may: (context) => addText.may(context),
  },
  {
    mode: 'laser',
    icon: Zap,
    label: ({ laserTool }) => laserTool,
    may: ({ readOnly }) => !readOnly,
  },
];

/** The tools that may be chosen now. */
export function toolsFor(context: ActionContext): ToolEntry[] {
  return TOOLS.filter(({ may }) => may?.(context) ?? true);
}

/** The key of a tool. */
export function keyOfTool({ mode }: ToolEntry): Shortcut | undefined {
  return BOARD_KEYS[mode][0];
}

/** Takes up a tool, if it may be; whether it was. */
export function chooseTool(controller: CanvasController, mode: ToolMode): boolean {
  const found = toolsFor(controller.context()).some((tool) => tool.mode === mode);
  if (found) controller.store.setState({ mode });
  return found;
}
