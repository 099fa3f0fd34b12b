import type { ImageTexts } from '../nl/images.ts';

export const images: ImageTexts = {
  title: 'Put an image on the board',
  change: 'Describe the image',
  choose: 'Choose a photo or picture',
  chooseHint: 'JPEG, PNG or WebP. You can also drop it on the board, or paste it.',
  chosen: 'The image that you chose',
  other: 'Choose another',
  describe: 'What is on it?',
  describeHint:
    'Say it in one sentence, for those who cannot see it. The report uses this sentence too.',
  describeEmpty: 'First write in one sentence what is on it.',
  people:
    'Can people be recognised on it? Ask them first. Everybody in this session sees the image, and it can be in the report.',
  cleaned: 'We make the image smaller. Place, time and device do not come along.',
  place: 'Put on the board',
  save: 'Save',
  preparing: 'One moment, we make the image smaller.',
  sending: 'The image is being sent.',
  waits:
    'No internet. The image is in this window only. Keep it open: as soon as there is a connection again, it goes by itself.',
  placed: 'The image is on the board.',
  noImage: 'The board cannot show this file. Choose a photo as JPEG, PNG or WebP.',
  full: 'This session has as many images as fit in it. Take one away first; its room is free again after a day.',
  tooMany: 'You put many images on the board in a row. Wait a moment and try again.',
  notHere: 'You cannot put an image here now. Nothing was changed.',
};
