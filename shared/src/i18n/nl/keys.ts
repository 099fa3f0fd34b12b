/** The keys that do something, for who uses a keyboard. */

import { firstKeys } from './first-words.ts';

export const keys = {
  ...firstKeys,
  lead: 'Alles kan ook zonder toetsen. Op een Mac is Ctrl de Command-toets.',
  single: 'Gebruik toetsen van één teken',
  singleHint: 'Praat je tegen je computer? Zet ze dan uit. Dit apparaat onthoudt het.',
  off: 'uit',
  or: 'of',
  space: 'Spatie',
  places: {
    page: 'Overal op de pagina',
    board: 'Op het bord',
    writing: 'Terwijl je schrijft op het bord of aan de zin',
    screen: 'Op het grote scherm',
  },
  page: {
    help: 'Dit overzicht',
    palette: 'Zoek een actie, of tekst op het bord',
    accept: 'Ja: kijk mee, als de begeleider dat vraagt',
  },
  board: {
    select: 'Kiezen en verplaatsen',
    hand: 'Het bord schuiven',
    note: 'Nieuw briefje',
    text: 'Tekst op het bord zetten',
    frame: 'Een kader tekenen',
    connector: 'Een pijl tekenen',
    pen: 'De pen: tekenen',
    laser: 'Iets aanwijzen voor de anderen',
    walk: 'Naar het volgende op het bord, met Shift terug',
    move: 'Verplaats wat gekozen is, of schuif het bord. Met Shift in grotere stappen',
    slide: 'Houd vast en sleep: het bord schuift',
    menu: 'Menu van wat gekozen is',
    cancel: 'Laat los wat je doet',
  },
  writing: {
    end: 'Klaar met schrijven',
    undo: 'Eigen wijziging ongedaan maken',
    redo: 'Eigen wijziging opnieuw doen',
  },
  screen: {
    blank: 'Zwart, en weer terug',
    show: 'Terug van zwart',
    forward: 'Volgende pagina',
    back: 'Vorige pagina',
  },
};

export type KeyMessages = typeof keys;
