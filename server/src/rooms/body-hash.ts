/** The fingerprint of a command's body, to tell a re-send from another command under a used id. */

import { createHash } from 'node:crypto';
import type { Command } from '@ambitiebord/shared/commands/registry';
import canonicalize from 'canonicalize';

/** SHA-256 of the canonical JSON (RFC 8785), hexadecimal. */
export function bodyHashOf(command: Command): string {
  return createHash('sha256')
    .update(canonicalize(command) ?? '')
    .digest('hex');
}
