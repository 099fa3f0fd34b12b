import type { Messages } from './dutch.ts';
import { dutchEntry } from './entry.ts';
import { canvas } from './nl/canvas.ts';
import { clipboard } from './nl/clipboard.ts';
import { dots, onBehalf } from './nl/dots.ts';
import { firstFacilitator, firstKeys, firstPeople } from './nl/first-words.ts';
import { howItCame } from './nl/how-it-came.ts';
import { laddering } from './nl/laddering.ts';
import { leading } from './nl/leading.ts';
import { palette } from './nl/palette.ts';
import { privacy } from './nl/privacy.ts';
import { session } from './nl/session.ts';
import { welcome } from './nl/welcome.ts';

/**
 * What the first picture of a session needs: its header and menus, the first step, and the board. All the rest comes
 * with the steps.
 */
export const dutchFrame = {
  ...dutchEntry,
  canvas,
  clipboard,
  facilitator: firstFacilitator,
  howItCame,
  keys: firstKeys,
  leading,
  palette,
  people: firstPeople,
  privacy,
  rounds: { dots, answering: { onBehalf } },
  session,
  steps: { why: laddering },
  welcome,
};

/** All texts have these, too. */
export type FrameMessages = Pick<Messages, Exclude<keyof typeof dutchFrame, Parts>> &
  Pick<typeof dutchFrame, Parts>;

/** The groups of which it has a part. */
type Parts = 'facilitator' | 'keys' | 'people' | 'rounds' | 'steps';
