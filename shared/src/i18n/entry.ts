import type { Messages } from './dutch.ts';
import { common } from './nl/common.ts';
import { domain } from './nl/domain.ts';
import { errors } from './nl/errors.ts';
import { join } from './nl/join.ts';
import { start } from './nl/start.ts';

/** What the pages before a session need: the part that comes with the page itself. */
export type EntryMessages = Pick<Messages, 'common' | 'domain' | 'errors' | 'join' | 'start'>;

/** The entry in Dutch. */
export const dutchEntry: EntryMessages = { common, domain, errors, join, start };
