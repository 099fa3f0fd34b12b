/** Who a request comes from: tokens are looked up by their hash, within one session. */

import type { IncomingHttpHeaders } from 'node:http';
import { SECRET_LENGTH } from '@ambitiebord/shared/domain/limits';
import { seatOf, type Actor } from '@ambitiebord/shared/domain/roles';
import type { Clock } from '../clock.ts';
import { CodedError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { equalHashes, hashOf } from './secrets.ts';

type Headers = Pick<IncomingHttpHeaders, 'authorization'>;

/** Tells whose a token is. Tokens are looked up by their hash each time, so one that was ended is worth nothing at once. */
export class Access {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /**
   * The person with this token in this session, if it is theirs.
   * @throws CodedError `removed`, or `handed-over` when the person takes part elsewhere by now
   */
  async authenticate(sessionId: string, token: string): Promise<Actor | undefined> {
    const actor = await this.#holder(sessionId, token);
    if (!actor) return undefined;
    const { seat } = await this.#store.seating(sessionId, actor.participantId);
    if (seat !== seatOf(actor)) throw new CodedError('handed-over');
    return actor;
  }

  /** Who held an identity with this token, also when it was handed over since. @throws CodedError */
  async requireHolder(sessionId: string, headers: Headers): Promise<Actor> {
    const actor = await this.#holder(sessionId, bearerOf(headers));
    if (!actor) throw new CodedError('unauthorised');
    return actor;
  }

  async #holder(sessionId: string, token: string): Promise<Actor | undefined> {
    const hash = hashOf(token);
    const participant = await this.#store.participantByToken(sessionId, hash);
    if (!participant) return undefined;
    const { participantId, role, partnerId, removedAt } = participant;
    if (removedAt !== null) throw new CodedError('removed');
    const seat = await this.#store.seatOfToken(sessionId, hash);
    return {
      participantId,
      role,
      ...(partnerId === null ? {} : { partnerId }),
      ...(seat === participantId ? {} : { seat }),
    };
  }

  /** The person behind an HTTP request. @throws CodedError `unauthorised`, `removed` or `handed-over` */
  async requireActor(sessionId: string, headers: Headers): Promise<Actor> {
    const actor = await this.authenticate(sessionId, bearerOf(headers));
    if (!actor) throw new CodedError('unauthorised');
    return actor;
  }

  /** Lets participants pass, and who brings the read key. @throws CodedError `unauthorised` */
  async requireReader(sessionId: string, headers: Headers): Promise<string> {
    const secret = bearerOf(headers);
    const actor = await this.authenticate(sessionId, secret);
    if (actor) return actor.participantId;
    const session = await this.#store.session(sessionId);
    if (session && equalHashes(session.readKeyHash, hashOf(secret))) return sessionId;
    throw new CodedError('unauthorised');
  }

  /**
   * The same for one snapshot, which also who brings a link to it may read. One that was withdrawn or has ended opens
   * as much as one that never was.
   * @throws CodedError `unauthorised`
   */
  async requireReaderOf(sessionId: string, snapshotId: string, headers: Headers): Promise<string> {
    const link = await this.#openedBy(sessionId, headers);
    if (link?.snapshotId === snapshotId) return link.linkId;
    return this.requireReader(sessionId, headers);
  }

  /** The same for an image: with a link to a snapshot those that it shows. @throws CodedError `unauthorised` */
  async requireReaderOfImage(sessionId: string, imageId: string, headers: Headers): Promise<void> {
    const link = await this.#openedBy(sessionId, headers);
    if (link && (await this.#store.readLinks.shows(sessionId, link.snapshotId, imageId))) return;
    await this.requireReader(sessionId, headers);
  }

  #openedBy(sessionId: string, headers: Headers): ReturnType<Store['readLinks']['opened']> {
    const secretHash = hashOf(bearerOf(headers));
    return this.#store.readLinks.opened(sessionId, secretHash, this.#clock.now());
  }
}

/** The secret in `Authorization: Bearer …`. @throws CodedError `unauthorised` when there is none. */
export function bearerOf({ authorization }: Headers): string {
  const secret = /^Bearer ([A-Za-z0-9_-]+)$/i.exec(authorization ?? '')?.[1];
  if (secret === undefined || secret.length > SECRET_LENGTH) throw new CodedError('unauthorised');
  return secret;
}
