import type { Script } from '../nl/script.ts';

const steps: Script['steps'] = {
  welcome: {
    aim: 'Everybody is in and knows who is here.',
    say: [
      'Good to have you here. Today we find out what we want together, and why.',
      'Go to the address on the screen and type the code. Your first name is enough.',
    ],
    doing: [
      'Switch the big screen on and press Start timer: that starts the programme.',
      'Look together at who is here and which sectors are missing.',
      'Give a resident two minutes for a story of their own. Do not interrupt.',
      'Let everybody try the practice card. Nothing of it is kept.',
    ],
  },
  'own-card': {
    aim: 'Everybody writes down for themselves when it will be good.',
    say: [
      'We write in silence now. Nobody reads along, neither do I.',
      'When would you be satisfied? Write it the way you would say it.',
    ],
    doing: [
      'Be silent too. Go only to somebody who asks for help.',
      'Find a writing mate for anybody who cannot type.',
      'Wait until you read: Most people are ready. Do not say who is still writing.',
    ],
  },
  reveal: {
    aim: 'The group hears from everybody what matters to them.',
    say: [
      'All cards will appear at once. Untick what you want to keep to yourself.',
      'Look up. Listen. We only ask questions, we give no opinions yet.',
    ],
    doing: [
      'Press Show all cards.',
      'Let the partners read out in turn: 45 seconds, or 30 in a large group. Passing is fine.',
      'A question goes on the card. It need not be answered yet.',
    ],
  },
  why: {
    aim: 'Under each activity the goal comes into sight.',
    say: [
      'You have an activity in mind. There is a reason underneath. That is what we look for.',
      'Ask each other: why does that matter? Or: what comes of it, and for whom?',
      'Do you say the same thing twice? Then you are there.',
    ],
    doing: [
      'Show one ladder with an example from somewhere else.',
      'Make pairs from different sectors. Let no funder be the first to question a resident.',
      'Who asks types, the other says whether it is right. Swap halfway.',
      'Do the stop test with each goal. Do two ladders end in the same goal? Show that to everybody.',
    ],
  },
  break: {
    aim: 'Away from the screen for a while.',
    say: ['We go on when the time on the screen is up.'],
    doing: [
      'Read all goals yourself. Which ones are alike?',
      'Are you running late? Then shorten the rest now.',
    ],
  },
  cluster: {
    aim: 'Goals that belong together lie together.',
    say: [
      'Lay together in silence what belongs together. A goal that fits nowhere may stay where it is.',
      'Now give each group a name that is a goal. Not a subject, but what gets better.',
    ],
    doing: [
      'With more than eight people, let the tables move things in turn, 90 seconds each.',
      'Does a goal keep moving back and forth? Then ask: do we differ here?',
      'Watch for groups in which different people are meant.',
    ],
  },
  ambition: {
    aim: 'There is one sentence that all want.',
    say: [
      'Complete this: We want … (who) … (what gets better), so that …',
      'Give your dots to the sentences that say best what we want. Nobody sees what you choose.',
      'Are you not behind this yet? Then say what must be different.',
    ],
    doing: [
      'Gather proposals, let people give dots and show the outcome.',
      'Let two people write the sentence. The others send additions.',
      'Then ask in secret who is behind it. Talk about the reasons and change the sentence.',
    ],
  },
  contributions: {
    aim: 'It is clear what helps, and what everybody brings.',
    say: [
      'Lay your activity beside our sentence. Does it help? Does it go with another one? Or does it stand still for now?',
      'What does not belong to the sentence may simply go on.',
      'Which one activity do we try first?',
    ],
    doing: [
      'Let the owner choose. Do not decide for anybody.',
      'Ask each partner what they bring and what they come to get.',
      'Write down what we assume, and who finds out.',
    ],
  },
  agreements: {
    aim: 'There is a first step, with a name and a date.',
    say: [
      'Who keeps this going? How many hours a week is that, and who pays for them?',
      'A task is yours only when you accept it yourself.',
    ],
    doing: [
      'Choose a lead partner, a first step and a day to look back.',
      'Write down who is missing here and who invites them.',
      'What does not work out now stays an open point. That is no failure.',
    ],
  },
  decision: {
    aim: 'Each partner says honestly whether they take part.',
    say: [
      'Are you in? “Yes, if” and “I consult first” are good answers too.',
      'Most answer later, with the link. That is quite normal.',
    ],
    doing: ['Open the round. Show the answers only when the round is closed.'],
  },
  snapshot: {
    aim: 'What you found is kept, for when things get difficult.',
    say: [
      'Residents, which words here do you not understand? We change them now.',
      'I read our sentence once more.',
    ],
    doing: [
      'Press Take the snapshot. Everybody can read, print and take along the report.',
      'Give each partner the letter for their own people.',
      'Put the moment to look back, six weeks from now, in the calendar.',
    ],
  },
};

export const script: Script = {
  title: 'Script',
  lead: 'For the facilitator. The times follow the programme of this session.',
  startLabel: 'Start',
  print: 'Print the script',
  back: 'Back to the session',
  facilitatorOnly: 'The script is for facilitators.',
  total: (minutes, from, to) => `${minutes}, from ${from} to ${to}`,
  time: 'Time',
  say: 'Say',
  doing: 'Do',
  notes: 'My notes',
  skipped: 'These steps you leave out:',
  before: 'Beforehand',
  beforehand: [
    'Test the big screen and the sound in the room.',
    'Have printed cards and pens ready for people without a laptop.',
    'Seat people so that sectors are mixed at each table.',
    'Keep your secret link on a second device, or give it to a second facilitator.',
  ],
  steps,
};
