/** Joining a session, by code or by secret link. */

export const join = {
  lead: 'Je gaat meedoen met',
  nameLabel: 'Je naam',
  nameHint: 'Een voornaam of bijnaam is genoeg.',
  nameMissing: 'Vul je naam in.',
  organisationLabel: 'Namens wie ben je hier?',
  chooseOrganisation: 'Kies…',
  newOrganisation: 'Anders: voeg toe',
  organisationMissing: 'Kies namens wie je hier bent.',
  organisationNameLabel: 'Naam van je organisatie of groep',
  organisationNameHint: 'Bewoner? Schrijf dan bijvoorbeeld: Bewoners Lindewijk.',
  organisationNameMissing: 'Vul de naam van je organisatie of groep in.',
  sectorLabel: 'Wat voor organisatie of groep is het?',
  sectorMissing: 'Kies wat het beste past.',
  privacy:
    'We bewaren alleen je naam en wat je schrijft. Schrijf geen namen of ziektes van anderen op.',
  keptUntil: (day: string) => `Op ${day} wissen we wat op het bord staat.`,
  enter: 'Ga naar binnen',
  locked:
    'De sessie is op slot. Was je er al? Gebruik dan je terugkomcode. Anders kan de begeleider het slot eraf halen.',
  wasHere: 'Ik was er al',
  returnLead: 'Typ de terugkomcode die je kreeg toen je meedeed. Dan staat alles er weer.',
  returnCodeLabel: 'Terugkomcode',
  returnCodeHint: '12 tekens, bijvoorbeeld ACDE-FGHJ-KMNP.',
  returnCodeIncomplete: 'Een terugkomcode heeft 12 tekens.',
  returnEnter: 'Kom terug',
  asNewPerson: 'Ik ben nieuw hier',
  opening: 'We openen de sessie…',
  noIdentity: 'Dit apparaat hoort nog niet bij deze sessie.',
  noIdentityLead: 'Kom binnen met de code van het grote scherm, of open je geheime link opnieuw.',
  ended: 'Deze sessie is er niet meer.',
  endedLead: 'De sessie is gewist, of de bewaartijd is voorbij.',
};

export type JoinMessages = typeof join;
