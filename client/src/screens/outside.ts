/**
 * The server and the identities of the browser, for the pages before a session. They come a moment
 * after the page itself, because the schemas that check them weigh as much as half the page.
 */
export async function outside() {
  const { api, identities } = await import('../roles/browser.ts');
  return { api, identities };
}
