import type { FrameMessages } from './dutch-frame.ts';
import { canvas } from './en/canvas.ts';
import { common } from './en/common.ts';
import { domain } from './en/domain.ts';
import { errors } from './en/errors.ts';
import { clipboard } from './en/clipboard.ts';
import { dots, onBehalf } from './en/dots.ts';
import { firstFacilitator, firstKeys, firstPeople } from './en/first-words.ts';
import { howItCame } from './en/how-it-came.ts';
import { join } from './en/join.ts';
import { laddering } from './en/laddering.ts';
import { leading } from './en/leading.ts';
import { palette } from './en/palette.ts';
import { privacy } from './en/privacy.ts';
import { session } from './en/session.ts';
import { start } from './en/start.ts';
import { welcome } from './en/welcome.ts';

/** What the first picture of a session needs, in English. */
export const englishFrame: FrameMessages = {
  canvas,
  common,
  domain,
  errors,
  clipboard,
  facilitator: firstFacilitator,
  howItCame,
  join,
  keys: firstKeys,
  leading,
  palette,
  people: firstPeople,
  privacy,
  rounds: { dots, answering: { onBehalf } },
  session,
  start,
  steps: { why: laddering },
  welcome,
};
