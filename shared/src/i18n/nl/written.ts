/** What the board itself writes into a record: in the language of the session, whoever pressed the button. */

export const written = {
  /** A proposal of three pieces. */
  sentence: (who: string, better: string, soThat: string) =>
    `Wij willen dat ${who} ${better}, zodat ${soThat}.`,
  /** The questions of a why-ladder, in the order of the choices. */
  whyQuestions: ['Waarom is dat belangrijk?', 'Wat levert dat op, en voor wie?'],
  /** Two points of view of a goal that keeps moving. */
  belongsTo: (group: string) => `Dit hoort bij “${group}”.`,
  belongsNowhere: 'Dit hoort nergens bij.',
};

export type WrittenWords = typeof written;
