/** The page that tells about privacy; it comes apart, since few open it. */

function days(count: number): string {
  if (count % 365 === 0) return `${count / 365} jaar`;
  return count === 1 ? '1 dag' : `${count} dagen`;
}

export const privacyPage = {
  title: 'Privacy, in gewone taal',
  lead: 'Ambitiebord is een bord voor een gesprek. Dit bewaren we, zo lang, en zo haal je het weg.',
  whatTitle: 'Wat bewaren we?',
  what: [
    'Je naam (een bijnaam is goed) en namens wie je er bent. Geen e-mailadres en geen wachtwoord.',
    'Wat je schrijft en wat je kiest: je kaart, je antwoorden, je vragen, wat je op het bord zet.',
    'Foto’s en plaatjes die je op het bord zet. Waar, wanneer en waarmee een foto is gemaakt, bewaren we niet.',
    'Momentopnames: het verslag van wat jullie samen hebben gevonden.',
    'Een sleutel in je browser, zodat je terug kunt komen. De server kent die sleutel zelf niet, alleen een controlegetal.',
  ],
  whereTitle: 'Waar?',
  where: (host: string) =>
    `Alleen op deze server: ${host}. Niets gaat naar een ander bedrijf of een andere website.`,
  howLongTitle: 'Hoe lang?',
  howLong: (session: number, most: number, snapshot: number) => [
    `Het bord en wat je voor jezelf schrijft: ${days(session)} na de start van de sessie. De begeleider kan een andere dag kiezen, tot ${days(most)} na de start.`,
    `Een momentopname: ${days(snapshot)} nadat die is gemaakt.`,
    'Een foto die van het bord is gehaald: nog een of twee dagen. Of langer, als die in een momentopname staat, of in een moment waarnaar de begeleider terug kan.',
    'Na die dag wissen we alles echt, ook van de schijf. De dag staat op de pagina waar je meedoet, en in het menu van de sessie.',
    'Reservekopieën van de beheerder kunnen iets langer blijven. Vraag de beheerder hoe lang.',
  ],
  whoTitle: 'Wie kan wat lezen?',
  who: [
    'Wat je voor jezelf schrijft: alleen jij, en wie het voor je typte als je dat vroeg. De begeleider kan er niet bij.',
    'Wat je deelt: iedereen in de sessie, en wie meekijkt of op het grote scherm kijkt.',
    'Wat je kiest in een ronde: alleen jij en wie voor dezelfde organisatie meedoet. De anderen zien de uitslag. Bij “Doe je mee?” zien zij het antwoord van elke organisatie.',
    'Een momentopname: iedereen uit de sessie. En iedereen aan wie zij het verslag geven.',
    'Wie de server beheert, kan bij de schijf waar alles op staat.',
  ],
  neverTitle: 'Wat doen we nooit?',
  never: [
    'Je volgen. Er zijn geen trackers, geen advertenties en geen cookies.',
    'Iets ophalen van andere websites. Ook letters en plaatjes komen van deze server.',
    'Je naam of je teksten in een logboek zetten.',
    'Je een cijfer geven. Er zijn geen scores en geen ranglijsten van mensen.',
  ],
  othersTitle: 'En anderen?',
  others:
    'Schrijf geen namen, ziektes of adressen van anderen op. Schrijf liever: “een buurvrouw”, “iemand met geheugenklachten”. Zet alleen mensen op een foto die dat goed vinden.',
  rightsTitle: 'Wat kun je zelf doen?',
  rights: [
    'Alles over jou downloaden: in de sessie, in het menu onder “Privacy en bewaren”.',
    'Je naam laten weghalen, ook uit de momentopnames: op dezelfde plek.',
    'Weggaan en dit apparaat wissen: in het menu onder “Verlaat en wis dit apparaat”.',
    'De begeleider kan de hele sessie wissen, met alle momentopnames.',
  ],
  askTitle: 'Vragen?',
  askContact: (contact: string) => `Over deze server: ${contact}`,
  askFacilitator: 'Vraag het de begeleider van je sessie.',
};

export type PrivacyPageMessages = typeof privacyPage;
