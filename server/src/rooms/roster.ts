/** Who is in a room, by their command sockets, and what everybody is told of that. */

import { groupBy } from '@ambitiebord/shared/domain/group-by';
import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import { seatOf, type Actor } from '@ambitiebord/shared/domain/roles';
import { ownDocumentOf } from '@ambitiebord/shared/protocol/documents';
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

interface Rosters {
  readonly forAll: Roster;
  /** With who is ready, which is for them to know. */
  readonly forFacilitators: Roster;
}

export class RoomRoster {
  readonly #dependencies: RosterDependencies;
  readonly #connections = new Set<CommandConnection>();
  /** Whose card is ready, by seat, as far as that was looked up. */
  readonly #ready = new Map<string, boolean>();
  #timer: NodeJS.Timeout | undefined;
  #told: Rosters | undefined;

  constructor(dependencies: RosterDependencies) {
    this.#dependencies = dependencies;
  }

  /** The command sockets that are open now. */
  get connections(): ReadonlySet<CommandConnection> {
    return this.#connections;
  }

  /** Takes in a command socket and tells it who is here; returns what to call when it is gone. */
  connect(connection: CommandConnection): () => void {
    this.#connections.add(connection);
    // What the others heard last; together with them it hears soon that it is here itself.
    this.#told ??= this.#rosters();
    tellRoster(connection, this.#told);
    this.changed();
    return () => {
      this.#connections.delete(connection);
      this.changed();
    };
  }

  /** Somebody's own document changed: their card may have become ready. */
  ownChanged(seat: string): void {
    this.#ready.delete(seat);
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

  /** Tells nothing any more: what was still to be told is not. */
  close(): void {
    clearTimeout(this.#timer);
  }

  #tell(): void {
    this.#timer = undefined;
    const rosters = this.#rosters();
    if (JSON.stringify(rosters) === JSON.stringify(this.#told)) return;
    this.#told = rosters;
    for (const connection of this.#connections) tellRoster(connection, rosters);
  }

  #rosters(): Rosters {
    const clientIds = groupBy(this.#dependencies.clientIds(), ({ participantId }) => participantId);
    const people = new Map([...this.#connections].map(({ actor }) => [actor.participantId, actor]));
    const partners = [...people.values()].filter(({ role }) => role === 'partner');
    const ready = partners
      .filter((actor) => this.#isReady(actor))
      .map((actor) => actor.participantId);
    const forAll = {
      people: [...people.values()].map(({ participantId, role }) => ({
        participantId,
        role,
        clientIds: (clientIds.get(participantId) ?? []).map(({ clientId }) => clientId),
      })),
      mostReady: ready.length * 2 > partners.length,
    };
    return { forAll, forFacilitators: { ...forAll, ready } };
  }

  #isReady(actor: Actor): boolean {
    let ready = this.#ready.get(seatOf(actor));
    if (ready === undefined) {
      const own = this.#dependencies.records(ownDocumentOf(actor));
      const card = recordOf(own, 'partnerCard', cardIdOf(actor.participantId));
      ready = card !== undefined && card.status !== 'draft';
      this.#ready.set(seatOf(actor), ready);
    }
    return ready;
  }
}

function tellRoster({ actor, tell }: CommandConnection, rosters: Rosters): void {
  tell('roster', actor.role === 'facilitator' ? rosters.forFacilitators : rosters.forAll);
}
