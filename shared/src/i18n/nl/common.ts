/** Words that every screen uses. */

export const common = {
  appName: 'Ambitiebord',
  save: 'Bewaar',
  cancel: 'Annuleer',
  close: 'Sluit',
  back: 'Terug',
  next: 'Verder',
  edit: 'Wijzig',
  remove: 'Haal weg',
  undo: 'Maak ongedaan',
  redo: 'Doe opnieuw',
  add: 'Voeg toe',
  more: 'Meer',
  copy: 'Kopieer',
  copied: 'Gekopieerd',
  selectText: 'Selecteer de tekst en kopieer hem zelf.',
  tryAgain: 'Probeer opnieuw',
  loading: 'Bezig met laden…',
  optional: 'mag leeg blijven',
  language: 'Taal',
  theme: 'Kleuren',
  themes: { system: 'Kleuren van je apparaat', light: 'Lichte kleuren', dark: 'Donkere kleuren' },
  charactersLeft: (count: number) => (count === 1 ? 'Nog 1 teken' : `Nog ${count} tekens`),
  skipToContent: 'Ga naar de inhoud',
  opensInNewTab: 'opent in een nieuw tabblad',
  crashed: 'Er ging iets mis op deze pagina. Je werk is bewaard.',
  reload: 'Laad de pagina opnieuw',
  notFound: 'Deze pagina bestaat niet.',
  toStart: 'Naar het begin',
};

export type CommonMessages = typeof common;
