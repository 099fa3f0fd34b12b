import type { Messages } from './dutch.ts';
import { agenda } from './en/agenda.ts';
import { agreements } from './en/agreements.ts';
import { canvas } from './en/canvas.ts';
import { closing } from './en/closing.ts';
import { cards } from './en/cards.ts';
import { common } from './en/common.ts';
import { contributions } from './en/contributions.ts';
import { details } from './en/details.ts';
import { display } from './en/display.ts';
import { domain } from './en/domain.ts';
import { errors } from './en/errors.ts';
import { facilitator } from './en/facilitator.ts';
import { join } from './en/join.ts';
import { pairs } from './en/pairs.ts';
import { clipboard } from './en/clipboard.ts';
import { palette } from './en/palette.ts';
import { people } from './en/people.ts';
import { privacy } from './en/privacy.ts';
import { jointCard } from './en/joint-card.ts';
import { keys } from './en/keys.ts';
import { leading } from './en/leading.ts';
import { pens } from './en/pens.ts';
import { rounds } from './en/rounds.ts';
import { session } from './en/session.ts';
import { snapshot } from './en/snapshot.ts';
import { sorting } from './en/sorting.ts';
import { start } from './en/start.ts';
import { steps } from './en/steps.ts';
import { welcome } from './en/welcome.ts';
import { tasks } from './en/tasks.ts';
import { howItCame } from './en/how-it-came.ts';

/** All English texts. */
export const english: Messages = {
  agenda,
  agreements,
  canvas,
  closing,
  cards,
  common,
  contributions,
  details,
  display,
  domain,
  errors,
  facilitator,
  join,
  pairs,
  clipboard,
  palette,
  people,
  privacy,
  jointCard,
  keys,
  leading,
  pens,
  rounds,
  session,
  snapshot,
  sorting,
  start,
  steps,
  welcome,
  tasks,
  howItCame,
};
