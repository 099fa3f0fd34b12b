/** What is asked in each step while nothing else goes on, in one sentence for each role. */

import { welcome } from './welcome.ts';
import type { Step } from '../../domain/steps.ts';

const taskOfPartner: Record<Step, string> = {
  welcome: welcome.task,
  'own-card': 'Schrijf in stilte op wanneer jij tevreden bent.',
  reveal: 'Lees de kaarten van de anderen en stel een vraag.',
  why: 'Vraag elkaar steeds waarom, tot je bij het doel bent.',
  break: 'Het is pauze. Alles is bewaard.',
  cluster: 'Leg doelen bij elkaar die over hetzelfde gaan.',
  ambition: 'Schrijf samen één zin over wat jullie willen bereiken.',
  contributions: 'Vertel wat jouw organisatie kan brengen en wat je hoopt te halen.',
  agreements: 'Spreek af wie wat doet, en wanneer jullie terugkijken.',
  decision: 'Zeg of jouw organisatie meedoet.',
  snapshot: 'Lees nog één keer wat jullie samen hebben bedacht.',
};

const taskOfFacilitator: Record<Step, string> = {
  welcome: 'Laat iedereen binnenkomen met de code.',
  'own-card': 'Bewaak de stilte. Iedereen schrijft voor zichzelf.',
  reveal: 'Laat alle kaarten tegelijk zien. Lees ze daarna samen door.',
  why: 'Help tweetallen om door te vragen tot het doel op tafel ligt.',
  break: 'Geef iedereen even rust. Alles is bewaard.',
  cluster: 'Laat de groep doelen bij elkaar leggen en elke groep een naam geven.',
  ambition: 'Laat de groep samen één zin schrijven.',
  contributions: 'Laat elke partner vertellen wat hij brengt en wat hij hoopt te halen.',
  agreements: 'Maak afspraken: wie doet wat, met hoeveel uur, en wanneer kijken jullie terug?',
  decision: 'Vraag elke partner: doe je mee?',
  snapshot: 'Lees de ambitie hardop voor. Leg daarna vast.',
};

const taskOfObserver: Record<Step, string> = {
  welcome: 'Je leest mee. De deelnemers komen binnen.',
  'own-card':
    'Je leest mee. De partners schrijven nu in stilte. Niemand ziet wat een ander schrijft.',
  reveal: 'Je leest mee. De partners lezen elkaars kaarten en stellen vragen.',
  why: 'Je leest mee. De partners vragen elkaar waarom.',
  break: 'Je leest mee. Het is pauze.',
  cluster: 'Je leest mee. De partners leggen doelen bij elkaar.',
  ambition: 'Je leest mee. De partners schrijven samen één zin.',
  contributions: 'Je leest mee. De partners vertellen wat zij brengen.',
  agreements: 'Je leest mee. De partners maken afspraken.',
  decision: 'Je leest mee. De partners zeggen of ze meedoen.',
  snapshot: 'Je leest mee. Dit hebben de partners samen bedacht.',
};

const taskOfDisplay: Record<Step, string> = {
  welcome: 'Doe mee met de code.',
  'own-card': 'Schrijf in stilte.',
  reveal: 'Kijk op. Luister.',
  why: 'Vraag elkaar waarom.',
  break: 'Alles is bewaard.',
  cluster: 'Leg doelen bij elkaar.',
  ambition: 'Schrijf samen één zin.',
  contributions: 'Vertel wat je brengt.',
  agreements: 'Spreek af wie wat doet.',
  decision: 'Zeg of je meedoet.',
  snapshot: 'Lees het nog één keer.',
};

export const tasks = {
  label: 'Wat doen we nu?',
  partner: taskOfPartner,
  facilitator: taskOfFacilitator,
  observer: taskOfObserver,
  display: taskOfDisplay,
  ready: 'Je kaart is klaar. Wacht rustig op de anderen.',
  withoutCard: 'Lees de kaarten van de anderen. Je mag jouw kaart ook nog delen.',
};

export type TasksMessages = typeof tasks;
