/** The board of a session as a canvas: looking around, selecting, moving and writing together. */

import type { Step } from '@ambitiebord/shared/domain/steps';
import { useEffect, useEffectEvent, useId, useRef, useState, type RefObject } from 'react';
import { addNote } from '../actions/board-actions.ts';
import { useSession, useSessionState } from '../session/hooks.ts';
import { useSelectedIds, useSelection } from '../session/selection.ts';
import { useDeviceSwitch } from '../ui/device-switch.ts';
import { MINIMAP } from '../ui/device-switches.ts';
import { useFrameMessages } from '../ui/language.tsx';
import { onDemand } from '../ui/on-demand.tsx';
import { PHONE, useMedia } from '../ui/use-media.ts';
import { useToast } from '../ui/toast.tsx';
import { placedOf } from '../tools/object-index.ts';
import { BoardStage } from './board-stage.tsx';
import { BoardText } from './board-text.tsx';
import { CanvasController } from './canvas-controller.ts';
import { ToolControls, ViewControls } from './canvas-controls.tsx';
import { createCanvasStore, type CanvasStore } from './canvas-store.ts';
import './canvas.css';
import { ContextMenu } from './context-menu.tsx';
import { faceOf, spoken } from './face.ts';
import {
  CanvasContext,
  useCanvas,
  useCanvasState,
  useFaces,
  useHands,
  useLayout,
  usePointers,
} from './hooks.ts';
import { listenToClipboardLater } from './clipboard-later.ts';
import { listenToKeys } from './key-input.ts';
import { useLook } from './look.ts';
import { listenToPointers } from './pointer-input.ts';
import { canvasIsShown } from './shown-canvas.ts';
import { readViewport } from './stored-viewport.ts';
import { TextEditor } from './text-editor.tsx';
import { useGuidedView } from './use-guided-view.ts';
import { useStepView } from './use-step-view.ts';

const PastedLines = onDemand(async () => (await import('./board-extras.ts')).PastedLines);
const ImageDialog = onDemand(async () => (await import('./board-extras.ts')).ImageDialog);
const Minimap = onDemand(async () => (await import('./minimap.tsx')).Minimap);

/**
 * Fills the element around it. `readOnly` takes everything away but looking and selecting; observers
 * and displays never get more. Its element tells tests where it looks: a board point `(x, y)` is shown
 * at `((x - data-x) * data-zoom, (y - data-y) * data-zoom)` CSS pixels from its top left corner. It also
 * names the people whose pointers are drawn on it.
 */
export function BoardCanvas({ readOnly = false }: { readonly readOnly?: boolean }) {
  const session = useSession();
  const messages = useFrameMessages();
  const { announce, toast } = useToast();
  const role = useSessionState((state) => state.me.role);
  const surroundings = {
    messages,
    announce,
    tell: (text: string) => toast({ text, passing: true }),
    readOnly: readOnly || (role !== 'facilitator' && role !== 'partner'),
  };
  const [known] = useState(() => readViewport(session));
  const selection = useSelection();
  const [controller] = useState(
    () => new CanvasController(session, createCanvasStore(known), selection, surroundings),
  );
  useEffect(() => controller.surroundedBy(surroundings));
  useEffect(() => controller.start(), [controller]);
  return (
    <CanvasContext value={controller}>
      <CanvasElement isReadOnly={surroundings.readOnly} chosen={known?.step} />
    </CanvasContext>
  );
}

/** An application takes the focus as a whole: Tab walks over what is drawn in it. */
const FOCUSABLE = { tabIndex: 0 };

interface CanvasElementProps {
  readonly isReadOnly: boolean;
  /** The step in which this person chose where to look, if they did. */
  readonly chosen: Step | undefined;
}

function CanvasElement({ isReadOnly, chosen }: CanvasElementProps) {
  const controller = useCanvas();
  const { canvas } = useFrameMessages();
  const descriptionId = useId();
  const element = useRef<HTMLDivElement>(null);
  const look = useLook(element);
  const hands = useHands();
  const mode = useCanvasState((state) => state.mode);
  const [mapShown] = useDeviceSwitch(MINIMAP);
  const phone = useMedia(PHONE);
  const askedImage = useCanvasState((state) => state.askedImage);
  const pastedLines = useCanvasState((state) => state.pastedLines);
  const panning = useCanvasState(({ tool }) => tool.name === 'panning');
  const mayAdd = useSessionState(() => addNote.may(controller.context()));
  const objects = useLayout().objects.length;
  const pointers = usePointers(useSessionState((state) => state.board)).map(({ name }) => name);
  useSize(element, controller.store);
  useStepView(chosen);
  useGuidedView();
  useShownViewport(element);
  useSpokenSelection();
  useViewOfSelection();
  useEffect(() => controller.forgetMissing());
  useEffect(
    () =>
      canvasIsShown({ controller, focus: () => element.current?.focus({ preventScroll: true }) }),
    [controller],
  );
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const listeners = [listenToPointers, listenToKeys, listenToClipboardLater];
    const stops = listeners.map((listen) => listen(current, controller));
    return () => stops.forEach((stop) => stop());
  }, [controller]);

  return (
    <div className="board-frame">
      <div
        ref={element}
        className="board-canvas"
        data-testid="board-canvas"
        data-objects={objects}
        data-pointers={pointers.join(', ')}
        data-mode={panning ? 'panning' : mode}
        role="application"
        aria-label={canvas.board}
        aria-describedby={descriptionId}
        {...FOCUSABLE}
      >
        {look && <BoardStage look={look} hands={hands} />}
        {look && <TextEditor look={look} hands={hands} />}
      </div>
      <p id={descriptionId} className="visually-hidden">
        {isReadOnly ? canvas.readOnlyDescription : canvas.description}
      </p>
      <BoardText hands={hands} />
      {objects === 0 && (
        <p className="board-empty">
          {canvas.empty} {mayAdd && canvas.emptyHint}
        </p>
      )}
      {!isReadOnly && <ToolControls />}
      {look && mapShown && !phone && <Minimap look={look} waiting={null} />}
      <ViewControls />
      {pastedLines && <PastedLines lines={pastedLines} waiting={null} />}
      {askedImage && <ImageDialog asked={askedImage} waiting={null} />}
      <ContextMenu onFocusBack={() => element.current?.focus({ preventScroll: true })} />
    </div>
  );
}

function useSize(element: RefObject<HTMLElement | null>, store: CanvasStore): void {
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => {
      store.setState({ size: { width: current.clientWidth, height: current.clientHeight } });
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, store]);
}

/** Shows on the element, for tests, where it looks. */
function useShownViewport(element: RefObject<HTMLElement | null>): void {
  const { store } = useCanvas();
  useEffect(() => {
    const show = (): void => {
      const { x, y, zoom } = store.getState().viewport;
      const { dataset } = element.current ?? {};
      if (dataset) Object.assign(dataset, { x: String(x), y: String(y), zoom: String(zoom) });
    };
    show();
    return store.subscribe((state, previous) => {
      if (state.viewport !== previous.viewport) show();
    });
  }, [element, store]);
}

/** Brings into view what is selected in the list. */
function useViewOfSelection(): void {
  const controller = useCanvas();
  useEffect(
    () =>
      controller.selection.subscribe(({ ids: [id, ...others], by }) => {
        if (by !== 'canvas' && id !== undefined && others.length === 0)
          controller.bringIntoView(id);
      }),
    [controller],
  );
}

/** Reads out what is selected. */
function useSpokenSelection(): void {
  const controller = useCanvas();
  const faces = useFaces(useSessionState((state) => state.board));
  const { announce } = useToast();
  const selection = useSelectedIds();
  const speak = useEffectEvent(([id, ...more]: readonly string[]) => {
    const { messages } = faces;
    // What is selected in the list is read out there.
    if (controller.selection.getState().by !== 'canvas') return;
    if (more.length > 0) {
      announce(messages.canvas.selectedCount(more.length + 1));
      return;
    }
    const placed = placedOf(controller.layout().objects, id);
    if (placed) announce(spoken(faceOf(placed.record, faces), messages));
  });
  useEffect(() => speak(selection), [selection]);
}
