/**
 * Renders files in processes of their own, a few at a time. The libraries that do it are native code, which cannot be
 * stopped within a process; a process can, when nobody waits for it any more, when it takes too long, or when it takes
 * too much memory.
 */

import type { Link } from '@ambitiebord/shared/compare/match';
import {
  LARGE_RENDER,
  LARGE_RENDER_BYTES,
  LARGE_RENDER_MS,
  RENDER_BYTES,
  RENDER_MS,
  RENDERS_AT_ONCE,
  RENDERS_WAITING,
} from '@ambitiebord/shared/domain/limits';
import type { SignOff } from '@ambitiebord/shared/records/sign-off';
import { fork, type ChildProcess } from 'node:child_process';
import { compiledBefore } from '../compiled-before.ts';
import { CodedError } from '../errors.ts';
import { residentBytes } from './resident-bytes.ts';

/** The forms that are too heavy to write in the process of the rooms. */
export const RENDERED_FORMS = ['pdf', 'poster', 'docx', 'csv', 'svg', 'png'] as const;
export type RenderedForm = (typeof RENDERED_FORMS)[number];

/** The forms of a comparison, all of which take their time when much is compared. */
export const COMPARED_FORMS = [
  'comparison.pdf',
  'comparison.docx',
  'comparison.html',
  'comparison.md',
] as const;
export type ComparedForm = (typeof COMPARED_FORMS)[number];

/** What the process gets. */
export type RenderOrder = ReportOrder | ComparisonOrder;

/** Two snapshots as JSON, and what people say belongs together. */
export interface ComparisonOrder {
  readonly form: ComparedForm;
  readonly content: string;
  readonly other: string;
  readonly links: readonly Link[];
}

/** The form, and the snapshot as JSON. */
export interface ReportOrder {
  readonly form: RenderedForm;
  readonly content: string;
  readonly signOffs?: readonly SignOff[];
  /** The images that it shows. */
  readonly images: readonly OrderedImage[];
}

/** An image as data: the process asks nobody for anything. */
export interface OrderedImage {
  readonly imageId: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Milliseconds between two looks at the memory of a process. */
const LOOK_MS = 100;

const MAIN = new URL('render-main.ts', import.meta.url);

/** Bounds on one process, in milliseconds and bytes. */
interface ProcessBounds {
  readonly milliseconds: number;
  readonly bytes: number;
}

export interface RenderBounds extends ProcessBounds {
  /** From so many characters of snapshots on a file is large: it is made alone, within these bounds. */
  readonly large: ProcessBounds & { readonly from: number };
  /** How many at once, and how many may wait. */
  readonly atOnce: number;
  readonly waiting: number;
}

const BOUNDS: RenderBounds = {
  milliseconds: RENDER_MS,
  bytes: RENDER_BYTES,
  large: { from: LARGE_RENDER, milliseconds: LARGE_RENDER_MS, bytes: LARGE_RENDER_BYTES },
  atOnce: RENDERS_AT_ONCE,
  waiting: RENDERS_WAITING,
};

/** Somebody whose file waits for its turn, and how many of the places it takes. */
interface Waiting {
  readonly places: number;
  readonly proceed: () => void;
}

export class Renderer {
  readonly #bounds: RenderBounds;
  readonly #processes = new Set<ChildProcess>();
  readonly #queue: Waiting[] = [];
  #taken = 0;

  constructor(bounds: Partial<RenderBounds> = {}) {
    this.#bounds = { ...BOUNDS, ...bounds };
  }

  /**
   * The bytes of a file.
   * @param signal ends the work as soon as nobody waits for it
   * @throws CodedError `busy` when too many wait, `render-failed` when it took too long or too much
   */
  async render(order: RenderOrder, signal: AbortSignal): Promise<Uint8Array> {
    const { large, atOnce } = this.#bounds;
    const isLarge = charactersOf(order) >= large.from;
    const places = isLarge ? atOnce : 1;
    await this.#turn(places, signal);
    try {
      // Who left meanwhile is not heard any more.
      if (signal.aborted) throw new CodedError('render-failed');
      return await this.#inProcess(order, isLarge ? large : this.#bounds, signal);
    } finally {
      this.#taken -= places;
      this.#next();
    }
  }

  /** Ends what is under way; who waits for it hears that it failed. */
  close(): void {
    for (const child of this.#processes) child.kill('SIGKILL');
  }

  /** Waits for so many places, in the order in which was asked. */
  async #turn(places: number, signal: AbortSignal): Promise<void> {
    if (this.#queue.length >= this.#bounds.waiting) throw new CodedError('busy');
    await new Promise<void>((resolve, reject) => {
      const giveUp = (): void => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        // What waited behind a large one may go on.
        this.#next();
        reject(new CodedError('render-failed'));
      };
      const proceed = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const waiting = { places, proceed };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#queue.push(waiting);
      this.#next();
    });
  }

  /** Lets those proceed for whom there is place, the first one first. */
  #next(): void {
    for (let [first] = this.#queue; first; [first] = this.#queue) {
      if (this.#taken + first.places > this.#bounds.atOnce) return;
      this.#queue.shift();
      this.#taken += first.places;
      first.proceed();
    }
  }

  #inProcess(
    order: RenderOrder,
    { milliseconds, bytes }: ProcessBounds,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    const child = fork(MAIN, {
      serialization: 'advanced',
      // Nothing of what the server knows, and nothing of what people wrote in any log.
      env: compiledBefore(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#processes.add(child);
    const kill = (): void => void child.kill('SIGKILL');
    const timer = setTimeout(kill, milliseconds);
    const looking = setInterval(() => {
      void residentBytes(child.pid).then((held) => held > bytes && kill());
    }, LOOK_MS);
    signal.addEventListener('abort', kill, { once: true });
    return new Promise<Uint8Array>((resolve, reject) => {
      child.once('message', (file) => resolve(file as Uint8Array));
      child.once('error', () => reject(new CodedError('render-failed')));
      child.once('exit', () => reject(new CodedError('render-failed')));
      child.send(order, (error) => error && kill());
    }).finally(() => {
      clearTimeout(timer);
      clearInterval(looking);
      signal.removeEventListener('abort', kill);
      this.#processes.delete(child);
    });
  }
}

/** How long the snapshots are from which a file is made. */
function charactersOf(order: RenderOrder): number {
  return order.content.length + ('other' in order ? order.other.length : 0);
}
