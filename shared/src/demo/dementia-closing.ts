/** How the dementia case ends: who brings what, and what they agree on. Invented, as all of the case. */

import type { Sector } from '../domain/roles.ts';
import type { Agreement } from '../records/agreement.ts';
import type { RecordOf } from '../records/registry.ts';

/** Partners are named by their index in the case; days count from the day of the session. */
export interface CaseClosing {
  /** What each partner brings and says of its activity; a partner who has not spoken is absent. */
  readonly partners: readonly {
    readonly who: number;
    readonly brings: string;
    readonly gains: string;
    readonly tags: RecordOf<'contribution'>['tags'];
    readonly status: NonNullable<RecordOf<'activity'>['status']>;
    /** Whose activity it goes on together with. */
    readonly togetherWith?: number;
  }[];
  /** Whose activity is tried first. */
  readonly tryFirst: number;
  readonly assumption: {
    readonly who: number;
    readonly text: string;
    readonly testBy: string;
    readonly testIn: number;
  };
  readonly tension: { readonly who: number; readonly positions: readonly string[] };
  readonly lead: {
    readonly who: number;
    readonly text: string;
    readonly hoursPerWeek: number;
    readonly hoursPaidBy: string;
  };
  /** The first one is the first step. */
  readonly tasks: readonly {
    readonly kind: Agreement['kind'];
    readonly text: string;
    /** Absent: nobody yet. */
    readonly who?: number;
    readonly dueIn?: number;
    readonly accepted: boolean;
  }[];
  readonly review: { readonly text: string; readonly dueIn: number };
  readonly outside: string;
  readonly missing: readonly {
    readonly who: string;
    readonly sector: Sector;
    readonly why: string;
    readonly inviter: string;
    readonly dueIn: number;
  }[];
}

export const DEMENTIA_CLOSING: CaseClosing = {
  partners: [
    {
      who: 0,
      brings: 'Onze wijkverpleegkundigen nodigen mensen persoonlijk uit.',
      gains: 'Minder mensen die alleen ons zien.',
      tags: ['network', 'knowledge'],
      status: 'merged',
      togetherWith: 1,
    },
    {
      who: 1,
      brings: 'Twee vrijwilligers die elke woensdag meelopen.',
      gains: 'Nieuwe leden, en uitleg over dementie.',
      tags: ['time', 'experience'],
      status: 'contributes',
    },
    {
      who: 2,
      brings: 'Een zaal in het buurthuis, met koffie.',
      gains: 'Meer leven in het buurthuis op woensdag.',
      tags: ['space'],
      status: 'merged',
      togetherWith: 1,
    },
    {
      who: 3,
      brings: 'Iemand die met mantelzorgers praat terwijl de groep loopt.',
      gains: 'Mantelzorgers leren kennen voordat ze op zijn.',
      tags: ['knowledge', 'time'],
      status: 'contributes',
    },
    {
      who: 5,
      brings: 'Het overzicht van alles wat er al is, en 2.000 euro.',
      gains: 'Horen wat er in de wijk mist.',
      tags: ['money', 'network'],
      status: 'contributes',
    },
    {
      who: 6,
      brings: 'Buren die de wijk kennen en mensen ophalen.',
      gains: 'Bankjes op de route.',
      tags: ['network', 'experience'],
      status: 'parked',
    },
    {
      who: 7,
      brings: 'Vertellen hoe het thuis echt gaat.',
      gains: 'Een middag voor mezelf.',
      tags: ['experience'],
      status: 'contributes',
    },
    {
      who: 11,
      brings: 'Onze beweegtuin, als plek om uit te rusten.',
      gains: 'Bezoek uit de buurt voor onze bewoners.',
      tags: ['space'],
      status: 'outside',
    },
  ],
  tryFirst: 1,
  assumption: {
    who: 3,
    text: 'Mantelzorgers durven hun naaste een uur bij de groep te laten.',
    testBy: 'Marloes vraagt het aan tien mantelzorgers',
    testIn: 21,
  },
  tension: {
    who: 5,
    positions: ['Eerst laten zien wat er al is.', 'Nu iets nieuws beginnen.'],
  },
  lead: {
    who: 2,
    text: 'Belt iedereen elke maand, en zet de volgende bijeenkomst klaar.',
    hoursPerWeek: 4,
    hoursPaidBy: 'De gemeente, tot de zomer',
  },
  tasks: [
    {
      kind: 'task',
      text: 'De eerste woensdag lopen we een proefronde, met koffie na.',
      who: 1,
      dueIn: 14,
      accepted: true,
    },
    {
      kind: 'contact',
      text: 'Elke thuiszorgmedewerker vertelt twee mensen over de wandelclub.',
      who: 0,
      dueIn: 10,
      accepted: true,
    },
    {
      kind: 'money',
      text: 'Geld voor koffie en verzekering regelen.',
      who: 5,
      dueIn: 21,
      accepted: false,
    },
    { kind: 'continuity', text: 'Wie loopt mee als een vrijwilliger ziek is?', accepted: false },
  ],
  review: { text: 'Komen er ook mensen die anders thuis bleven?', dueIn: 42 },
  outside: 'Vervoer met de taxi. Dat regelt de gemeente al.',
  missing: [
    {
      who: 'De apotheek',
      sector: 'care',
      why: 'Daar komt bijna iedereen langs.',
      inviter: 'Nadia',
      dueIn: 28,
    },
    {
      who: 'Mensen met dementie zelf',
      sector: 'residents',
      why: 'Nu praten we over hen, niet met hen.',
      inviter: 'Ria en Henk',
      dueIn: 42,
    },
  ],
};
