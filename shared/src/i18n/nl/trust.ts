/** Versions of a goals snapshot, who agreed to it, and links to read it: fetched with its page only. */

export const trust = {
  report: {
    version: 'Versie',
    corrected: (day: string) =>
      `Nieuwe versie van ${day}: de begeleider heeft een tekst verbeterd.`,
    replaced: (version: number) => `Controlegetal van versie ${version}, die er niet meer is`,
    signed: 'Wie heeft dit bevestigd?',
    signedBy: (name: string, day: string) => `${name}, op ${day}`,
    signedOn: (day: string) => `Op ${day}`,
    signedEarlier: (version: number, now: number) => `(versie ${version}; dit is versie ${now})`,
    notSigned: (names: string) => `Nog niet bevestigd: ${names}.`,
  },
  links: {
    open: 'Deel met een leeslink',
    title: 'Leeslinks voor dit verslag',
    lead: 'Wie een leeslink heeft, leest alleen dit verslag: zonder account, en zonder iets te veranderen. Verder ziet diegene niets van jullie bord.',
    until: 'Hoe lang werkt de link?',
    untils: {
      month: 'Een maand',
      year: 'Een jaar',
      kept: 'Zo lang het verslag wordt bewaard',
    },
    make: 'Maak een leeslink',
    once: 'Kopieer de link nu. Hierna laten we hem niet meer zien.',
    link: 'Leeslink',
    code: 'QR-code van de leeslink',
    made: 'Gemaakte links',
    none: 'Er zijn nog geen leeslinks.',
    madeOn: (day: string) => `Gemaakt op ${day}`,
    worksUntil: (day: string) => `werkt tot en met ${day}`,
    worksAsLong: 'werkt zo lang het verslag wordt bewaard',
    ended: 'werkt niet meer',
    withdraw: 'Trek in',
    withdrawOf: (day: string) => `Trek de link van ${day} in`,
    withdrawn: 'De link werkt niet meer.',
    tooMany: 'Er zijn al te veel links. Trek er eerst een in.',
    shut: 'Deze link werkt niet meer',
    shutLead: 'Misschien is hij ingetrokken of verlopen. Vraag een nieuwe aan wie hem gaf.',
  },
  sign: {
    heading: 'Bevestigen',
    lead: 'Klopt dit verslag voor jullie? Lees het, en bevestig het. Het is geen contract: je zegt dat dit is wat jullie samen willen.',
    give: (partner: string) => `Bevestig namens ${partner}`,
    given: (partner: string, day: string) => `${partner} heeft dit bevestigd op ${day}.`,
    earlier: (partner: string) =>
      `${partner} bevestigde een oudere versie. Lees deze, en bevestig opnieuw.`,
    takeBack: 'Neem terug',
    takeBackOf: (partner: string) => `Neem de bevestiging van ${partner} terug`,
    changed: 'Er is net een nieuwe versie. Lees die eerst.',
    count: (given: number, all: number) =>
      given === 0
        ? 'Nog niemand heeft dit bevestigd.'
        : `${given} van de ${all} organisaties ${given === 1 ? 'heeft' : 'hebben'} dit bevestigd.`,
    missing: (names: string) => `Nog niet: ${names}.`,
    read: 'Lees het verslag en bevestig',
  },
  correct: {
    open: 'Verbeter een tekst of naam',
    title: 'Verbeter de momentopname',
    lead: 'Je maakt een nieuwe versie. De oude tekst is daarna weg. In het verslag staat wanneer je iets hebt veranderd en waarom, niet wat er stond.',
    find: 'Wat staat er nu?',
    findHint: 'Neem de woorden precies over, met hoofdletters.',
    replace: 'Wat moet er staan?',
    reason: 'Waarom?',
    reasons: {
      corrected: 'Er staat een fout in deze momentopname',
      nameRemoved: 'Iemand wil dat een naam weg is, uit alle momentopnames',
    },
    signed: 'Wie al heeft bevestigd, bevestigde de oude versie. Vraag of ze het nog een keer doen.',
    confirm: 'Maak een nieuwe versie',
    making: 'Bezig met een nieuwe versie …',
    done: (count: number) =>
      count === 1 ? 'Er is een nieuwe versie.' : `${count} momentopnames hebben een nieuwe versie.`,
    notFound: 'Die woorden staan niet in de momentopname. Staan ze er precies zo?',
    unfit: 'Zo past het niet: het is te kort of te lang.',
    onBoard:
      'De woorden staan nog wel op het bord. Verander ze daar, en doe dit dan nog een keer: dan zijn ze ook uit wat de server onthoudt.',
  },
};

export type TrustMessages = typeof trust;
