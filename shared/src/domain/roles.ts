/** Who somebody is in a session, and what that person may do on the whole. */

export const ROLES = ['facilitator', 'partner', 'observer', 'display'] as const;
export type Role = (typeof ROLES)[number];

/** The person (or projector) behind a command, as the server authenticated it. */
export interface Actor {
  readonly participantId: string;
  readonly role: Role;
  /** The partner that this participant speaks for; only partners have one. */
  readonly partnerId?: string | undefined;
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
