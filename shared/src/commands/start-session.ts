/** The first records of a session, made by the server on a request over HTTP. */

import { BOARD } from '../protocol/documents.ts';
import type { CardField } from '../domain/card-fields.ts';
import type { Language, Plan } from '../records/session.ts';
import type { Template } from '../domain/steps.ts';
import type { Transaction } from './transaction.ts';

export interface NewSession {
  readonly sessionId: string;
  readonly title: string;
  readonly question: string;
  readonly area?: string | undefined;
  readonly template: Template;
  readonly language: Language;
  readonly plan?: Plan | undefined;
  readonly cardFields?: CardField[] | undefined;
  readonly previousSnapshotId?: string | undefined;
  readonly roomCode: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** Puts the session record on an empty board. */
export function startSession(transaction: Transaction, session: NewSession): void {
  const { sessionId, now, area, plan, cardFields, previousSnapshotId, ...fields } = session;
  transaction.put(BOARD, {
    type: 'session',
    id: sessionId,
    createdAt: now,
    updatedAt: now,
    authorId: sessionId,
    ...fields,
    ...(area === undefined ? {} : { area }),
    ...(previousSnapshotId === undefined ? {} : { previousSnapshotId }),
    ...(plan ? { plan } : {}),
    ...(cardFields ? { cardFields } : {}),
    step: 'welcome',
    openedSteps: ['welcome'],
    locked: false,
  });
}
