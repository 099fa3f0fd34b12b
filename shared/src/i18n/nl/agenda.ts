/** The programme as the facilitator plans and changes it. */

export const agenda = {
  menu: 'Programma aanpassen',
  cardQuestions: 'Vragen op de kaart',
  cardQuestionsLead:
    'Deze drie vragen krijgt iedereen. Kies welke vragen er voor iedereen bij komen. De rest staat achter Meer.',
  cardQuestionsAlways: 'Voor iedereen',
  cardQuestionsMore: 'Ook aan iedereen vragen',
  cardQuestionsKept: 'Wat al is ingevuld, blijft staan.',
  done: 'Klaar',
};

export type AgendaMessages = typeof agenda;
