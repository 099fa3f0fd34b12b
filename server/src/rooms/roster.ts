/** Who is in a room, by their command sockets, and what everybody is told of that. */

import { groupBy } from '@ambitiebord/shared/domain/group-by';
import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import { ownDocument } from '@ambitiebord/shared/protocol/documents';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordOf, type Records } from '@ambitiebord/shared/records/registry';
import type { CommandConnection } from './connections.ts';

/**
 * Milliseconds that changes are gathered, at least and more for each person: everybody is told of
 * everybody, so a large room that comes in at once would otherwise hear little else.
 */
const GATHER_MS = 50;
const GATHER_PER_PERSON_MS = 2;

export interface RosterDependencies {
  /** The stored records of a document. */
  readonly records: (document: string) => Records;
  /** The Yjs client ids by which people show themselves. */
  readonly clientIds: () => Iterable<{ readonly participantId: string; readonly clientId: number }>;
}

export class RoomRoster {
  readonly #dependencies: RosterDependencies;
  readonly #connections = new Set<CommandConnection>();
  /** Whose card is ready, as far as that was looked up. */
  readonly #ready = new Map<string, boolean>();
  #timer: NodeJS.Timeout | undefined;
  #last = '';

  constructor(dependencies: RosterDependencies) {
    this.#dependencies = dependencies;
  }

  get connections(): ReadonlySet<CommandConnection> {
    return this.#connections;
  }

  /** Takes in a command socket and tells it who is here; returns what to call when it is gone. */
  connect(connection: CommandConnection): () => void {
    this.#connections.add(connection);
    connection.tell('roster', this.#roster(connection.actor.role === 'facilitator'));
    this.changed();
    return () => {
      this.#connections.delete(connection);
      this.changed();
    };
  }

  /** Somebody's own document changed: their card may have become ready. */
  ownChanged(owner: string): void {
    this.#ready.delete(owner);
    this.changed();
  }

  /** The documents were read anew, so all that was looked up may be otherwise. */
  forget(): void {
    this.#ready.clear();
    this.changed();
  }

  /** Tells everybody who is here, soon and together with other changes. */
  changed(): void {
    const wait = GATHER_MS + this.#connections.size * GATHER_PER_PERSON_MS;
    this.#timer ??= setTimeout(() => this.#tell(), wait);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #tell(): void {
    this.#timer = undefined;
    const forAll = this.#roster(false);
    const forFacilitators = this.#roster(true);
    const rosters = JSON.stringify(forFacilitators);
    if (rosters === this.#last) return;
    this.#last = rosters;
    for (const { actor, tell } of this.#connections) {
      tell('roster', actor.role === 'facilitator' ? forFacilitators : forAll);
    }
  }

  #roster(withReady: boolean): Roster {
    const clientIds = groupBy(this.#dependencies.clientIds(), ({ participantId }) => participantId);
    const people = new Map([...this.#connections].map(({ actor }) => [actor.participantId, actor]));
    const partners = [...people.values()].filter(({ role }) => role === 'partner');
    const ready = partners.map((actor) => actor.participantId).filter((id) => this.#isReady(id));
    return {
      people: [...people.values()].map(({ participantId, role }) => ({
        participantId,
        role,
        clientIds: (clientIds.get(participantId) ?? []).map(({ clientId }) => clientId),
      })),
      mostReady: ready.length * 2 > partners.length,
      ...(withReady ? { ready } : {}),
    };
  }

  #isReady(participantId: string): boolean {
    let ready = this.#ready.get(participantId);
    if (ready === undefined) {
      const own = this.#dependencies.records(ownDocument(participantId));
      const card = recordOf(own, 'partnerCard', cardIdOf(participantId));
      ready = card !== undefined && card.status !== 'draft';
      this.#ready.set(participantId, ready);
    }
    return ready;
  }
}
