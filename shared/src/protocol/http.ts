/** The HTTP part: request and answer schemas, from which the OpenAPI description is generated. */

import { z } from 'zod';
import { CODE_PATTERN } from '../domain/codes.ts';
import { CREATE_KEY_LENGTH, TYPED_CODE_LENGTH } from '../domain/limits.ts';
import { ROLES } from '../domain/roles.ts';
import {
  contentHashSchema,
  idSchema,
  nameSchema,
  secretSchema,
  textSchema,
  timestampSchema,
} from '../records/record.ts';
import { signOffSchema } from '../records/sign-off.ts';
import { snapshotLinkSchema } from '../records/snapshot-link.ts';
import { checkpointSchema } from '../records/checkpoint.ts';
import { sectorSchema } from '../records/partner.ts';
import {
  areaSchema,
  cardFieldsSchema,
  languageSchema,
  templateSchema,
  titleSchema,
  wantedPlanSchema,
} from '../records/session.ts';

export const createSessionSchema = z.strictObject({
  title: titleSchema,
  question: textSchema.trim().default(''),
  area: areaSchema.optional(),
  template: templateSchema.default('kickoff'),
  language: languageSchema.default('nl'),
  /** A plan of the facilitator's own, instead of that of the template. */
  plan: wantedPlanSchema.optional(),
  cardFields: cardFieldsSchema.optional(),
  /** Needed when the operator has set one. */
  createKey: z.string().max(CREATE_KEY_LENGTH).optional(),
});
export type CreateSession = z.input<typeof createSessionSchema>;

const sessionKeysSchema = z.object({
  facilitatorKey: z.string(),
  displayKey: z.string(),
  readKey: z.string(),
});
export type SessionKeys = z.infer<typeof sessionKeysSchema>;

export const createdSessionSchema = sessionKeysSchema.extend({
  sessionId: idSchema,
  code: z.string(),
});
export type CreatedSession = z.infer<typeof createdSessionSchema>;

/** A session that was started from a file, which says its title. */
export const startedSessionSchema = createdSessionSchema.extend({ title: z.string() });
export type StartedSession = z.infer<typeof startedSessionSchema>;

export const continueSessionSchema = z.strictObject({
  /** Absent: the title of the snapshot. */
  title: titleSchema.optional(),
  /** A goals snapshot as it was downloaded; it is judged as a whole. */
  snapshot: z.unknown(),
});

export const codeParametersSchema = z.object({ code: z.string().min(1).max(TYPED_CODE_LENGTH) });

export const codeAnswerSchema = z.object({
  sessionId: idSchema,
  title: z.string(),
  language: languageSchema,
  locked: z.boolean(),
  /** When what people work on is erased, milliseconds since 1970 UTC. */
  retainUntil: timestampSchema,
  partners: z.array(z.object({ id: idSchema, name: z.string(), sector: sectorSchema })),
});
export type CodeAnswer = z.infer<typeof codeAnswerSchema>;

export const joinSchema = z.union([
  z.strictObject({
    code: z.string().regex(CODE_PATTERN),
    displayName: nameSchema,
    partner: z.union([
      z.strictObject({ name: nameSchema, sector: sectorSchema }),
      z.strictObject({ id: idSchema }),
    ]),
  }),
  /** A facilitator, display or read key, or a personal return code. */
  z.strictObject({ key: secretSchema, displayName: nameSchema.optional() }),
]);
export type Join = z.input<typeof joinSchema>;

export const joinedSchema = z.object({
  participantId: idSchema,
  token: z.string(),
  role: z.enum(ROLES),
  /** For partners, at their first joining only. */
  returnCode: z.string().optional(),
  /** Names the own document, where that is not the participant's id. */
  seat: idSchema.optional(),
  /** Whether this device took an identity over, without what was private. */
  handedOver: z.literal(true).optional(),
  /** For facilitators: to keep, and to hand out. */
  keys: sessionKeysSchema.optional(),
});
export type Joined = z.infer<typeof joinedSchema>;

export const sessionParametersSchema = z.object({ sessionId: idSchema });
export const snapshotParametersSchema = z.object({ sessionId: idSchema, snapshotId: idSchema });

/** To which moments the board can be put back, newest first. */
export const checkpointsSchema = z.object({ checkpoints: z.array(checkpointSchema) });

export const createdSnapshotSchema = z.object({
  id: idSchema,
  contentHash: z.string(),
  /** When it is erased. */
  retainUntil: timestampSchema,
});
export type CreatedSnapshot = z.infer<typeof createdSnapshotSchema>;

export const imageParametersSchema = z.object({ sessionId: idSchema, imageId: idSchema });

/** An image that was kept; its size in pixels. */
export const sentImageSchema = z.object({
  imageId: idSchema,
  width: z.int().positive(),
  height: z.int().positive(),
});
export type SentImage = z.infer<typeof sentImageSchema>;
/** What a facilitator puts right in a goals snapshot. */
export const correctionSchema = z.strictObject({
  /** Whole words, exactly as they stand there. */
  find: textSchema.trim().min(1),
  replace: textSchema.trim(),
  /** `nameRemoved` goes for every snapshot of the session, `corrected` for this one. */
  reason: z.enum(['nameRemoved', 'corrected']),
});

export const correctedSchema = z.object({
  /** How many snapshots got a new version. */
  versions: z.int().nonnegative(),
  /** Whether the text is still on the board, where people change it themselves. */
  onBoard: z.boolean(),
});
export type Corrected = z.infer<typeof correctedSchema>;

/** A goals snapshot, and another one beside which it is laid: of this session, another one or another server. */
export const comparedParametersSchema = snapshotParametersSchema.extend({ otherId: idSchema });

/** That something of the earlier snapshot became something of the later one; by lineage. */
/** What facilitators say belongs together in two snapshots. */
export const linksSchema = z.object({ links: z.array(snapshotLinkSchema).readonly() });
export type Links = z.infer<typeof linksSchema>;

/** Whether two things belong together. */
export const confirmationSchema = snapshotLinkSchema.extend({ together: z.boolean() });
export type Confirmation = z.infer<typeof confirmationSchema>;

/** The snapshot beside which another one is laid, as it was downloaded; it is judged as a whole. */
export const comparedSchema = z.strictObject({ other: z.unknown() });
/** A link with which whoever has it reads one goals snapshot; moments in milliseconds since 1970 UTC. */
const readLinkSchema = z.object({
  id: idSchema,
  createdAt: timestampSchema,
  /** From when on it opens nothing; null: as long as the snapshot is kept. */
  endsAt: timestampSchema.nullable(),
});

export const createReadLinkSchema = readLinkSchema.pick({ endsAt: true }).strict();

/** The secret is told this once: the server keeps its hash only. */
export const createdReadLinkSchema = readLinkSchema.extend({ secret: z.string() });
export type CreatedReadLink = z.infer<typeof createdReadLinkSchema>;

export const readLinkParametersSchema = snapshotParametersSchema.extend({ linkId: idSchema });

/** The read links of a goals snapshot, oldest first, also those that have ended. */
export const readLinksSchema = z.object({ readLinks: z.array(readLinkSchema) });
export type ReadLinks = z.infer<typeof readLinksSchema>;

/** That somebody confirms a goals snapshot for a partner, in the version that they read. */
export const giveSignOffSchema = z.strictObject({ contentHash: contentHashSchema });

export const signOffParametersSchema = snapshotParametersSchema.extend({ partnerId: idSchema });

/** The sign-offs of a goals snapshot, oldest first. */
export const signOffsSchema = z.object({ signOffs: z.array(signOffSchema) });
export type SignOffs = z.infer<typeof signOffsSchema>;

/** What is kept of a session, and until when; milliseconds since 1970 UTC. */
export const retentionSchema = z.object({
  /** When the working data are erased. */
  retainUntil: timestampSchema,
  /** The latest date that a facilitator can choose. */
  latest: timestampSchema,
  /** Whether the working data are gone, and only snapshots are left. */
  ended: z.boolean(),
  /** The goals snapshots, oldest first. */
  snapshots: z.array(
    z.object({ id: idSchema, takenAt: timestampSchema, retainUntil: timestampSchema }),
  ),
});
export type Retention = z.infer<typeof retentionSchema>;

export const setRetentionSchema = z.strictObject({ retainUntil: timestampSchema });

/** All that the server holds about one participant; moments in milliseconds since 1970 UTC. */
export const ownDataSchema = z.object({
  madeAt: timestampSchema,
  sessionId: idSchema,
  participantId: idSchema,
  role: z.enum(ROLES),
  partnerId: idSchema.nullable(),
  /** When all this but what is in snapshots is erased. */
  retainUntil: timestampSchema,
  /** When each device came in; the server knows no more of it. */
  devicesSince: z.array(timestampSchema),
  hasReturnCode: z.boolean(),
  /** Records that nobody else can read. */
  private: z.array(z.unknown()),
  /** Records on the board that are about this person, or were made by them. */
  shared: z.array(z.unknown()),
  /** Documents in which they wrote together with others. */
  writtenInPads: z.array(z.string()),
  /** The commands that were answered, and what they changed where that can be undone. */
  commands: z.array(z.object({ id: idSchema, answer: z.unknown(), changed: z.array(z.unknown()) })),
  /** What they made, as it was at each checkpoint to which the board can be put back. */
  checkpoints: z.array(z.object({ madeAt: timestampSchema, records: z.array(z.unknown()) })),
  snapshots: z.array(
    z.object({
      id: idSchema,
      takenAt: timestampSchema,
      retainUntil: timestampSchema,
      displayName: z.string().nullable(),
      cards: z.array(z.unknown()),
      /** What they confirmed for partners. */
      signOffs: z.array(signOffSchema),
    }),
  ),
});
export type OwnData = z.infer<typeof ownDataSchema>;

/** What the page on privacy says of this server; in days. */
export const privacySchema = z.object({
  sessionDays: z.int().positive(),
  sessionMaxDays: z.int().positive(),
  snapshotDays: z.int().positive(),
  /** Whom to ask, in the words of the operator. */
  contact: z.string().nullable(),
});
export type Privacy = z.infer<typeof privacySchema>;

export const errorAnswerSchema = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
});

export const participantParametersSchema = z.object({
  sessionId: idSchema,
  participantId: idSchema,
});

export const handoverSchema = z.object({
  /** With this the other device joins, once. */
  code: z.string(),
  /** Until when, in milliseconds since 1970 UTC. */
  expiresAt: z.number(),
});
export type Handover = z.infer<typeof handoverSchema>;

/** What the device that was left says: what is private goes along, or the identity comes back. */
export const handoverAnswerSchema = z.strictObject({ choice: z.enum(['bring', 'back']) });
export type HandoverChoice = z.infer<typeof handoverAnswerSchema>['choice'];
