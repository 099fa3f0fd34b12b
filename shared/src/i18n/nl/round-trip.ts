/** Going back to an earlier moment, taking a session along, going on from a snapshot, and comparing two. */

export const roundTrip = {
  checkpoints: {
    title: 'Terug naar eerder',
    open: 'Terug naar een eerder moment…',
    lead: 'Het bord bewaart zichzelf bij elke stap, en voordat er veel tegelijk verandert. Kies een moment.',
    keeps:
      'Kaarten, stemmen, besluiten en wat mensen voor zichzelf schreven, blijven zoals ze nu zijn.',
    empty: 'Er is nog geen eerder moment. Dat komt bij de volgende stap.',
    choice: 'Momenten',
    reasons: {
      step: (step: string) => `Bij het begin van ‘${step}’`,
      restore: (step: string) => `Voor het terugzetten, in ‘${step}’`,
      delete: (step: string) => `Voordat er veel werd weggehaald, in ‘${step}’`,
    },
    restore: 'Zet het bord terug',
    restoring: 'Bezig met terugzetten…',
    restored: 'Het bord staat weer zoals toen. Je kunt dit ongedaan maken.',
    told: (step: string) =>
      `Het bord staat weer zoals eerder in ‘${step}’. Wat je zelf schreef, blijft.`,
    chooseFirst: 'Kies eerst een moment.',
    doneTitle: 'Teruggezet',
    done: (who: string, at: string, to: string) => `${who}, ${at}: terug naar ${to}`,
    undone: 'ongedaan gemaakt',
    someone: 'Iemand',
  },
  files: {
    takeShort: 'Neem de sessie mee',
    taking: 'Het bestand wordt gemaakt…',
    takenKind: 'sessie',
    title: 'Begin met een bestand',
    lead: 'Een hele sessie van een andere server (zip), of een momentopname (JSON) om mee verder te gaan. Kaarten en stemmen uit een momentopname komen niet mee: die vraag je opnieuw.',
    choose: 'Kies een bestand',
    starting: 'De sessie wordt gemaakt…',
    goOn: 'Ga hiermee verder in een nieuwe sessie',
    goOnLead:
      'Partners, ambitie, doelen en afspraken komen mee. Later kun je de twee momentopnames vergelijken.',
  },
};

export type RoundTrip = typeof roundTrip;
