/** Who somebody is in a session, and what that person may do on the whole. */

export const ROLES = ['facilitator', 'partner', 'observer', 'display'] as const;
export type Role = (typeof ROLES)[number];

/** The person (or projector) behind a command, as the server authenticated it. */
export interface Actor {
  readonly participantId: string;
  readonly role: Role;
  /** The partner that this participant speaks for; only partners have one. */
  readonly partnerId?: string | undefined;
  /**
   * The place from which this device takes part, which names its own document. Absent: the participant's id;
   * another one since the identity was handed over.
   */
  readonly seat?: string | undefined;
}

/** The place from which somebody takes part: it has the own document and the answers to commands. */
export function seatOf({ participantId, seat }: Pick<Actor, 'participantId' | 'seat'>): string {
  return seat ?? participantId;
}

export const SECTORS = [
  'care',
  'sport',
  'welfare',
  'municipality',
  'residents',
  'education',
  'housing',
  'business',
  'other',
] as const;
export type Sector = (typeof SECTORS)[number];
