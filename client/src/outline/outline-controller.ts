/** Runs the list: what is selected, written and asked there, over the same actions as the canvas. */

import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Records } from '@ambitiebord/shared/records/registry';
import { layOut, type BoardLayout } from '@ambitiebord/shared/views/board-layout';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Action, ActionContext, BoardView } from '../actions/action.ts';
import { freePlace } from '../actions/free-place.ts';
import { LADDER_ACTIONS } from '../actions/laddering.ts';
import { performAndTell } from '../actions/perform.ts';
import { menuActions } from '../actions/registry.ts';
import { VOTING_ACTIONS } from '../actions/voting.ts';
import type { Editing } from '../actions/use-object-text.ts';
import { whyNot } from '../canvas/explain.ts';
import type { Selection } from '../session/selection.ts';
import type { SessionClient } from '../session/session-client.ts';

/** Letters that come within this time are one word, in milliseconds. */
const WORD_MS = 700;

export interface OutlineState {
  /** The line to which Tab comes. */
  readonly current: string | undefined;
  /** The lines of which is hidden what lies under them. */
  readonly closed: ReadonlySet<string>;
  readonly editing: Editing | undefined;
  /** The open menu; with the action that asks what to do it with. */
  readonly menu: { readonly asking?: Action } | undefined;
}

/** What the list needs of the page around it. */
export interface Surroundings {
  readonly messages: Messages;
  /** Reads out. */
  readonly announce: (text: string) => void;
  /** Shows a calm message. */
  readonly tell: (text: string) => void;
  readonly readOnly: boolean;
  /** The picture of the board, when it is shown too. */
  readonly picture: () => BoardView | undefined;
}

export class OutlineController {
  readonly session: SessionClient;
  readonly selection: Selection;
  readonly store: StoreApi<OutlineState>;
  readonly view: BoardView;
  #surroundings: Surroundings;
  #laidOut: { readonly board: Records; readonly layout: BoardLayout } | undefined;
  #wanted: string | undefined;
  #word = { letters: '', at: 0 };

  constructor(session: SessionClient, selection: Selection, surroundings: Surroundings) {
    this.session = session;
    this.selection = selection;
    this.#surroundings = surroundings;
    this.store = createStore<OutlineState>(() => ({
      current: undefined,
      closed: new Set(),
      editing: undefined,
      menu: undefined,
    }));
    this.view = this.#createView();
  }

  get surroundings(): Surroundings {
    return this.#surroundings;
  }

  /** Takes over what is around it now: another language, another role. */
  surroundedBy(surroundings: Surroundings): void {
    this.#surroundings = surroundings;
  }

  /** What an action may look at and work on now. */
  context(): ActionContext {
    return {
      session: this.session,
      state: this.session.state.getState(),
      layout: this.#layout(),
      selection: this.selection.getState().ids,
      readOnly: this.#surroundings.readOnly,
      view: this.view,
    };
  }

  /** What can be done now, in the order of the menu. */
  actions(): Action[] {
    const context = this.context();
    const hasPicture = this.#surroundings.picture() !== undefined;
    return menuActions(context, [...VOTING_ACTIONS, ...LADDER_ACTIONS]).filter(
      ({ needsCanvas = false }) => hasPicture || !needsCanvas,
    );
  }

  /** Does an action, or says calmly why not. */
  run(action: Action, choice?: string): void {
    const context = this.context();
    const { announce, messages, readOnly, tell } = this.#surroundings;
    if (!action.may(context)) {
      const why = readOnly ? undefined : whyNot(action.id, context, messages);
      if (why !== undefined) tell(why);
      return;
    }
    // Who looks sees at the line itself what came of it.
    performAndTell(action, choice, () => this.context(), { messages, announce, tell: announce });
    const [made, ...others] = this.selection.getState().ids;
    if (made !== undefined && others.length === 0 && made !== context.selection[0]) {
      this.#wanted = made;
    }
  }

  /** Makes a line the one to which Tab comes, and selects it; with `focus` it gets the focus as soon as it is there. */
  goTo(id: string, { focus }: { readonly focus: boolean }): void {
    if (focus) this.#wanted = id;
    this.view.select([id]);
    this.store.setState({ current: id });
  }

  /** Gives a line the focus as soon as it is there. */
  focusSoon(id: string): void {
    this.#wanted = id;
  }

  /** Opens the menu, if there is anything to do. */
  openMenu(): void {
    if (this.actions().length > 0) this.store.setState({ menu: {} });
  }

  /** The line that is to get the focus; asking for it ends that. */
  takeWanted(isThere: (id: string) => boolean): string | undefined {
    const wanted = this.#wanted;
    if (wanted === undefined || !isThere(wanted)) return undefined;
    this.#wanted = undefined;
    return wanted;
  }

  /** Selects these lines, and goes to one of them. */
  selectAll(ids: readonly string[], at: string): void {
    this.#wanted = at;
    this.view.select(ids);
    this.store.setState({ current: at });
  }

  /** The letters that were typed one soon after the other, with this one. `at`: milliseconds, of any clock. */
  typed(letter: string, at: number): string {
    const isMore = at - this.#word.at < WORD_MS;
    this.#word = { letters: (isMore ? this.#word.letters : '') + letter, at };
    return this.#word.letters;
  }

  /** Shows or hides what lies under a line. */
  fold(id: string, open: boolean): void {
    this.store.setState(({ closed }) => {
      const next = new Set(closed);
      if (open) next.delete(id);
      else next.add(id);
      return { closed: next };
    });
  }

  /** Ends writing; the focus goes back to the line. */
  endWriting(id: string, { focus }: { readonly focus: boolean }): void {
    if (this.store.getState().editing?.id !== id) return;
    if (focus) this.#wanted = id;
    this.store.setState({ editing: undefined });
  }

  #layout(): BoardLayout {
    const { board } = this.session.state.getState();
    if (this.#laidOut?.board !== board) this.#laidOut = { board, layout: layOut(board) };
    return this.#laidOut.layout;
  }

  #createView(): BoardView {
    const picture = (): BoardView | undefined => this.#surroundings.picture();
    const centre = (): ReturnType<BoardView['centre']> => freePlace(this.#layout());
    return {
      select: (ids) => {
        this.selection.setState({ ids, by: 'outline' });
        const [id, ...others] = ids;
        if (id !== undefined && others.length === 0) this.store.setState({ current: id });
      },
      edit: (id) => {
        this.view.select([id]);
        this.store.setState({ editing: { id }, menu: undefined });
      },
      write: (type, at = centre()) => {
        const id = newId();
        this.store.setState({ editing: { id, draft: { type, at } }, menu: undefined });
        this.view.select([id]);
      },
      fit: (ids) => picture()?.fit(ids),
      askPlace: () => picture()?.askPlace(),
      zoomBy: (factor) => picture()?.zoomBy(factor),
      centre,
      resetZoom: () => picture()?.resetZoom(),
      addImage: () => picture()?.addImage(),
      askClipboard: (what) => picture()?.askClipboard(what),
    };
  }
}
