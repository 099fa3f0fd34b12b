/** Copying and pasting on the board. */

export const clipboard = {
  copy: 'Kopieer',
  cut: 'Knip',
  paste: 'Plak',
  copied: 'Gekopieerd',
  pasted: (count: number) => (count === 1 ? 'Geplakt' : `${count} geplakt`),
  cannotCopy: 'Dit kun je niet kopiëren, of het is te veel in één keer.',
  tooMuch: 'Dit is te veel om in één keer te plakken. Plak het in delen.',
  notHere: 'Je kunt dit hier niet plakken.',
  refused: 'De browser geeft het klembord niet. Gebruik Ctrl+C, Ctrl+X en Ctrl+V.',
  linesTitle: (count: number) => `Je plakt ${count} regels`,
  linesLead: 'Wat wil je ervan maken?',
  notePerLine: (count: number) => `Maak ${count} briefjes, één per regel`,
  oneNote: 'Maak één briefje',
};

export type ClipboardMessages = typeof clipboard;
