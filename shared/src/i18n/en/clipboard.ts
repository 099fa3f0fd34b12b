import type { ClipboardMessages } from '../nl/clipboard.ts';

export const clipboard: ClipboardMessages = {
  copy: 'Copy',
  cut: 'Cut',
  paste: 'Paste',
  copied: 'Copied',
  pasted: (count) => (count === 1 ? 'Pasted' : `${count} pasted`),
  cannotCopy: 'This cannot be copied, or it is too much at once.',
  tooMuch: 'This is too much to paste at once. Paste it in parts.',
  notHere: 'You cannot paste this here.',
  refused: 'The browser does not give the clipboard. Use Ctrl+C, Ctrl+X and Ctrl+V.',
  linesTitle: (count) => `You paste ${count} lines`,
  linesLead: 'What do you want to make of them?',
  notePerLine: (count) => `Make ${count} notes, one for each line`,
  oneNote: 'Make one note',
};
