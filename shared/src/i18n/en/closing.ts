/** English texts of plain words and of what people take home. */

import type { ClosingMessages } from '../nl/closing.ts';

const plainWords: ClosingMessages['plainWords'] = {
  ask: (word, plain) =>
    plain === ''
      ? `Not everybody knows ‘${word}’. What do you mean?`
      : `Not everybody knows ‘${word}’. Do you mean: ${plain}?`,
  take: (plain) => `Write ‘${plain}’ instead`,
  taken: (plain) => `It now says ‘${plain}’.`,
  everybodyKnows: (word) => `Everybody knows ‘${word}’`,
  ignoredNow: (word) => `The board does not ask about ‘${word}’ any more.`,
  glossary: 'Glossary',
  glossaryHint: 'These words stand in the snapshot with what they mean.',
  noWords: 'There are no hard words in your texts.',
  manage: 'Word list of this session',
  manageHint: 'Add a word, change what it means, or let the board ask about it no more.',
  word: 'Hard word',
  plain: 'Plain word',
  meaning: 'What does it mean?',
  add: 'Add word',
  missing: 'Fill in a word.',
  added: (word) => `‘${word}’ is in the word list.`,
  remove: (word) => `Take ‘${word}’ out of the list of this session`,
  removed: (word) => `‘${word}’ was taken out of the list.`,
  ignored: 'the board does not ask about it',
  askAgain: (word) => `Ask about ‘${word}’ again`,
};

const wordCheck: ClosingMessages['wordCheck'] = {
  heading: 'Check by residents',
  hint: 'Residents read the sentence. Which words are not clear?',
  task: 'Read the sentence. Tap every word that you do not understand.',
  secret: 'Everybody sees which words were tapped. Nobody sees who did it.',
  sentence: 'The sentence, word by word',
  allClear: 'Everything was clear.',
  clearToMe: 'I understand everything',
  done: 'You have read the sentence. You can still change what you chose.',
  readers: (count) =>
    count === 1 ? '1 person has read the sentence.' : `${count} people have read the sentence.`,
  nobodyYet: 'Nobody has read the sentence yet.',
  unclear: 'Not clear to everybody',
  marked: (word, count) => `${word} (${count === 1 ? 'once' : `${count} times`})`,
  explain: (word) => `Explain ‘${word}’`,
  replace: 'Go back and replace words',
  replaceHint: (step) =>
    `You go back to “${step}” with everybody. There you see beside the sentence which word you can replace.`,
  saved: (word) => `What ‘${word}’ means is in the glossary now.`,
  save: 'Save what it means',
  noResidents: 'No resident is here. Ask somebody else to read the sentence.',
  askOthers: 'Ask others too',
  asked: 'Who reads the sentence?',
  display: 'Not clear to everybody:',
};

const story: ClosingMessages['story'] = {
  heading: 'A story of a resident',
  hint: 'Two minutes. Why does this matter to you? Write down one sentence that stays.',
  startTimer: 'Start 2 minutes',
  text: 'What was said?',
  saidBy: 'Whose words are these?',
  saidByHint: 'As that person wants to be called, or empty.',
  mayKeep: 'May this stand in the report? Ask who told it.',
  kept: 'Comes into the report.',
  notKept: 'Does not come into the report.',
  add: 'Show it on the screen',
  missing: 'Write down first what was said.',
  remove: 'Take this story away',
  removed: 'The story was taken away.',
  report: 'How it began',
};

const later: ClosingMessages['later'] = {
  title: 'Are you in?',
  lead: 'Talk with your own organisation and give your answer here.',
  who: 'Who are you?',
  whoLead:
    'This device does not know yet who you are. Fill in your return code. You got it when you joined.',
  noCode: 'No return code? Ask the facilitator of the session for help.',
  closed: 'You cannot answer yet. The facilitator asks everybody at once first.',
  onlyPartners: 'Only organisations that take part answer. You see here what they say.',
  toSession: 'To the session',
};

const letter: ClosingMessages['letter'] = {
  kind: 'Letter for your own people',
  title: (partner) => `For ${partner}`,
  motto: 'What do we want together?',
  session: 'Agreed in',
  satisfied: 'When are we satisfied?',
  brings: 'What do we bring, and what do we gain?',
  activities: 'Our activities',
  towards: (activity, goal) => `${activity} – for this: ${goal}`,
  agreements: 'What did we agree?',
  signs: 'What do we look out for when we look back?',
  goalSign: (goal) => `Do people notice this yet? Goal: ${goal}`,
  asked: 'What do we ask of our own organisation?',
  undecided: 'We have not said yet whether we take part. Talk about it and answer.',
  decided: (decision) => `Our answer so far: ${decision}.`,
  accept: (task) => `Still to be accepted: ${task}`,
  sign: (task) => `This needs a contract: ${task}`,
  answerHere: 'Give your answer here',
  changeHere: 'To change your answer',
  heading: 'Letter for your own people',
  hint: 'One page for your own organisation.',
  choose: 'For which organisation?',
  chooseNone: 'Choose an organisation',
  show: 'Look at the letter',
  back: 'Back to the report',
  downloadPage: 'Letter as a web page',
  downloadText: 'Letter as text',
  file: 'letter',
};

const calendar: ClosingMessages['calendar'] = {
  heading: 'Day to fall back on',
  hint: 'On this day you look back: are we still doing what we want?',
  day: 'On which day?',
  download: 'Put it in your calendar',
  summary: (title) => `Looking back: ${title}`,
  ask: 'When it gets hard: this is what we do it for. Is it still right? Who does what?',
  signs: 'Do people notice this yet?',
  file: 'look-back',
};

const coverage: ClosingMessages['coverage'] = {
  heading: 'Who is in this sentence?',
  hint: 'Choose the ambition on the board: everything that contributes to it lights up.',
  look: 'Look on the board',
  show: 'Show it to everybody',
  hide: 'Stop showing it',
  none: 'Nothing leads to this sentence yet.',
  noLadder: 'No activity yet',
  others: 'Contributes in another way',
  by: (activity, partner) => `${activity} (by ${partner})`,
  about: 'Which groups are in the sentence?',
  aboutHint: 'Take out a group that is not in it. Only you can change this.',
  everybody: 'From every organisation a line leads to this sentence.',
};

export const closing: ClosingMessages = {
  calendar,
  coverage,
  later,
  letter,
  plainWords,
  story,
  wordCheck,
};
