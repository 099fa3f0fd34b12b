import type { ArrowHands, Snapping } from '../tools/tool.ts';
import { SNAPPING } from '../ui/device-switches.ts';

/**
 * What brings things in line and takes up the ends of arrows. Its file comes when the page is at rest, with all else that the board has beside its
 * first picture; before that, things lie where the hand puts them, and arrows as they are.
 */
export class SnappingLater {
  #snapping: Snapping | undefined;
  /** What takes up the ends of arrows, when it is there. */
  arrowHands: ArrowHands | undefined;
  #asked = false;

  /** What brings things in line, when it is there and this person wants it. */
  get wanted(): Snapping | undefined {
    return SNAPPING.isOn() ? this.#snapping : undefined;
  }

  /** Takes it up, to be called when a pointer goes down. */
  async fetch(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const { attaching, snap, snapSides, startAttaching } = await import('./board-extras.ts');
      this.#snapping = { snap, snapSides };
      this.arrowHands = { attaching, startAttaching };
    } catch {
      this.#asked = false; // Without a network it is asked for when the next thing is taken up.
    }
  }
}
