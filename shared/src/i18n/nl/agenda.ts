/** The programme as the facilitator plans and changes it. */

import type { TemplateProblem } from '../../protocol/session-template.ts';

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
  ownTemplate: 'Eigen programma',
  ownTemplateLead:
    'Kies wat je doet en hoe lang. Gebruik je programma in deze sessie, of bewaar het als bestand voor een volgende keer.',
  openFile: 'Open een bestand',
  chosenFile: (title: string, minutes: string) => `Je gebruikt: ${title} (${minutes}).`,
  noFileYet: 'Zonder bestand krijg je het startgesprek van 2 uur. Aanpassen kan altijd nog.',
  saveFile: 'Bewaar als bestand',
  fileKind: 'programma',
  usePlan: 'Gebruik in deze sessie',
  planUsed: 'Het programma is aangepast.',
  planIncomplete: 'Kijk nog even naar wat hierboven ontbreekt.',
  planTitle: 'Naam van het programma',
  planTitleMissing: 'Geef het programma een naam.',
  planSteps: 'Stappen en minuten',
  minutesOf: (step: string) => `Minuten voor ${step}`,
  minutesWrong: (most: number) => `Vul een heel getal in van 1 tot ${most}.`,
  total: (minutes: string) => `Samen ${minutes}`,
  notes: 'Mijn aantekeningen',
  addNotes: 'Aantekening erbij',
  notesOf: (step: string) => `Aantekeningen bij ${step}`,
  notesHint: 'Alleen jij leest dit. Het blijft op dit apparaat en komt mee in het bestand.',
  backToTemplate: (template: string) => `Terug naar: ${template}`,
  problemAt: (where: string) => `Kijk bij: ${where}.`,
  fileProblems: {
    'too-large': 'Dit bestand is te groot voor een programma.',
    'not-json': 'Dit bestand is niet te lezen. Kies een programma dat je hier hebt bewaard.',
    'not-a-template': 'Dit is geen programma van Ambitiebord. Kies een ander bestand.',
    newer: 'Dit programma komt uit een nieuwere versie van Ambitiebord.',
    invalid: 'In dit programma staat iets dat niet kan. Er is niets veranderd.',
  } satisfies Record<TemplateProblem['code'], string>,
  cardQuestions: 'Vragen op de kaart',
  cardQuestionsLead:
    'Deze drie vragen krijgt iedereen. Kies welke vragen er voor iedereen bij komen. De rest staat achter Meer.',
  cardQuestionsAlways: 'Voor iedereen',
  cardQuestionsMore: 'Ook aan iedereen vragen',
  cardQuestionsKept: 'Wat al is ingevuld, blijft staan.',
  done: 'Klaar',
};

export type AgendaMessages = typeof agenda;
