/** The words of the workshop itself: steps, sectors, roles, records and the questions of the card. */

import type { CardField } from '../../domain/card-fields.ts';
import type { Phase } from '../../domain/phases.ts';
import type { Role, Sector } from '../../domain/roles.ts';
import type { Step, Template } from '../../domain/steps.ts';

const steps: Record<Step, string> = {
  welcome: 'Welkom',
  'own-card': 'Jouw kaart',
  reveal: 'Delen en luisteren',
  why: 'Waarom?',
  break: 'Pauze',
  cluster: 'Wat hoort bij elkaar?',
  ambition: 'Wat willen we samen?',
  contributions: 'Wie brengt wat mee?',
  agreements: 'Wat spreken we af?',
  decision: 'Doe je mee?',
  snapshot: 'Vastleggen',
};

const sectors: Record<Sector, string> = {
  care: 'Zorg',
  sport: 'Sport en bewegen',
  welfare: 'Welzijn',
  municipality: 'Gemeente',
  residents: 'Bewoners',
  education: 'Onderwijs',
  housing: 'Wonen',
  business: 'Ondernemers',
  other: 'Anders',
};

const roles: Record<Role, string> = {
  facilitator: 'Begeleider',
  partner: 'Partner',
  observer: 'Meekijker',
  display: 'Groot scherm',
};

const templates: Record<Template, string> = {
  kickoff: 'Startgesprek van 2 uur',
  'kickoff-90': 'Startgesprek van 1½ uur',
};

const phases: Record<Phase, string> = {
  verkennen: 'Verkennen',
  vormgeven: 'Vormgeven',
  verdiepen: 'Verdiepen',
  verankeren: 'Verankeren',
};

const cardQuestions: Record<CardField, string> = {
  satisfiedWhen: 'Wanneer ben je tevreden?',
  forWhom: 'Voor wie doe je dit?',
  interest: 'Wat heb je er zelf aan?',
  noticeBy: 'Waaraan merk je dat het lukt?',
  expectation: 'Wat verwacht je van de anderen?',
  need: 'Welke hulp heb je nodig?',
  ourCore: 'Wat doe je nu al?',
  wantToBe: 'Wat wil je vaker doen?',
  weAdd: 'Wat kun jij dat anderen hier niet kunnen?',
  conditions: 'Wat moet geregeld zijn voordat je meedoet?',
  values: 'Wat vind je belangrijk in hoe we samenwerken?',
  reason: 'Waarom doe je dit samen? (“Omdat het moet” mag ook.)',
  assumedImage: 'Wat denken anderen over je? Klopt dat?',
};

const cardExamples: Record<CardField, string> = {
  satisfiedWhen: 'Als er elke week tien mensen meelopen.',
  forWhom: 'Patiënten met geheugenklachten en hun familie.',
  interest: 'Minder noodmeldingen.',
  noticeBy: 'Mantelzorgers komen voordat ze op zijn.',
  expectation: 'Zeg ook wat niet lukt.',
  need: 'Uitleg over dementie.',
  ourCore: 'Wassen, aankleden, medicijnen.',
  wantToBe: 'Lesgeven in de wijk.',
  weAdd: 'Wij kennen iedereen in de flat.',
  conditions: 'Een zaal zonder huur.',
  values: 'Praat met ons, niet over ons.',
  reason: 'Het moet.',
  assumedImage: 'Dat je bij ons niets meer mag. Klopt niet.',
};

export const domain = {
  steps,
  sectors,
  roles,
  templates,
  phases,
  cardQuestions,
  cardExamples,
  /** Whose method the card is. */
  credit:
    'De partnerkaart is gemaakt naar de partnerschapskaart van de HAN (Hogeschool van Arnhem en Nijmegen). De vormgeving en de teksten zijn van Ambitiebord.',
  card: 'Partnerkaart',
  activity: 'Activiteit',
  whyStep: 'Waarom',
  goal: 'Doel',
  cluster: 'Groep doelen',
  ambition: 'Gezamenlijke ambitie',
  question: 'Vraag',
  note: 'Briefje',
  text: 'Tekst',
  frame: 'Kader',
  connector: 'Pijl',
  drawing: 'Tekening',
  image: 'Afbeelding',
  minutes: (count: number) => (count === 1 ? '1 minuut' : `${count} minuten`),
};

export type DomainMessages = typeof domain;
