/** Makes bots act at a steady rate, spread evenly over time so that they do not all act at once. */

/**
 * Calls `act` for each of `count` bots, so many times a second, until the function that it returns is called. A turn
 * that comes late is not made up for: nobody moves a mouse faster because the computer was slow.
 */
export function pace(count: number, perSecond: number, act: (bot: number) => void): () => void {
  const interval = 1000 / perSecond;
  const startedAt = performance.now();
  let turn = 0;
  const step = interval / count;
  const timer = setInterval(() => {
    const due = Math.floor((performance.now() - startedAt) / step);
    // More than one round behind: the missed rounds are gone.
    if (due - turn > count) turn = due - count;
    for (; turn < due; turn++) act(turn % count);
  }, 1);
  return () => clearInterval(timer);
}

/** Resolves when something is so, looking every few milliseconds; false when it is not so in time. */
export async function becomes(wanted: () => boolean, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!wanted()) {
    if (performance.now() > end) return false;
    await pause(5);
  }
  return true;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
