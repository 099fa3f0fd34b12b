/** The page with the boards of this browser. */

export const boards = {
  title: 'Mijn borden',
  lead: 'De borden die je op dit apparaat hebt geopend. Op een ander apparaat staan ze niet in deze lijst.',
  none: 'Op dit apparaat heb je nog geen bord geopend.',
  groups: {
    facilitator: 'Borden die je begeleidt',
    partner: 'Borden waar je meedoet',
    observer: 'Borden waar je meekijkt',
  },
  kept: (day: string) => `Het bord wordt bewaard tot ${day}.`,
  erased: 'Het bord is gewist. De momentopnames zijn er nog.',
  gone: 'Dit bord en zijn momentopnames zijn gewist.',
  unknown: 'De server zegt nu niet wat er nog is. Misschien heb je geen verbinding.',

  snapshots: 'Momentopnames',
  snapshot: (taken: string, until: string) => `Momentopname van ${taken} (bewaard tot ${until})`,
  data: 'Meenemen en wissen',
  dataOf: (title: string) => `Meenemen en wissen: “${title}”`,
  forget: 'Haal uit de lijst',
  forgetOf: (title: string) => `Haal uit de lijst: “${title}”`,
  forgetTitle: 'Uit de lijst halen?',
  forgetLead: 'Dit apparaat vergeet wie je bent op dit bord. Het bord zelf blijft bestaan.',
  forgetUnsent: 'Wat je schreef zonder verbinding en nog niet is verstuurd, gaat weg.',
  forgetBack: 'Hiermee kom je terug. Bewaar het eerst.',
  forgetNoBack: 'Met de code van de sessie kun je er later weer bij, maar dan als iemand nieuw.',
  forgetConfirm: 'Ja, haal uit de lijst',
  forgotten: (title: string) => `“${title}” staat niet meer in de lijst.`,
};

export type BoardsMessages = typeof boards;
