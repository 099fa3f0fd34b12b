import { agenda } from './nl/agenda.ts';
import { agreements } from './nl/agreements.ts';
import { canvas } from './nl/canvas.ts';
import { closing } from './nl/closing.ts';
import { cards } from './nl/cards.ts';
import { common } from './nl/common.ts';
import { contributions } from './nl/contributions.ts';
import { details } from './nl/details.ts';
import { display } from './nl/display.ts';
import { domain } from './nl/domain.ts';
import { errors } from './nl/errors.ts';
import { facilitator } from './nl/facilitator.ts';
import { join } from './nl/join.ts';
import { pairs } from './nl/pairs.ts';
import { clipboard } from './nl/clipboard.ts';
import { palette } from './nl/palette.ts';
import { people } from './nl/people.ts';
import { privacy } from './nl/privacy.ts';
import { jointCard } from './nl/joint-card.ts';
import { keys } from './nl/keys.ts';
import { leading } from './nl/leading.ts';
import { pens } from './nl/pens.ts';
import { rounds } from './nl/rounds.ts';
import { session } from './nl/session.ts';
import { snapshot } from './nl/snapshot.ts';
import { sorting } from './nl/sorting.ts';
import { start } from './nl/start.ts';
import { steps } from './nl/steps.ts';
import { welcome } from './nl/welcome.ts';
import { tasks } from './nl/tasks.ts';
import { howItCame } from './nl/how-it-came.ts';

/** All Dutch texts. They say which texts there are in any language. */
export const dutch = {
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

/** The texts of one language; equal keys in each language, by type. */
export type Messages = typeof dutch;
