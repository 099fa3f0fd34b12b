/** Requests from pages of other sites are refused. */

import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether the page that sends a request may do so. Browsers name it in `Origin`; programs that are no
 * browser send none. It must be the host that was asked, or the public address.
 */
export function isAllowedOrigin(
  { origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>,
  publicUrl: URL | undefined,
): boolean {
  if (origin === undefined) return true;
  if (origin === publicUrl?.origin) return true;
  // Only the host counts: behind a proxy that ends TLS we do not know the scheme.
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}
