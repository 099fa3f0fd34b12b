/** The programme as the facilitator plans and changes it. */

export const agenda = {
  menu: 'Programma aanpassen',
  skipped: 'overgeslagen',
  openedAt: (time: string) => `geopend om ${time} uur`,
  took: (minutes: string) => `duurde ${minutes}`,
  begins: (time: string) => `begint rond ${time} uur`,
  planned: (minutes: string) => `gepland: ${minutes}`,
  notBegun: (minutes: string, time: string) =>
    `Samen ${minutes}. Begin je nu, dan ben je klaar om ${time} uur.`,
  endsAt: (time: string) => `Klaar rond ${time} uur.`,
  later: (minutes: string) => `${minutes} later dan gepland.`,
  earlier: (minutes: string) => `${minutes} eerder dan gepland.`,
  onTime: 'Op tijd.',
  sound: 'Geluid van de timer',
  skip: (step: string) => `Sla over: ${step}`,
  skippedNow: (step: string) => `Je slaat “${step}” over. Dat komt in de momentopname te staan.`,
  bringBack: 'Toch doen',
  steps: 'Stappen overslaan',
  stepsLead:
    'Haal het vinkje weg bij een stap die je overslaat. Je kunt hem altijd nog openen. Wat is overgeslagen, staat in de momentopname.',
  shorten: 'Inkorten naar 90 minuten',
  lengthen: 'Inkorten terugdraaien',
  shortened: 'De stappen die nog komen, zijn nu korter.',
  lengthened: 'De stappen hebben hun oude tijd terug.',
  cardQuestions: 'Vragen op de kaart',
  cardQuestionsLead:
    'Deze drie vragen krijgt iedereen. Kies welke vragen er voor iedereen bij komen. De rest staat achter Meer.',
  cardQuestionsAlways: 'Voor iedereen',
  cardQuestionsMore: 'Ook aan iedereen vragen',
  cardQuestionsKept: 'Wat al is ingevuld, blijft staan.',
  done: 'Klaar',
};

export type AgendaMessages = typeof agenda;
