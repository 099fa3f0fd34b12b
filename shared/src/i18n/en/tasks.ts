import { welcome } from './welcome.ts';
import type { Step } from '../../domain/steps.ts';
import type { TasksMessages } from '../nl/tasks.ts';

const taskOfPartner: Record<Step, string> = {
  welcome: welcome.task,
  'own-card': 'In silence, write down when you will be satisfied.',
  reveal: 'Read the cards of the others and ask a question.',
  why: 'Keep asking each other why, until you reach the goal.',
  break: 'It is break time. Everything is kept.',
  cluster: 'Put goals together that are about the same thing.',
  ambition: 'Write one sentence together about what you want to achieve.',
  contributions: 'Tell what your organisation can bring and what you hope to gain.',
  agreements: 'Agree who does what, and when you will look back.',
  decision: 'Say whether your organisation takes part.',
  snapshot: 'Read once more what you came up with together.',
};

const taskOfFacilitator: Record<Step, string> = {
  welcome: 'Let everybody come in with the code.',
  'own-card': 'Guard the silence. Everybody writes for themselves.',
  reveal: 'Show all cards at once. Then read them together.',
  why: 'Help pairs to keep asking until the goal is on the table.',
  break: 'Give everybody some rest. Everything is kept.',
  cluster: 'Let the group put goals together and give each group a name.',
  ambition: 'Let the group write one sentence together.',
  contributions: 'Let each partner tell what they bring and what they hope to gain.',
  agreements: 'Make agreements: who does what, for how many hours, and when do you look back?',
  decision: 'Ask each partner: do you take part?',
  snapshot: 'Read the ambition aloud. Then record it.',
};

const taskOfObserver: Record<Step, string> = {
  welcome: 'You are reading along. The participants are coming in.',
  'own-card':
    'You are reading along. The partners are writing in silence. Nobody sees what another writes.',
  reveal: 'You are reading along. The partners read each other’s cards and ask questions.',
  why: 'You are reading along. The partners ask each other why.',
  break: 'You are reading along. It is break time.',
  cluster: 'You are reading along. The partners put goals together.',
  ambition: 'You are reading along. The partners write one sentence together.',
  contributions: 'You are reading along. The partners tell what they bring.',
  agreements: 'You are reading along. The partners make agreements.',
  decision: 'You are reading along. The partners say whether they take part.',
  snapshot: 'You are reading along. This is what the partners came up with.',
};

const taskOfDisplay: Record<Step, string> = {
  welcome: 'Join with the code.',
  'own-card': 'Write in silence.',
  reveal: 'Look up. Listen.',
  why: 'Ask each other why.',
  break: 'Everything is kept.',
  cluster: 'Lay goals together.',
  ambition: 'Write one sentence together.',
  contributions: 'Say what you bring.',
  agreements: 'Agree who does what.',
  decision: 'Say whether you join.',
  snapshot: 'Read it once more.',
};

export const tasks: TasksMessages = {
  label: 'What are we doing now?',
  partner: taskOfPartner,
  facilitator: taskOfFacilitator,
  observer: taskOfObserver,
  display: taskOfDisplay,
  ready: 'Your card is done. Wait quietly for the others.',
  withoutCard: 'Read the cards of the others. You may still share your own.',
};
