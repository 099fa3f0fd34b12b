/** Words of larger groups that the first picture of a session shows already. */

export const firstPeople = {
  noNames: 'Schrijf geen namen of ziektes van andere mensen op.',
  ownName: 'Mijn naam',
  ownNameHint: 'Zo zien de anderen je. Een voornaam of bijnaam is genoeg.',
  raiseHand: 'Steek je hand op',
  lowerHand: 'Hand omlaag',
  handUp: 'Je hand is omhoog. De begeleider ziet het.',
  announced: 'Bericht van de begeleider',
  announcementClose: 'Sluit dit bericht',
};

export const firstFacilitator = {
  agenda: 'Programma',
  secretLink: 'Mijn geheime link',
};

export const firstKeys = {
  title: 'Toetsen',
};
