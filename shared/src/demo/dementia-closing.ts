/** How the dementia case ends: who brings what, and what they agree on. Invented, as all of the case. */

import type { DecisionChoice, Stance } from '../domain/round-kinds.ts';
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
  /** How each partner stands behind the sentence, in secret. */
  readonly stances: readonly {
    readonly who: number;
    readonly stance: Stance;
    /** What must be different; with the name beside it only where the partner wants that. */
    readonly reason?: string;
    readonly named?: boolean;
  }[];
  /** What each partner decides at the end. */
  readonly decisions: readonly {
    readonly who: number;
    readonly choice: DecisionChoice;
    readonly condition?: string;
    readonly untilIn?: number;
  }[];
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
  stances: [
    { who: 0, stance: 'full' },
    { who: 1, stance: 'full' },
    { who: 2, stance: 'full' },
    { who: 3, stance: 'mostly', reason: 'Noem ook de uren waarop een mantelzorger weg kan.' },
    { who: 4, stance: 'full' },
    { who: 5, stance: 'full' },
    { who: 6, stance: 'mostly', reason: 'Schrijf liever “buren” dan “inwoners”.', named: true },
    { who: 7, stance: 'full' },
    { who: 8, stance: 'full' },
    { who: 9, stance: 'full' },
    { who: 10, stance: 'full' },
    {
      who: 11,
      stance: 'notYet',
      reason: 'Wie in een huis woont, hoort er ook bij. Zet dat erin.',
      named: true,
    },
  ],
  decisions: [
    { who: 0, choice: 'yes' },
    { who: 1, choice: 'yes' },
    { who: 2, choice: 'yes' },
    { who: 3, choice: 'yesIf', condition: 'er elke week iemand is die mantelzorgers opvangt' },
    { who: 4, choice: 'later' },
    { who: 5, choice: 'consult', condition: 'de wethouder', untilIn: 14 },
    { who: 6, choice: 'yes' },
    { who: 7, choice: 'yes' },
    { who: 8, choice: 'yesIf', condition: 'verwijzen niet meer tijd kost dan nu' },
    { who: 9, choice: 'consult', condition: 'mijn leidinggevende', untilIn: 7 },
    { who: 10, choice: 'yes' },
    { who: 11, choice: 'no' },
  ],
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
