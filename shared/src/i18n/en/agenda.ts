import type { AgendaMessages } from '../nl/agenda.ts';

export const agenda: AgendaMessages = {
  menu: 'Change the programme',
  skipped: 'skipped',
  openedAt: (time) => `opened at ${time}`,
  took: (minutes) => `took ${minutes}`,
  begins: (time) => `begins around ${time}`,
  planned: (minutes) => `planned: ${minutes}`,
  notBegun: (minutes, time) => `${minutes} in all. Begin now and you will be done at ${time}.`,
  endsAt: (time) => `Done around ${time}.`,
  later: (minutes) => `${minutes} later than planned.`,
  earlier: (minutes) => `${minutes} earlier than planned.`,
  onTime: 'On time.',
  sound: 'Sound of the timer',
  skip: (step) => `Skip: ${step}`,
  skippedNow: (step) => `You skip “${step}”. The snapshot will say so.`,
  bringBack: 'Do it after all',
  steps: 'Skip steps',
  stepsLead:
    'Untick a step to skip it. You can still open it at any time. The snapshot says what was skipped.',
  shorten: 'Shorten to 90 minutes',
  lengthen: 'Undo shortening',
  shortened: 'The steps that are still to come are shorter now.',
  lengthened: 'The steps have their old times back.',
  cardQuestions: 'Questions on the card',
  cardQuestionsLead:
    'Everybody gets these three questions. Choose which ones are added for everybody. The rest stands behind More.',
  cardQuestionsAlways: 'For everybody',
  cardQuestionsMore: 'Ask everybody as well',
  cardQuestionsKept: 'What was filled in already, stays.',
  done: 'Done',
};
