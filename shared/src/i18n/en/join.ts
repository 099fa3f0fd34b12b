import type { JoinMessages } from '../nl/join.ts';

export const join: JoinMessages = {
  lead: 'You are going to take part in',
  nameLabel: 'Your name',
  nameHint: 'A first name or nickname is enough.',
  nameMissing: 'Fill in your name.',
  organisationLabel: 'For whom are you here?',
  chooseOrganisation: 'Choose…',
  newOrganisation: 'Another: add it',
  organisationMissing: 'Choose for whom you are here.',
  organisationNameLabel: 'Name of your organisation or group',
  organisationNameHint: 'A resident? Write for example: Residents of Lindewijk.',
  organisationNameMissing: 'Fill in the name of your organisation or group.',
  sectorLabel: 'What kind of organisation or group is it?',
  sectorMissing: 'Choose what fits best.',
  privacy:
    'We keep only your name and what you write. Do not write down names or illnesses of others.',
  enter: 'Go in',
  locked:
    'The session is locked. Were you here before? Use your return code. Otherwise the facilitator can unlock it.',
  wasHere: 'I was here before',
  returnLead: 'Type the return code that you got when you joined. Then everything is back.',
  returnCodeLabel: 'Return code',
  returnCodeHint: '12 characters, for example ACDE-FGHJ-KMNP.',
  returnCodeIncomplete: 'A return code has 12 characters.',
  returnEnter: 'Come back',
  asNewPerson: 'I am new here',
  opening: 'Opening the session…',
  noIdentity: 'This device does not belong to this session yet.',
  noIdentityLead: 'Come in with the code on the big screen, or open your secret link again.',
  ended: 'This session is not there any more.',
  endedLead: 'The session was deleted, or the time that it is kept is over.',
};
