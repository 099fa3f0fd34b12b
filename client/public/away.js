/** Goes on as soon as the server answers again: the page that was asked for has the same address. */

const EVERY_MS = 3_000;

async function look() {
  try {
    const { ok } = await fetch('/healthz', { cache: 'no-store' });
    if (ok) location.reload();
  } catch {
    // Still away.
  }
}

setInterval(() => void look(), EVERY_MS);
addEventListener('online', () => void look());
document.querySelector('button')?.addEventListener('click', () => location.reload());
