/** Putting an image on the board. Not among the texts of the page: it comes with the dialog. */

export const images = {
  title: 'Zet een afbeelding op het bord',
  change: 'Beschrijf de afbeelding',
  choose: 'Kies een foto of plaatje',
  chooseHint: 'JPEG, PNG of WebP. Slepen naar het bord of plakken kan ook.',
  chosen: 'De gekozen afbeelding',
  other: 'Kies een andere',
  describe: 'Wat zie je erop?',
  describeHint:
    'Schrijf het in één zin, voor wie het niet kan zien. Ook het verslag gebruikt deze zin.',
  describeEmpty: 'Schrijf eerst in één zin wat erop staat.',
  people:
    'Staan er mensen herkenbaar op? Vraag hun eerst of het mag. Iedereen in deze sessie ziet de afbeelding, en ze kan in het verslag komen.',
  cleaned: 'We maken de afbeelding kleiner. Plaats, tijd en toestel gaan niet mee.',
  place: 'Zet op het bord',
  save: 'Bewaar',
  preparing: 'Even geduld, we maken de afbeelding kleiner.',
  sending: 'De afbeelding wordt verstuurd.',
  waits:
    'Geen internet. De afbeelding staat nog alleen in dit venster. Laat het open: zodra er weer verbinding is, gaat ze vanzelf.',
  placed: 'De afbeelding staat op het bord.',
  noImage: 'Dit bestand kan het bord niet tonen. Kies een foto als JPEG, PNG of WebP.',
  full: 'Deze sessie heeft zoveel afbeeldingen als erin passen. Haal er eerst een weg; de ruimte is na een dag weer vrij.',
  tooMany: 'Je hebt veel afbeeldingen achter elkaar geplaatst. Wacht even en probeer het opnieuw.',
  notHere: 'Je kunt hier nu geen afbeelding plaatsen. Er is niets veranderd.',
};

export type ImageTexts = typeof images;
