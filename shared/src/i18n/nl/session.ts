/** The frame around a running session. */

export const session = {
  now: (step: string) => `Nu: ${step}`,
  saved: 'Opgeslagen',
  saving: 'Opslaan…',
  connecting: 'Verbinden…',
  /** While the server cannot keep anything; what waits goes by itself when it can. */
  storageTrouble: {
    'storage-full':
      'De server heeft geen ruimte meer. Je werk is bewaard op dit apparaat. Waarschuw de begeleider.',
    'storage-failed':
      'De server kan even niets opslaan. Je werk is bewaard op dit apparaat en gaat straks vanzelf mee.',
  },
  offline: 'Geen verbinding. Je werk is bewaard op dit apparaat.',
  outdated: 'Er is een nieuwe versie. De pagina laadt zo opnieuw. Je werk is bewaard.',
  outdatedStill: 'Er is een nieuwe versie, maar die laadt nog niet.',
  outdatedLead: 'Je werk is bewaard op dit apparaat. Probeer het over een minuut opnieuw.',
  gone: 'Je doet op dit apparaat niet meer mee.',
  goneLead:
    'De sessie is gewist, of je bent eruit gehaald. Vraag het de begeleider. Was je er al? Kom dan terug met je terugkomcode.',
  clear: 'Wis dit apparaat',
  timer: 'Timer',
  timerLeft: (minutes: number, seconds: number) =>
    `Nog ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} en ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'}`,
  paused: 'Gepauzeerd',
  pausedSaid: 'De tijd staat stil.',
  resumedSaid: 'De tijd loopt weer.',
  timeUp: 'De tijd is om',
  /** Whose time it is, where it is not the step's. */
  clocks: { turn: 'Beurt', story: 'Verhaal' },
  clocksUp: { turn: 'De beurt is om', story: 'De tijd voor het verhaal is om' },
  tabs: 'Wat je ziet',
  stepTab: 'Stap',
  boardTab: 'Bord',
  stepPanel: 'Wat je nu doet',
  board: 'Het bord',
  menu: 'Menu',
  people: 'Wie zijn er?',
  peopleCount: (count: number) => (count === 1 ? '1 persoon' : `${count} personen`),
  here: 'is er',
  away: 'is er even niet',
  you: 'jij',
  noOrganisation: 'Begeleiding',
  refused: 'Dit lukte niet',
  refusedText: 'Dit had je geschreven:',
  hidePanel: 'Verberg het paneel',
  showPanel: 'Toon het paneel',
  returnCode: 'Mijn terugkomcode',
  returnCodeTitle: 'Bewaar je terugkomcode',
  returnCodeLead:
    'Met deze code kom je op een ander apparaat terug met alles wat je schreef. Schrijf hem op of maak een foto.',
  returnCodeShort: 'Bewaar je terugkomcode, voor een ander apparaat:',
  returnCodeUnknown:
    'Je terugkomcode is op dit apparaat niet bewaard. Je kreeg hem toen je voor het eerst meedeed.',
  returnCodeDone: 'Ik heb hem bewaard',
  leave: 'Verlaat en wis dit apparaat',
  leaveTitle: 'Dit apparaat wissen?',
  leaveLead:
    'Je gaat uit de sessie en op dit apparaat blijft niets achter. Wat je deelde, blijft op het bord.',
  leaveReturn: 'Wil je later terug? Bewaar dan eerst je terugkomcode.',
  leaveFacilitator: 'Bewaar eerst je geheime link. Zonder die link kun je niet verder begeleiden.',
  leaveUnsent: (count: number) =>
    count === 1
      ? 'Let op: 1 wijziging is nog niet verstuurd. Als je nu wist, is die weg.'
      : `Let op: ${count} wijzigingen zijn nog niet verstuurd. Als je nu wist, zijn die weg.`,
  leaveConfirm: 'Verlaat en wis',
  leaving: 'Bezig met wissen…',
  observer: 'Je kijkt mee. Je kunt niets veranderen.',
  snapshotTaken: (until: string) => `De momentopname is gemaakt. We bewaren hem tot ${until}.`,
  snapshotOpen: 'Bekijk de momentopname',
  snapshots: 'Momentopnames',
  noSnapshots: 'Er is nog geen momentopname.',
};

export type SessionMessages = typeof session;
