/** What the palette offers: everything that can be done now, and everything that lies on the board. */

import type { Action } from '../../actions/action.ts';
import { LADDER_ACTIONS } from '../../actions/laddering.ts';
import { ROOM_ACTIONS } from '../../actions/facilitating.ts';
import { ACTIONS } from '../../actions/registry.ts';
import { showShortcut, type Shortcut } from '../../actions/shortcuts.ts';
import { VOTING_ACTIONS } from '../../actions/voting.ts';
import type { CanvasController } from '../../canvas/canvas-controller.ts';
import { faceContext, faceOf, spoken } from '../../canvas/face.ts';
import type { ShownCanvas } from '../../canvas/shown-canvas.ts';
import { chooseTool, keyOfTool, toolsFor } from '../../canvas/tool-entries.ts';
import type { OutlineController } from '../../outline/outline-controller.ts';
import type { Guide } from '../../session/guide.ts';
import type { SessionClient } from '../../session/session-client.ts';
import type { MenuItem } from '../../ui/menu-list.tsx';
import { MINIMAP, OTHERS_POINTERS, SINGLE_KEYS, SNAPPING } from '../../ui/device-switches.ts';
import { fuzzyScore } from '../../ui/fuzzy.ts';
import { PHONE } from '../../ui/use-media.ts';
import { shortened } from '@ambitiebord/shared/domain/cut-text';
import type { Step } from '@ambitiebord/shared/domain/steps';
import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import { sessionOf, type Records } from '@ambitiebord/shared/records/registry';
import { plannedSteps } from '@ambitiebord/shared/views/agenda';
import { layOut } from '@ambitiebord/shared/views/board-layout';

/** A line of the palette: it does something, or asks first with what. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** The keys that do the same. */
  readonly hint?: string | undefined;
  readonly run: () => void;
  readonly choices?: (() => readonly PaletteEntry[]) | undefined;
}

/** What the page around the palette gives it. */
export interface PaletteSources {
  readonly session: SessionClient;
  readonly board: Records;
  readonly guide: Guide;
  /** The board, when it is shown. */
  readonly canvas: ShownCanvas | undefined;
  /** The list of the board, when that is shown. */
  readonly outline: OutlineController | undefined;
  readonly messages: Messages;
  /** How the steps are called here. */
  readonly titles: Readonly<Record<Step, string>>;
  /** What stands in the menu of the page. */
  readonly menu: readonly MenuItem[];
}

/** Objects that are offered at once. */
const MOST_OBJECTS = 20;
/** Letters from which objects are looked for. */
const LEAST_QUERY = 2;
/** Characters of an object's words. */
const LABEL_LENGTH = 120;

const hintOf = (shortcut: Shortcut | undefined): string | undefined =>
  shortcut && showShortcut(shortcut);

/** Everything that can be done now. What two of them call the same is offered once. */
export function paletteEntries(sources: PaletteSources): PaletteEntry[] {
  const { menu } = sources;
  const entries = [
    ...boardEntries(sources),
    ...stepEntries(sources),
    ...switchEntries(sources),
    ...menu.map(({ label, hint, onSelect }) => ({
      id: `menu ${label}`,
      label,
      hint,
      run: onSelect,
    })),
  ];
  const labels = entries.map(({ label }) => label);
  return entries.filter(({ label }, index) => labels.indexOf(label) === index);
}

/** What can be done on the board as it is shown: as a picture, as a list, or not at all. */
function boardEntries(sources: PaletteSources): PaletteEntry[] {
  const { canvas, outline, messages } = sources;
  if (canvas) {
    const { controller } = canvas;
    const tools = toolsFor(controller.context()).map((tool) => ({
      id: `tool ${tool.mode}`,
      label: tool.label(messages.canvas),
      hint: hintOf(keyOfTool(tool)),
      run: () => void chooseTool(controller, tool.mode),
    }));
    return [...actionEntries([...VOTING_ACTIONS, ...ACTIONS], controller, messages), ...tools];
  }
  if (!outline) return roomEntries(sources);
  const inList = [...VOTING_ACTIONS, ...LADDER_ACTIONS, ...ACTIONS].filter(
    ({ needsCanvas = false }) => !needsCanvas,
  );
  return actionEntries(inList, outline, messages);
}

/** What runs actions: the picture or the list. */
type Runner = Pick<CanvasController, 'context' | 'run'>;

function actionEntries(
  actions: readonly Action[],
  runner: Runner,
  messages: Messages,
): PaletteEntry[] {
  const context = runner.context();
  return actions
    .filter(({ may }) => may(context))
    .map((action) => ({
      id: action.id,
      label: action.label(messages),
      hint: hintOf(action.shortcuts?.[0]),
      run: () => runner.run(action),
      choices: action.choices && (() => choicesOf(action, runner, messages)),
    }));
}

function choicesOf(action: Action, runner: Runner, messages: Messages): PaletteEntry[] {
  return (action.choices?.(runner.context(), messages) ?? []).map(({ id, label }) => ({
    id,
    label,
    run: () => runner.run(action, id),
  }));
}

/** What needs no board. */
function roomEntries({ session, messages }: PaletteSources): PaletteEntry[] {
  const context = { session, state: session.state.getState(), readOnly: false };
  return ROOM_ACTIONS.filter(({ may }) => may(context)).map((action) => ({
    id: action.id,
    label: action.label(messages),
    hint: hintOf(action.shortcuts?.[0]),
    run: () => action.perform(context),
  }));
}

/** The steps of the programme, for who steers. */
function stepEntries({ session, board, messages, titles }: PaletteSources): PaletteEntry[] {
  const { me } = session.state.getState();
  const record = sessionOf(board);
  if (!record || me.role !== 'facilitator') return [];
  return plannedSteps(record)
    .filter(({ step }) => step !== record.step)
    .map(({ step }) => ({
      id: `step ${step}`,
      label: messages.palette.toStep(titles[step]),
      run: () => void session.send({ type: 'setStep', step }),
    }));
}

function switchEntries({ messages: { palette } }: PaletteSources): PaletteEntry[] {
  return [
    { id: 'pointers', it: OTHERS_POINTERS, words: palette.pointers },
    { id: 'snapping', it: SNAPPING, words: palette.snapping },
    // There is no room for it on a phone.
    ...(globalThis.matchMedia(PHONE).matches
      ? []
      : [{ id: 'map', it: MINIMAP, words: palette.map }]),
    { id: 'single-keys', it: SINGLE_KEYS, words: palette.singleKeys },
  ].map(({ id, it, words }) => ({
    id,
    label: it.isOn() ? words.off : words.on,
    run: () => it.set(!it.isOn()),
  }));
}

/** What lies on the board and answers the query, to go to. */
export function objectEntries(query: string, sources: PaletteSources): PaletteEntry[] {
  if (query.trim().length < LEAST_QUERY) return [];
  const { board, guide, messages } = sources;
  const faces = faceContext(board, messages);
  const entries = layOut(board).objects.map(({ record }) => ({
    id: record.id,
    text: spoken(faceOf(record, faces), messages),
  }));
  return best(query, entries, ({ text }) => text)
    .slice(0, MOST_OBJECTS)
    .map(({ id, text }) => ({
      id: `object ${id}`,
      label: messages.palette.toObject(shortened(text, LABEL_LENGTH)),
      run: () => {
        guide.setState({ goTo: { chosen: id, among: [id] } });
        sources.canvas?.focus();
      },
    }));
}

/** Those that answer the query, the best first and else in their order; without a query all of them. */
export function best<Item>(
  query: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
): Item[] {
  if (query.trim() === '') return [...items];
  return items
    .map((item) => ({ item, score: fuzzyScore(query, textOf(item)) }))
    .filter(({ score }) => score !== undefined)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map(({ item }) => item);
}
