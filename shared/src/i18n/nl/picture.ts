/** The picture of the board, in reports and as a file. */

const ONE_AND_MORE = {
  partnerCard: ['kaart', 'kaarten'],
  activity: ['activiteit', 'activiteiten'],
  whyStep: ['antwoord op “waarom?”', 'antwoorden op “waarom?”'],
  goal: ['doel', 'doelen'],
  cluster: ['groep doelen', 'groepen doelen'],
  ambition: ['gezamenlijke ambitie', 'gezamenlijke ambities'],
  note: ['briefje', 'briefjes'],
  text: ['tekst', 'teksten'],
  frame: ['kader', 'kaders'],
  connector: ['pijl', 'pijlen'],
  drawing: ['tekening', 'tekeningen'],
  image: ['afbeelding', 'afbeeldingen'],
} as const;

/** What is counted on a picture. */
export type Counted = keyof typeof ONE_AND_MORE;

export const picture = {
  heading: 'Het bord',
  title: (board: string) => `Het bord “${board}”`,
  count: (type: Counted, count: number): string =>
    `${count} ${ONE_AND_MORE[type][count === 1 ? 0 : 1]}`,
  onIt: (counts: string) => `Er liggen op: ${counts}. Lijnen lopen van activiteiten naar doelen.`,
  alsoAsText: 'Kaarten, ladders, doelen en de ambitie staan als tekst in dit verslag.',
};

export type PictureWords = typeof picture;
