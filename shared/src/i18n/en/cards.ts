/** English texts around the cards: examples, the reading round, stars. */

import type { CardField } from '../../domain/card-fields.ts';
import type { CardsMessages } from '../nl/cards.ts';

/** Examples from elsewhere, for a session whose own case the usual examples would give away. */
const examplesFromElsewhere: Record<CardField, string> = {
  satisfiedWhen: 'When the square is full of children on Wednesdays.',
  forWhom: 'Children who are in no club at all now.',
  interest: 'Fewer quarrels in the street.',
  noticeBy: 'Children bring their friends.',
  expectation: 'Say so in time when you cannot make it.',
  need: 'Somebody with the key to the gym.',
  ourCore: 'PE lessons at school.',
  wantToBe: 'Teach outdoors more often.',
  weAdd: 'We know all the parents.',
  conditions: 'Insurance for volunteers.',
  values: 'Ask the children themselves first.',
  reason: 'My boss wants it.',
  assumedImage: 'That we only care about winning. Not true.',
};

const inSeconds = (seconds: number): string => (seconds === 1 ? '1 second' : `${seconds} seconds`);

export const cards: CardsMessages = {
  examplesFromElsewhere,
  noNamesInQuestion: 'Do not write names or illnesses of other people.',

  star: {
    add: 'I will surely tell this',
    addOf: (question) => `I will surely tell this: ${question}`,
    hint: 'With many partners there is little time. Then you tell only what has a star.',
  },

  reading: {
    heading: 'Reading round',
    intro: (seconds) =>
      `Each partner has ${inSeconds(seconds)} to tell about the own card. The others listen.`,
    starredOnly: 'There are many of you. Tell only what has a star.',
    draw: 'Draw an order',
    drawAgain: 'Another order',
    start: 'Start the reading round',
    next: 'Next',
    previous: 'Previous',
    pass: 'Pass',
    finish: 'Done, everybody was heard',
    stop: 'Stop the reading round',
    order: 'Order',
    states: {
      now: 'is telling now',
      heard: 'was heard',
      passed: 'passed',
      waiting: 'still to come',
    },
    give: (partner) => `Give ${partner} the turn`,
    giveShort: 'Give the turn',
    look: 'Look up. Listen.',
    questionsOnly: 'Want to react? Only ask a question.',
    turnOf: (partner) => `${partner} is telling`,
    yourTurn: 'It is your turn. Tell about your card.',
    nextUp: (partner) => `After that: ${partner}`,
    youNext: 'You are after that.',
    soon: 'The reading round starts soon.',
    over: 'Everybody was heard.',
    timeLeft: 'Time for this turn',
    secondsLeft: inSeconds,
    timeUp: 'Round off your story',
    allCards: 'All cards',
    noCard: 'There is no card. Just tell.',
  },
};
