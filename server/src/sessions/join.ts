/** Joining a session: with its code, with one of its keys, or with a personal return code. */

import { freeSeats } from '@ambitiebord/shared/commands/free-seats';
import {
  joinAsFacilitator,
  joinAsPartner,
  type JoiningPerson,
} from '@ambitiebord/shared/commands/join-session';
import {
  newReturnCode,
  normaliseCode,
  RETURN_CODE_PATTERN,
} from '@ambitiebord/shared/domain/codes';
import { newId, newSecret } from '@ambitiebord/shared/domain/ids';
import { SPECTATORS_PER_SESSION, TOKENS_PER_PARTICIPANT } from '@ambitiebord/shared/domain/limits';
import { refuse, succeed } from '@ambitiebord/shared/domain/result';
import { messages } from '@ambitiebord/shared/i18n/messages';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import type { joinSchema, Joined } from '@ambitiebord/shared/protocol/http';
import { recordOf, recordsOf, sessionOf, type Records } from '@ambitiebord/shared/records/registry';
import type { z } from 'zod';
import { comeHome, seatField, sitElsewhere } from './hand-over.ts';
import { equalHashes, hashOf, keysOf } from '../auth/secrets.ts';
import type { Clock } from '../clock.ts';
import { CodedError, valueOf } from '../errors.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { EmptySeats } from '../auth/empty-seats.ts';
import type { Store, StoredParticipant, StoredSession } from '../store/store.ts';

type Joining = z.output<typeof joinSchema>;
type ByCode = Extract<Joining, { code: string }>;
type ByKey = Extract<Joining, { key: string }>;

export interface JoinDependencies {
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
  readonly emptySeats: EmptySeats;
}

/**
 * Lets somebody in and gives them a token.
 * @throws CodedError `not-found`, `unknown-code`, `wrong-key`, `locked`, `full`, `removed` or `unknown-record`
 */
export async function join(
  dependencies: JoinDependencies,
  sessionId: string,
  joining: Joining,
): Promise<Joined> {
  const session = await dependencies.store.session(sessionId);
  if (!session || session.ended) throw new CodedError('not-found');
  const entrance = new Entrance(dependencies, session);
  return 'code' in joining ? entrance.withCode(joining) : entrance.withKey(joining);
}

/** Only partners speak for a partner and get a return code; the others have their key. */
const NO_PARTNER = { partnerId: null, returnCodeHash: null };

class Entrance {
  readonly #dependencies: JoinDependencies;
  readonly #store: Store;
  readonly #rooms: RoomRegistry;
  readonly #session: StoredSession;
  readonly #now: number;
  readonly #participantId = newId();
  readonly #token = newSecret();

  constructor(dependencies: JoinDependencies, session: StoredSession) {
    const { store, rooms, clock } = dependencies;
    this.#dependencies = dependencies;
    this.#store = store;
    this.#rooms = rooms;
    this.#session = session;
    this.#now = clock.now();
  }

  async withCode({ code, displayName, partner }: ByCode): Promise<Joined> {
    if (code !== this.#session.roomCode) throw new CodedError('unknown-code');
    const room = await this.#rooms.open(this.#session.sessionId);
    const returnCode = newReturnCode();
    const { emptySeats } = this.#dependencies;
    const { sessionId } = this.#session;
    /** `unused`: who can make place in a full session. */
    const attempt = (unused: readonly string[]) =>
      room.transact((transaction) => {
        // It may have been renewed since it was looked up.
        const session = sessionOf(transaction.records(BOARD));
        if (session && session.roomCode !== code) return refuse('unknown-code');
        const enter = () => joinAsPartner(transaction, this.#person(displayName), partner);
        let freed: readonly string[] = [];
        let refusal = enter();
        if (refusal === 'full') {
          const empty = unused.filter((id) => !emptySeats.hasCome(sessionId, id));
          freed = freeSeats(transaction, empty);
          if (freed.length > 0) refusal = enter();
        }
        if (refusal) return refuse(refusal);
        const board = transaction.records(BOARD);
        const partnerId = recordOf(board, 'participant', this.#participantId)?.partnerId ?? null;
        const rows = this.#rows('partner', { partnerId, returnCodeHash: hashOf(returnCode) });
        const removals = freed.map((id) => ({ participantId: id, removedAt: this.#now }));
        const value = { ...this.#answer('partner'), returnCode };
        return succeed({ value, rows: { ...rows, removals } });
      });
    const joined = await attempt([]);
    const isFull = !joined.ok && joined.error === 'full';
    return valueOf(isFull ? await attempt(await emptySeats.longSince(sessionId)) : joined);
  }

  async withKey({ key, displayName }: ByKey): Promise<Joined> {
    const hash = hashOf(key);
    const { facilitatorKeyHash, displayKeyHash, readKeyHash } = this.#session;
    if (equalHashes(hash, facilitatorKeyHash)) return this.#asFacilitator(key, displayName);
    if (equalHashes(hash, displayKeyHash)) return this.#asSpectator('display');
    if (equalHashes(hash, readKeyHash)) return this.#asSpectator('observer');
    return this.#withReturnCode(normaliseCode(key));
  }

  async #asFacilitator(key: string, displayName: string | undefined): Promise<Joined> {
    const room = await this.#rooms.open(this.#session.sessionId);
    const joined = await room.transact((transaction) => {
      const name = displayName ?? nextFacilitatorName(transaction.records(BOARD));
      const refusal = joinAsFacilitator(transaction, this.#person(name));
      if (refusal) return refuse(refusal);
      const value = { ...this.#answer('facilitator'), keys: keysOf(key) };
      return succeed({ value, rows: this.#rows('facilitator') });
    });
    return valueOf(joined);
  }

  /** Observers and displays only look: they have no record on the board. */
  async #asSpectator(role: 'display' | 'observer'): Promise<Joined> {
    const room = await this.#rooms.open(this.#session.sessionId);
    await this.#makePlace(role, room.sockets.participantIds());
    const joined = await room.transact((transaction) => {
      // An observer is somebody new; the screen belongs to the facilitator.
      const locked = sessionOf(transaction.records(BOARD))?.locked === true;
      if (locked && role === 'observer') return refuse('locked');
      return succeed({ value: this.#answer(role), rows: this.#rows(role) });
    });
    return valueOf(joined);
  }

  /** Who only looks leaves nothing behind, so those who were away longest can go. */
  async #makePlace(role: 'display' | 'observer', here: ReadonlySet<string>): Promise<void> {
    const { sessionId } = this.#session;
    const known = await this.#store.participantsIn(sessionId, role);
    const surplus = Math.max(0, known.length + 1 - SPECTATORS_PER_SESSION);
    const leaving = known.filter((id) => !here.has(id)).slice(0, surplus);
    if (leaving.length < surplus) throw new CodedError('full');
    for (const id of leaving) await this.#store.removeParticipant(sessionId, id);
  }

  /** Somebody who was in before, on another device: with the own return code, or one that was handed out. */
  async #withReturnCode(code: string): Promise<Joined> {
    if (!RETURN_CODE_PATTERN.test(code)) throw new CodedError('wrong-key');
    const { sessionId } = this.#session;
    const hash = hashOf(code);
    const person = await this.#store.participantByReturnCode(sessionId, hash);
    if (!person) return this.#takeOver(hash);
    const { participantId, role, removedAt } = person;
    if (removedAt !== null) throw new CodedError('removed');
    // Who knows the return code is the person: the identity comes back from wherever it was handed to.
    const { home } = await comeHome(this.#dependencies, sessionId, participantId);
    const row = this.#tokenRow(participantId, home);
    await this.#store.addToken(sessionId, row, TOKENS_PER_PARTICIPANT);
    return { participantId, token: this.#token, role, ...seatField(participantId, home) };
  }

  /** Another device, to which a facilitator hands an identity over. */
  async #takeOver(hash: string): Promise<Joined> {
    const { sessionId } = this.#session;
    const handover = await this.#store.handoverByCode(sessionId, hash);
    if (!handover || handover.until <= this.#now) throw new CodedError('wrong-key');
    const { participantId } = handover;
    const seat = newId();
    await sitElsewhere(this.#dependencies, sessionId, {
      participantId,
      to: seat,
      tokens: [this.#tokenRow(participantId, seat)],
    });
    return { participantId, token: this.#token, role: 'partner', seat, handedOver: true };
  }

  #person(displayName: string): JoiningPerson {
    return { participantId: this.#participantId, displayName, now: this.#now, newId };
  }

  #answer(role: Joined['role']): Joined {
    return { participantId: this.#participantId, token: this.#token, role };
  }

  /** What is stored together with the joining. */
  #rows(
    role: Joined['role'],
    person: Pick<StoredParticipant, 'partnerId' | 'returnCodeHash'> = NO_PARTNER,
  ) {
    const participantId = this.#participantId;
    return {
      participants: [{ participantId, role, ...person, removedAt: null }],
      tokens: [this.#tokenRow(participantId)],
    };
  }

  #tokenRow(participantId: string, seat = participantId) {
    return {
      tokenHash: hashOf(this.#token),
      participantId,
      createdAt: this.#now,
      seat: seat === participantId ? null : seat,
    };
  }
}

/** What a facilitator is called who says no name: another one than the facilitators who are there. */
function nextFacilitatorName(board: Records): string {
  const name = messages(sessionOf(board)?.language ?? 'nl').domain.roles.facilitator;
  const taken = new Set(recordsOf(board, 'participant').map(({ displayName }) => displayName));
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name} ${count}`;
  return free;
}
