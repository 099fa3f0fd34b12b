/** Hard words in Dutch, with plain ones. In our own words, at level B1. */

import { jargonWords, type JargonRow } from './jargon-word.ts';

const ROWS: readonly JargonRow[] = [
  ['activering', 'mensen in beweging brengen', 'Mensen helpen om weer iets te gaan doen.'],
  ['adequaat', 'goed', 'Goed genoeg voor wat er nodig is.', { adequate: 'goede' }],
  ['borging', 'ervoor zorgen dat het blijft', 'Zorgen dat iets niet stopt als het project stopt.'],
  ['borgen', 'blijvend regelen', 'Zorgen dat iets niet stopt als het project stopt.'],
  [
    'casemanager',
    'vaste begeleider',
    'Iemand die alle hulp voor één persoon regelt.',
    { casemanagers: 'vaste begeleiders' },
  ],
  ['cocreatie', 'samen maken', 'Iets bedenken en maken met de mensen om wie het gaat.'],
  ['co-creatie', 'samen maken', 'Iets bedenken en maken met de mensen om wie het gaat.'],
  ['cohesie', 'band', 'Dat mensen zich met elkaar verbonden voelen.'],
  ['sociale cohesie', 'band tussen mensen', 'Dat mensen in een buurt zich verbonden voelen.'],
  ['collectief', 'gezamenlijk', 'Voor en met een groep mensen.', { collectieve: 'gezamenlijke' }],
  ['continuïteit', 'dat het doorgaat', 'Dat iets niet ineens stopt.'],
  [
    'convenant',
    'afspraak op papier',
    'Een afspraak die organisaties samen ondertekenen.',
    { convenanten: 'afspraken op papier' },
  ],
  [
    'cliënt',
    'persoon die hulp krijgt',
    'Iemand die zorg of hulp krijgt.',
    {
      cliënten: 'mensen die hulp krijgen',
    },
  ],
  [
    'doelgroep',
    'groep mensen',
    'De mensen voor wie je iets doet.',
    { doelgroepen: 'groepen mensen' },
  ],
  ['doorstroom', 'verder gaan', 'Dat mensen van de ene plek naar de volgende gaan.'],
  ['draagvlak', 'steun', 'Dat mensen het met een plan eens zijn.'],
  ['duurzaam', 'blijvend', 'Wat lang blijft werken.', { duurzame: 'blijvende' }],
  ['e-health', 'zorg via internet', 'Zorg met de computer of de telefoon.'],
  [
    'eerstelijnszorg',
    'zorg dicht bij huis',
    'Zorg waar je zonder verwijzing naartoe kunt, zoals de huisarts.',
  ],
  ['eerste lijn', 'huisarts en wijkzorg', 'Zorg waar je zonder verwijzing naartoe kunt.'],
  ['eigen regie', 'zelf beslissen', 'Zelf bepalen wat er in je leven gebeurt.'],
  ['empowerment', 'sterker worden', 'Mensen helpen om zelf keuzes te maken.'],
  ['evalueren', 'terugkijken', 'Kijken wat goed ging en wat beter kan.'],
  ['evaluatie', 'terugblik', 'Kijken wat goed ging en wat beter kan.'],
  ['expertise', 'kennis', 'Wat iemand goed weet of kan.'],
  [
    'faciliteren',
    'mogelijk maken',
    'Zorgen dat anderen iets kunnen doen.',
    {
      faciliteert: 'maakt mogelijk',
    },
  ],
  ['focus', 'aandacht', 'Waar je het meest naar kijkt.'],
  [
    'gebiedsgericht',
    'per buurt',
    'Voor elke buurt op een eigen manier.',
    {
      gebiedsgerichte: 'buurtgerichte',
    },
  ],
  ['implementeren', 'invoeren', 'Iets nieuws gaan doen.', { implementeert: 'voert in' }],
  ['implementatie', 'invoering', 'Het begin van iets nieuws.'],
  ['inclusie', 'iedereen hoort erbij', 'Dat iedereen mee kan doen.'],
  [
    'inclusief',
    'voor iedereen',
    'Zo dat iedereen mee kan doen.',
    { inclusieve: 'voor iedereen toegankelijke' },
  ],
  [
    'indicatie',
    'besluit over zorg',
    'Een besluit dat je recht hebt op hulp.',
    {
      indicaties: 'besluiten over zorg',
    },
  ],
  ['indicator', 'teken', 'Iets waaraan je ziet of het lukt.', { indicatoren: 'tekens' }],
  [
    'informele zorg',
    'hulp van familie, buren en vrijwilligers',
    'Hulp van mensen die dat niet als beroep doen.',
  ],
  ['innovatie', 'vernieuwing', 'Iets nieuws dat beter werkt.', { innovaties: 'vernieuwingen' }],
  ['innovatief', 'nieuw', 'Op een nieuwe manier.', { innovatieve: 'nieuwe' }],
  ['instroom', 'nieuwe mensen', 'De mensen die erbij komen.'],
  [
    'integraal',
    'samenhangend',
    'Alles in één keer bekijken, niet los van elkaar.',
    {
      integrale: 'samenhangende',
    },
  ],
  [
    'interventie',
    'aanpak',
    'Iets wat je doet om een probleem kleiner te maken.',
    {
      interventies: 'manieren van aanpak',
    },
  ],
  [
    'ketenpartner',
    'organisatie met wie we samenwerken',
    'Een organisatie die een ander deel van de hulp geeft.',
    { ketenpartners: 'organisaties met wie we samenwerken' },
  ],
  [
    'ketenzorg',
    'zorg die op elkaar aansluit',
    'Zorg van verschillende mensen die samenwerken voor één persoon.',
  ],
  ['kwetsbaar', 'met weinig steun', 'Snel in de problemen als er iets tegenzit.'],
  [
    'kwetsbare ouderen',
    'ouderen die hulp nodig hebben',
    'Ouderen die snel in de problemen komen als er iets tegenzit.',
  ],
  [
    'laagdrempelig',
    'makkelijk',
    'Zo dat iedereen makkelijk mee kan doen.',
    {
      laagdrempelige: 'makkelijke',
    },
  ],
  ['leefstijl', 'manier van leven', 'Hoe je eet, beweegt, slaapt en rust.'],
  ['maatwerk', 'hulp die bij iemand past', 'Voor elke persoon kijken wat nodig is.'],
  ['monitoren', 'volgen', 'Steeds kijken hoe het gaat.', { monitoring: 'volgen hoe het gaat' }],
  [
    'multidisciplinair',
    'met verschillende beroepen',
    'Met mensen van verschillende beroepen.',
    {
      multidisciplinaire: 'uit verschillende beroepen gemaakte',
    },
  ],
  [
    'nulde lijn',
    'buurt, familie en vrijwilligers',
    'Hulp van mensen die dat niet als beroep doen.',
  ],
  ['optimaliseren', 'beter maken', 'Zo goed mogelijk maken.'],
  ['outreachend', 'door naar mensen toe te gaan', 'Zelf naar mensen toe gaan.'],
  ['participatie', 'meedoen', 'Dat mensen meedoen.'],
  ['participeren', 'meedoen', 'Ergens aan meedoen.', { participeert: 'doet mee' }],
  ['pilot', 'proef', 'Iets in het klein proberen.', { pilots: 'proeven' }],
  ['positieve gezondheid', 'goed kunnen leven', 'Kijken naar wat iemand nog wel kan en wil.'],
  ['preventie', 'voorkomen', 'Zorgen dat problemen niet ontstaan.'],
  ['preventief', 'op tijd', 'Voordat er problemen zijn.', { preventieve: 'tijdige' }],
  [
    'respijtzorg',
    'zorg overnemen van de mantelzorger',
    'Iemand anders zorgt even, zodat een mantelzorger kan rusten.',
  ],
  ['samenredzaamheid', 'elkaar helpen', 'Dat mensen samen problemen oplossen.'],
  ['signaleren', 'opmerken', 'Merken dat er iets aan de hand is.', { signaleert: 'merkt op' }],
  [
    'sociaal domein',
    'hulp van de gemeente',
    'Alles wat de gemeente doet aan hulp, werk, jeugd en zorg.',
  ],
  [
    'stakeholder',
    'betrokkene',
    'Iemand die ermee te maken heeft.',
    {
      stakeholders: 'betrokkenen',
    },
  ],
  [
    'toeleiden',
    'de weg wijzen',
    'Iemand helpen om op de goede plek te komen.',
    { toeleiding: 'de weg wijzen' },
  ],
  ['transformatie', 'verandering', 'Een grote verandering in hoe je werkt.'],
  ['transitie', 'overgang', 'De tijd waarin iets verandert.'],
  ['vraaggericht', 'naar wat mensen vragen', 'Beginnen bij wat iemand zelf vraagt.'],
  [
    'vroegsignalering',
    'problemen vroeg merken',
    'Op tijd merken dat het niet goed gaat met iemand.',
  ],
  [
    'welzijn op recept',
    'de huisarts verwijst naar iets leuks in de buurt',
    'De huisarts stuurt je niet naar zorg, maar naar een activiteit.',
  ],
  ['Wlz', 'wet voor zware zorg', 'De wet voor mensen die altijd zorg nodig hebben.'],
  ['Wmo', 'hulp van de gemeente', 'De wet waarmee de gemeente hulp thuis regelt.'],
  ['Zvw', 'zorgverzekering', 'De wet over de zorgverzekering.'],
  [
    'zelfredzaam',
    'zelfstandig',
    'Dat je zelf kunt doen wat nodig is.',
    {
      zelfredzame: 'zelfstandige',
    },
  ],
  ['zelfredzaamheid', 'zelf kunnen doen wat nodig is', 'Dat je zonder hulp kunt leven.'],
];

export const dutchJargon = jargonWords(ROWS);
