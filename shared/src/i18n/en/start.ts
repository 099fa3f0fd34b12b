import type { StartMessages } from '../nl/start.ts';

export const start: StartMessages = {
  pageTitle: 'Take part',
  heading: 'Find out together what you really want',
  lead: 'Are you in the room? Fill in the code that is on the big screen.',
  picture: {
    left: { activity: 'Dementia café', why: 'There you meet others who live through the same.' },
    right: { activity: 'Walking club', why: 'There you notice that you are not the only one.' },
    goal: 'We know each other and support each other.',
  },
  codeLabel: 'Code of the session',
  codeHint: '8 characters, for example ACDE-FGHJ.',
  enter: 'Take part',
  codeIncomplete: 'A code has 8 characters. Have another look at the screen.',
  continueTitle: 'Go on where you were',
  newSession: 'New session',
  newSessionLead: 'Do you lead a conversation? Make a board for your group here.',
  titleLabel: 'What is the conversation about?',
  titleHint: 'For example: Strong together with dementia',
  titleMissing: 'Fill in what the conversation is about.',
  questionLabel: 'The question to the group',
  questionHint: 'For example: What do we want to achieve together in our neighbourhood?',
  templateLabel: 'How much time do you have?',
  createKeyLabel: 'Key from the administrator',
  create: 'Start the session',
  createdTitle: 'Your session is ready',
  createdLead:
    'Keep this secret link. Only with it are you the facilitator, on another device too.',
  secretLink: 'Secret link for the facilitator',
  secretWarning: 'Share this link with nobody, except a second facilitator.',
  roomCode: 'Code for the participants',
  toSession: 'To the session',
};
