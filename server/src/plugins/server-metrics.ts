/** What the server measures of itself, for Prometheus: numbers alone, nothing of anybody and no ids. */

import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { DiskSpace } from '../disk-space.ts';
import type { GroupCommit } from '../rooms/commit-scheduler.ts';
import type { RoomRegistry, RoomsUsage } from '../rooms/room-registry.ts';

/** Upper bounds of the classes of durations, in seconds. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Milliseconds between two looks at the delay of the event loop: each wakes a server that has nothing else to do. */
const LOOP_DELAY_EVERY_MS = 50;

interface Sources {
  readonly rooms: Pick<RoomRegistry, 'counters' | 'usage'>;
  readonly disk: Pick<DiskSpace, 'use' | 'notices'>;
}

export class ServerMetrics {
  readonly #registry = new Registry();
  #look = (): Promise<void> => Promise.resolve();
  readonly #commands: Histogram;
  readonly #commits: Histogram;
  readonly #failedCommits: Counter;
  readonly #requests: Counter<'method' | 'route' | 'status'>;

  /** `version` is that of the program. */
  constructor(version: string) {
    this.#gauge('build_info', 'The version of the program; always 1.', ['version'], (set) =>
      set(1, { version }),
    );
    this.#commands = this.#durations('command_seconds', 'From a command to its answer.');
    this.#commits = this.#durations('commit_seconds', 'One durable transaction of the database.');
    this.#failedCommits = new Counter({
      ...this.#named(
        'commit_failures_total',
        'Transactions, or parts of a room in one, that failed.',
      ),
    });
    this.#requests = new Counter({
      ...this.#named('http_requests_total', 'Answered HTTP requests.'),
      labelNames: ['method', 'route', 'status'],
    });
  }

  /** The media type of `text`. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All that is measured, in the text form of Prometheus. */
  async text(): Promise<string> {
    await this.#look();
    return this.#registry.metrics();
  }

  /** What each measurement is called. */
  get names(): string[] {
    return this.#registry.getMetricsAsArray().map(({ name }) => name);
  }

  /** Measures the process as well: processor, memory, delays of the event loop. Once a process. */
  watchProcess(): void {
    collectDefaultMetrics({
      register: this.#registry,
      eventLoopMonitoringPrecision: LOOP_DELAY_EVERY_MS,
    });
  }

  /** Notes the time from a command to its answer, in seconds. */
  readonly answered = (seconds: number): void => this.#commands.observe(seconds);

  /** Notes a transaction of the database. */
  readonly committed = ({ seconds, failures }: GroupCommit): void => {
    this.#commits.observe(seconds);
    this.#failedCommits.inc(failures);
  };

  /** Notes an HTTP request, by the pattern of its route. */
  requested(method: string, route: string, status: number): void {
    this.#requests.inc({ method, route, status });
  }

  /** From now on looks at these, each time that it is asked for `text`. */
  watch({ rooms, disk }: Sources): void {
    const { counters } = rooms;
    let usage: RoomsUsage | undefined;
    this.#look = async () => {
      usage = await rooms.usage();
    };
    this.#gauge('rooms_open', 'Sessions that are open in memory.', [], (set) =>
      set(usage?.rooms ?? 0),
    );
    this.#gauge('participants_connected', 'People with a command socket.', [], (set) =>
      set(usage?.participants ?? 0),
    );
    this.#gauge('sockets', 'Connected sockets.', ['kind'], (set) => {
      for (const [kind, count] of Object.entries(usage?.sockets ?? {})) set(count, { kind });
    });
    this.#gauge('queue_jobs', 'Commands and other work that wait, in all rooms.', [], (set) =>
      set(usage?.queued ?? 0),
    );
    this.#gauge('queue_longest_jobs', 'The same in the room with the most.', [], (set) =>
      set(usage?.longestQueue ?? 0),
    );
    this.#total('commands_total', 'Answered commands.', ['type', 'result'], (add) => {
      for (const { type, outcome, count } of counters.commands.values()) {
        add(count, { type, result: outcome });
      }
    });
    this.#total('presence_states_total', 'Cursors and the like.', ['outcome'], (add) => {
      add(counters.presenceReceived, { outcome: 'received' });
      add(counters.presenceSent, { outcome: 'sent' });
      add(counters.presenceDropped, { outcome: 'dropped' });
      add(counters.presenceSkipped, { outcome: 'skipped' });
    });
    this.#total('document_sent_bytes_total', 'Bytes over document sockets.', [], (add) =>
      add(counters.documentBytesSent),
    );
    this.#total('sockets_too_slow_total', 'Closed for not keeping up.', [], (add) =>
      add(counters.socketsTooSlow),
    );
    this.#gauge('disk_free_bytes', 'Free on the disk with the data.', [], (set) => {
      if (disk.use) set(disk.use.free);
    });
    this.#gauge('disk_low', 'Whether that is too little: 1 or 0.', [], (set) =>
      set(disk.notices.includes('disk-low') ? 1 : 0),
    );
    this.#gauge('database_bytes', 'The database with its log.', [], (set) => {
      if (disk.use) set(disk.use.database);
    });
  }

  #named(name: string, help: string) {
    return { name: `ambitiebord_${name}`, help, registers: [this.#registry] };
  }

  #durations(name: string, help: string): Histogram {
    return new Histogram({ ...this.#named(name, `${help} Seconds.`), buckets: DURATIONS });
  }

  /** A value that is looked up when somebody asks. */
  #gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    look: (set: (value: number, labels?: Record<Label, string>) => void) => void,
  ): void {
    const gauge = new Gauge<Label>({
      ...this.#named(name, help),
      labelNames,
      collect() {
        gauge.reset();
        look((value, labels) => (labels ? gauge.set(labels, value) : gauge.set(value)));
      },
    });
  }

  /** A number that only grows and is counted elsewhere. */
  #total<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    look: (add: (value: number, labels?: Record<Label, string>) => void) => void,
  ): void {
    const counter = new Counter<Label>({
      ...this.#named(name, help),
      labelNames,
      collect() {
        counter.reset();
        look((value, labels) => (labels ? counter.inc(labels, value) : counter.inc(value)));
      },
    });
  }
}
