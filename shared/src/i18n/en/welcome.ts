import type { WelcomeMessages } from '../nl/welcome.ts';

export const welcome: WelcomeMessages = {
  task: 'See who is here. We start soon.',
  present: (people) => (people === 1 ? '1 participant is here' : `${people} participants are here`),
  nobody: 'Nobody is in yet.',
  you: 'you',
  connected: 'is here',
  away: 'is away for a moment',
  codeHeading: 'This is how participants get in',
  codeLabel: 'Code',
  goTo: 'Go to',
  whatComes: 'Soon you first write for yourself. Nobody looks on.',
  sectors: 'Which sectors are here?',
  sectorHere: 'is here',
  sectorMissing: 'is not here yet',
  sectorsHint:
    'Is somebody missing? That is fine. With the agreements you write down who to invite.',
  practice: {
    heading: 'To practise',
    hint: 'Type anything. It stays on your screen and is not kept.',
    question: 'What did you have for breakfast?',
    throwAway: 'Throw away',
    thrown: 'It is gone. What you write later on will be kept.',
  },
};
