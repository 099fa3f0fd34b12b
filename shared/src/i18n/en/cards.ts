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
    tell: 'Tell about your card. The others listen.',
    task: 'Listen to whose turn it is.',
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
  others: {
    heading: 'Cards for who has no device',
    intro:
      'Is somebody next to you without a device, or do you have a paper card? Type that card here. Until the cards are shown, only you see what is on it.',
    add: 'Write for somebody',
    title: 'Write for somebody',
    name: 'Name or nickname',
    nameMissing: 'Fill in a name.',
    organisationLabel: 'Organisation',
    chooseOrganisation: 'Choose an organisation',
    newOrganisation: 'Another organisation or group',
    organisationMissing: 'Choose an organisation.',
    organisationNameLabel: 'Name of the organisation or group',
    organisationNameMissing: 'Fill in a name.',
    sectorLabel: 'Which sector?',
    sectorMissing: 'Choose a sector.',
    number: 'Number of the paper card',
    numberWrong: (highest) => `Fill in a number from 1 to ${highest}.`,
    numberUsed: 'The card with this number was typed in already.',
    begin: 'Begin the card',
    waiting: 'Waiting for the connection …',
    cardOf: (name) => `Card of ${name}`,
    forWhom: (name) => `You write down what ${name} says, in ${name}’s own words.`,
    open: (name) => `Write the card of ${name}`,
    openShort: 'Write',
    paper: (number) => `paper card ${number}`,
    answers: (count) => (count === 1 ? '1 answer' : `${count} answers`),
    ready: 'ready',
    shared: 'shared',
    private: 'Only you see this, until all cards are shown.',
    writes: (name) => `${name} is writing`,
  },
  paper: {
    menu: 'Print paper cards',
    title: 'Print paper cards',
    lead: 'For who has no device: empty cards on A5, with the questions that everybody gets. A writing buddy types the card in, with its number. Then it takes part when you show all cards.',
    language: 'Language of the cards',
    count: 'How many cards?',
    first: 'Number of the first card',
    from1To: (highest) => `Fill in a number from 1 to ${highest}.`,
    numbers: (first, last) => (first === last ? `Card ${first}` : `Card ${first} to ${last}`),
    print: 'Print now',
    card: (number) => `Card ${number}`,
    name: 'Name or nickname:',
    organisation: 'Organisation or group:',
    share: 'I want to share this',
    keep: 'I keep this to myself',
    foot: 'Do not write names or illnesses of other people. Only your writing buddy reads what you keep to yourself. Take this card with you afterwards.',
  },

  catchUp: {
    heading: 'Catching up',
    lead: 'Some things have happened. Reading this takes half a minute.',
    now: (step) => `We are now at the step “${step}”.`,
    cards: (count, partners) =>
      `${count === 1 ? '1 card was' : `${count} cards were`} shared, of ${partners === 1 ? '1 partner' : `${partners} partners`}.`,
    cardsHidden: 'Everybody wrote a card in silence. They have not been shared yet.',
    activities: (count) =>
      count === 1
        ? 'There is 1 activity on the board.'
        : `There are ${count} activities on the board.`,
    goals: (count) =>
      count === 1
        ? 'By asking why, 1 goal was found.'
        : `By asking why, ${count} goals were found.`,
    meets: (count) =>
      count === 1
        ? 'Several activities end in 1 goal: people want that together.'
        : `Several activities end in ${count} goals: people want those together.`,
    clusters: (count) =>
      count === 1 ? 'The goals lie in 1 group.' : `The goals lie in ${count} groups.`,
    ambition: 'The shared ambition is now:',
    agreements: (count) =>
      count === 1 ? '1 agreement was made.' : `${count} agreements were made.`,
    observes: 'You read along what is shared. What people keep to themselves, you do not see.',
    mayAdd: 'You may still write a card. It is added later.',
    dismiss: 'I am up to date',
    card: 'Write your card now',
    cardTitle: 'Your card',
    shareAll: 'Share all that I wrote',
  },
};
