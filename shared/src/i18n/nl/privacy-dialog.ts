/** Privacy: what somebody can do about it in a session. */

export const privacyDialog = {
  more: 'Lees wat we bewaren en wie wat kan lezen',

  keptTitle: 'Hoe lang bewaren we dit?',
  keptUntil: (day: string) =>
    `Het bord en wat mensen voor zichzelf schreven: tot ${day}. Daarna is het echt weg, ook van de schijf.`,
  boardErased: 'Het bord is gewist.',
  snapshotUntil: (taken: string, until: string) => `De momentopname van ${taken}: tot ${until}.`,
  noSnapshots: 'Een momentopname krijgt een eigen datum. Die is er nog niet.',
  changeLabel: 'Bewaar het bord tot',
  changeHint: (latest: string) => `Op zijn laatst ${latest}. Momentopnames houden hun eigen datum.`,
  changeSave: 'Verander de datum',
  changeWrong: (first: string, latest: string) => `Kies een dag van ${first} tot en met ${latest}.`,
  changed: 'De nieuwe datum is bewaard.',

  ownTitle: 'Jouw gegevens',
  exportLead: 'Alles wat de server van jou heeft, als bestand (JSON).',
  export: 'Download mijn gegevens',
  exportFile: 'mijn-gegevens',
  eraseName: 'Haal mijn naam weg',
  eraseNameTitle: 'Je naam weghalen?',
  eraseNameLead: (nameless: string) =>
    `Overal waar nu je naam staat, komt “${nameless}”: op het bord, in de lijst van deelnemers en in de momentopnames. Ook wie mee aan het kijken is, ziet dat meteen.`,
  eraseNameStays:
    'Wat je schreef, blijft staan. Staat je naam in een tekst die iemand typte? Die blijft ook. Vraag dan of iemand de tekst verandert.',
  eraseNameSnapshots:
    'Elke momentopname krijgt een nieuwe versie. Daarin staat dat er een naam is weggehaald, niet welke. Wie al een bestand heeft gedownload, heeft de oude.',
  eraseNameForGood: 'Je naam wordt ook van de schijf gewist. Dat kan niet meer terug.',
  eraseNameConfirm: 'Haal mijn naam weg',
  erasingName: 'Bezig met weghalen…',
  nameErased: 'Je naam is weg.',

  deleteTitle: 'Deze sessie wissen',
  deleteLead: 'Wis alles nu, voor iedereen. Wacht je op de datum? Dan gaat het vanzelf.',
  delete: 'Wis deze sessie',
  deleteSure: 'Weet je het zeker? Dit gaat weg:',
  deleteBoard: 'het bord, met alles wat erop staat',
  deletePrivate: 'wat mensen voor zichzelf schreven',
  deletePeople: 'wie er meedeed',
  deleteSnapshots: (count: number) =>
    count === 1
      ? '1 momentopname, met de link ernaartoe'
      : `${count} momentopnames, met de links ernaartoe`,
  deleteForGood:
    'Dit kan niet meer terug. Bestanden die mensen hebben gedownload, blijven bij hen.',
  deleteConfirm: 'Ja, wis alles',
  deleting: 'Bezig met wissen…',
};

export type PrivacyDialogMessages = typeof privacyDialog;
