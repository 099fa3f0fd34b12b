/** Work that is worth doing once per frame. */

/** Milliseconds of a frame where there are none (Node). */
const FRAME_MS = 16;

/** Milliseconds after which it is done all the same in a page that nobody sees, which has no frames. */
const HIDDEN_MS = 250;

const nextFrame: (run: () => void) => void =
  typeof requestAnimationFrame === 'function'
    ? nextFrameOfPage
    : (run) => void setTimeout(run, FRAME_MS);

function nextFrameOfPage(run: () => void): void {
  const go = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    run();
  };
  const frame = requestAnimationFrame(go);
  const timer = setTimeout(go, HIDDEN_MS);
}

/**
 * A function that asks for `work`: it is done at once after a quiet frame, and otherwise at the next
 * frame, however often it is asked for.
 */
export function oncePerFrame(work: () => void): () => void {
  let asked = false;
  let resting = false;

  function run(): void {
    asked = false;
    resting = true;
    nextFrame(() => {
      resting = false;
      if (asked) run();
    });
    work();
  }

  return () => {
    asked = true;
    if (!resting) run();
  };
}
