/** `announce`: one short sentence from the facilitator on every screen, or nothing any more. */

import { z } from 'zod';
import { BOARD } from '../protocol/documents.ts';
import { sessionOf } from '../records/registry.ts';
import { ANNOUNCEMENT_MS, announcedSchema } from '../records/announcement.ts';
import { commandSchema, defineCommand } from './command.ts';

export const announce = defineCommand({
  type: 'announce',
  schema: commandSchema('announce', { text: z.union([announcedSchema, z.null()]) }),
  roles: ['facilitator'],
  predicted: false,
  undoable: false,
  reduce(transaction, { text }, { actor, now }) {
    const session = sessionOf(transaction.records(BOARD));
    if (!session) return 'unknown-record';
    const { announcement, ...silent } = session;
    if (text === null && !announcement) return undefined;
    const told = { until: now + ANNOUNCEMENT_MS, by: actor.participantId };
    const next = text === null ? {} : { announcement: { text, ...told } };
    transaction.put(BOARD, { ...silent, ...next, updatedAt: now });
    return undefined;
  },
});
