/** Runs the canvas: feeds the tools, does what they say, and tells the session and the others. */

import { onBoard, type Point } from '@ambitiebord/shared/domain/geometry';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import type { Records } from '@ambitiebord/shared/records/registry';
import { layOut, type BoardLayout } from '@ambitiebord/shared/views/board-layout';
import {
  allowedOf,
  sendOperations,
  type Action,
  type ActionContext,
  type BoardView,
} from '../actions/action.ts';
import { attach, attachableOf } from '../actions/attaching.ts';
import { dragRoots, moveOperations } from '../actions/move-objects.ts';
import { addNote } from '../actions/board-actions.ts';
import { edit, putCopies } from '../actions/object-actions.ts';
import { performAndTell } from '../actions/perform.ts';
import type { Handle, Resizable } from '../actions/pulling.ts';
import { resizableOf, resizeTo } from '../actions/resizing.ts';
import type { Selection } from '../session/selection.ts';
import type { SessionClient } from '../session/session-client.ts';
import { handleAt } from '../tools/resizing.ts';
import {
  heldIds,
  IDLE,
  type Effect,
  type PointerInput,
  type Scene,
  type ToolInput,
} from '../tools/tool.ts';
import { transition } from '../tools/transition.ts';
import { panBy, reveal, zoomAt } from '../tools/viewport.ts';
import { placedOf } from '../tools/object-index.ts';
import { createBoardView } from './board-view.ts';
import type { CanvasState, CanvasStore } from './canvas-store.ts';
import { whyHeldBack, whyNot } from './explain.ts';
import { makeDrafted } from './make-objects.ts';
import { Publisher } from './publisher.ts';
import { SnappingLater } from './snapping-later.ts';
import { putStrokeLater } from './strokes-later.ts';
import { keepIdentities, type Moves } from './shift-layout.ts';

/** Arrow keys that rest this long are one move, in milliseconds. */
const NUDGE_REST_MS = 600;

const NO_MOVES: Moves = new Map();

/** What the canvas needs of the page around it. */
export interface Surroundings {
  readonly messages: FrameMessages;
  /** Reads out. */
  readonly announce: (text: string) => void;
  /** Shows a calm message. */
  readonly tell: (text: string) => void;
  readonly readOnly: boolean;
}

export class CanvasController {
  readonly session: SessionClient;
  readonly store: CanvasStore;
  readonly selection: Selection;
  readonly view: BoardView;
  #surroundings: Surroundings;
  #laidOut: { readonly board: Records; readonly layout: BoardLayout } | undefined;
  readonly #publisher: Publisher;
  readonly #snapping = new SnappingLater();
  #nudgeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    session: SessionClient,
    store: CanvasStore,
    selection: Selection,
    surroundings: Surroundings,
  ) {
    this.session = session;
    this.store = store;
    this.selection = selection;
    this.#surroundings = surroundings;
    this.#publisher = new Publisher(session);
    this.view = createBoardView(store, selection, () => this.layout());
  }

  get surroundings(): Surroundings {
    return this.#surroundings;
  }

  /** Takes over what is around it now: another language, another role. */
  surroundedBy(surroundings: Surroundings): void {
    this.#surroundings = surroundings;
  }

  /** Starts telling others what is under way here; returns the function that ends it. */
  start(): () => void {
    const stop = this.store.subscribe((state, previous) => {
      if (this.#surroundings.readOnly) return;
      if (state.tool === previous.tool && state.nudge === previous.nudge) return;
      const { moves, copy } = this.moves({ ...state, selection: this.selected });
      this.#publisher.tell(this.layout(), copy ? NO_MOVES : moves, state);
    });
    return () => {
      this.commitNudge();
      stop();
      this.#publisher.stop();
    };
  }

  /** The layout of the board as it is now; parts that lie as before keep their identity. */
  layout(): BoardLayout {
    const { board } = this.session.state.getState();
    const known = this.#laidOut;
    if (known?.board === board) return known.layout;
    const next = layOut(board);
    const layout = known ? keepIdentities(known.layout, next) : next;
    this.#laidOut = { board, layout };
    return layout;
  }

  /** The ids of what is selected. */
  get selected(): readonly string[] {
    return this.selection.getState().ids;
  }

  /** What an action may look at and work on now. */
  context(): ActionContext {
    return {
      session: this.session,
      state: this.session.state.getState(),
      layout: this.layout(),
      selection: this.selected,
      readOnly: this.#surroundings.readOnly,
      view: this.view,
    };
  }

  /** What can be pulled larger or smaller now. */
  resizable(): Resizable | undefined {
    return resizableOf(this.context());
  }

  /** Which way the side or corner under a pointer is pulled, if there is one to take up. */
  handleUnder(pointer: PointerInput): Handle | undefined {
    const { tool, mode } = this.store.getState();
    return tool.name === 'idle' && mode === 'select' ? handleAt(pointer, this.#scene()) : undefined;
  }

  /** Feeds the tools and does what they say. */
  dispatch(input: ToolInput): void {
    if (input.type === 'down') {
      this.commitNudge();
      void this.#snapping.fetch();
    }
    const { state, effects } = transition(this.store.getState().tool, input, this.#scene());
    this.store.setState({ tool: state });
    for (const effect of effects) this.#do(effect);
    // A place is asked for once; looking around on the way there is free.
    const isPlaced = effects.some(({ type }) => type !== 'viewport');
    if (isPlaced && this.store.getState().mode === 'place') this.store.setState({ mode: 'select' });
  }

  /** Does an action, or says calmly why not. */
  run(action: Action, choice?: string): void {
    this.commitNudge();
    if (action.may(this.context())) {
      performAndTell(action, choice, () => this.context(), this.#surroundings);
    } else this.#explain(action);
  }

  /** How far the objects under way here have come; `copy` when they stay and copies are made. */
  moves({
    tool,
    nudge,
    selection,
  }: Pick<CanvasState, 'tool' | 'nudge'> & Pick<ActionContext, 'selection'>): {
    readonly moves: Moves;
    readonly copy: boolean;
  } {
    const dragged = tool.name === 'dragging' ? tool : undefined;
    const offset = dragged?.offset ?? nudge;
    if (!offset) return { moves: NO_MOVES, copy: false };
    const { board } = this.session.state.getState();
    const roots = dragRoots(board, this.layout(), dragged?.ids ?? selection);
    return { moves: new Map(roots.map((id) => [id, offset])), copy: dragged?.copy ?? false };
  }

  /** Moves the selection by arrow keys; sent as one change when they rest. */
  nudge(by: Point): void {
    const { nudge = { x: 0, y: 0 } } = this.store.getState();
    if (this.selected.length === 0 || this.#surroundings.readOnly) return;
    this.store.setState({ nudge: { x: nudge.x + by.x, y: nudge.y + by.y } });
    clearTimeout(this.#nudgeTimer);
    this.#nudgeTimer = setTimeout(() => this.commitNudge(), NUDGE_REST_MS);
  }

  /** Sends what the arrow keys have moved so far. */
  commitNudge(): void {
    clearTimeout(this.#nudgeTimer);
    const { nudge } = this.store.getState();
    if (!nudge) return;
    this.#move(this.selected, nudge);
    this.store.setState({ nudge: undefined });
    this.#surroundings.announce(this.#surroundings.messages.canvas.moved);
  }

  /** Moves the board by CSS pixels. */
  pan(by: Point): void {
    this.store.setState(({ viewport }) => ({ viewport: panBy(viewport, by) }));
  }

  /** Zooms at a point of the canvas (CSS pixels) by a factor. */
  zoom(at: Point, factor: number): void {
    this.store.setState(({ viewport }) => ({
      viewport: zoomAt(viewport, at, viewport.zoom * factor),
    }));
  }

  /** Selects one object and brings it into view. */
  walkTo(id: string): void {
    this.commitNudge();
    if (this.bringIntoView(id)) this.view.select([id]);
  }

  /** Brings an object into view; whether there is one. */
  bringIntoView(id: string): boolean {
    const placed = placedOf(this.layout().objects, id);
    if (!placed) return false;
    this.store.setState(({ viewport, size }) => ({
      viewport: reveal(viewport, placed.rectangle, size),
    }));
    return true;
  }

  /** Ends what is under way, innermost first. */
  cancel(): void {
    clearTimeout(this.#nudgeTimer);
    const { tool, mode, nudge } = this.store.getState();
    if (tool.name !== 'idle') this.dispatch({ type: 'cancel' });
    else if (nudge) this.store.setState({ nudge: undefined });
    else if (mode !== 'select') this.store.setState({ mode: 'select' });
    else this.view.select([]);
  }

  /** Lets go of what is not on the board any more. */
  forgetMissing(): void {
    const { board } = this.session.state.getState();
    const { editing, tool } = this.store.getState();
    const held = heldIds(tool);
    if (held && !held.some((id) => board.has(id))) {
      this.store.setState({ tool: IDLE });
    }
    if (editing && !editing.draft && !board.has(editing.id)) {
      this.store.setState({ editing: undefined });
    }
    const left = this.selected.filter((id) => board.has(id) || id === editing?.id);
    if (left.length < this.selected.length) this.view.select(left);
  }

  /** Tells the others where the pointer is on the board; without a point that it is elsewhere. */
  point(at: Point | undefined): void {
    if (!this.#surroundings.readOnly) this.session.publish({ cursor: at && onBoard(at) });
  }

  #scene(): Scene {
    const { viewport, mode } = this.store.getState();
    return {
      objects: this.layout().objects,
      selection: this.selected,
      viewport,
      mode,
      readOnly: this.#surroundings.readOnly,
      resizable: this.resizable(),
      attachable: attachableOf(this.context()),
      arrowHands: this.#snapping.arrowHands,
      snapping: this.#snapping.wanted,
    };
  }

  #do(effect: Effect): void {
    switch (effect.type) {
      case 'select':
        this.view.select(effect.ids);
        return;
      case 'viewport':
        this.store.setState({ viewport: effect.viewport });
        return;
      case 'drop':
        if (effect.drag.copy) putCopies(this.context(), effect.drag.ids, effect.drag.offset);
        else this.#move(effect.drag.ids, effect.drag.offset);
        return;
      case 'resize':
        resizeTo(this.context(), effect.id, effect.rectangle);
        return;
      case 'attach':
        attach(this.context(), effect.attaching);
        return;
      case 'edit':
        this.view.select([effect.id]);
        this.run(edit);
        return;
      case 'add-note':
        this.#addNote(effect.at);
        return;
      case 'draw':
        this.#publisher.awaits(putStrokeLater(this, effect));
        return;
      case 'make':
        this.store.setState({ mode: 'select' });
        if (!makeDrafted(this.context(), effect.draft)) this.#sayHeldBack([]);
        return;
      case 'menu':
        this.store.setState({ menu: { at: effect.at } });
    }
  }

  #move(ids: readonly string[], offset: Point): void {
    const context = this.context();
    const { layout, state } = context;
    const roots = dragRoots(state.board, layout, ids);
    const operations = moveOperations(state.board, layout, roots, offset);
    const allowed = allowedOf(context, operations);
    sendOperations(context, allowed);
    if (allowed.length === 0 && operations.length > 0) this.#sayHeldBack(ids);
  }

  #addNote(at: Point): void {
    if (addNote.may(this.context())) this.view.write('note', at);
    else this.#sayHeldBack([]);
  }

  /** Says what holds this person back from changing these objects, if something does. */
  #sayHeldBack(ids: readonly string[]): void {
    const { tell, messages } = this.#surroundings;
    const why = whyHeldBack(ids, this.session.state.getState(), messages);
    if (why !== undefined) tell(why);
  }

  #explain(action: Action): void {
    if (this.#surroundings.readOnly) return;
    const why = whyNot(action.id, this.context(), this.#surroundings.messages);
    if (why !== undefined) this.#surroundings.tell(why);
  }
}
