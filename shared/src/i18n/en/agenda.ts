import type { AgendaMessages } from '../nl/agenda.ts';

export const agenda: AgendaMessages = {
  menu: 'Change the programme',
  cardQuestions: 'Questions on the card',
  cardQuestionsLead:
    'Everybody gets these three questions. Choose which ones are added for everybody. The rest stands behind More.',
  cardQuestionsAlways: 'For everybody',
  cardQuestionsMore: 'Ask everybody as well',
  cardQuestionsKept: 'What was filled in already, stays.',
  done: 'Done',
};
