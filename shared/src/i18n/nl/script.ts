/** The facilitator's script on paper. Not among the texts of the page: it comes when it is opened. */

import type { Step } from '../../domain/steps.ts';

interface StepScript {
  /** What the step is for, in one sentence. */
  readonly aim: string;
  /** Sentences to say, word for word if one likes. */
  readonly say: readonly string[];
  readonly doing: readonly string[];
}

const steps: Record<Step, StepScript> = {
  welcome: {
    aim: 'Iedereen is binnen en weet wie er zit.',
    say: [
      'Fijn dat jullie er zijn. Vandaag zoeken we uit wat we samen willen, en waarom.',
      'Ga naar het adres op het scherm en vul de code in. Je voornaam is genoeg.',
    ],
    doing: [
      'Zet het grote scherm aan en druk op Start timer: dan gaat het programma lopen.',
      'Kijk samen wie er is en welke sectoren ontbreken.',
      'Geef een bewoner twee minuten voor een eigen verhaal. Onderbreek niet.',
      'Laat iedereen de oefenkaart proberen. Daar blijft niets van bewaard.',
    ],
  },
  'own-card': {
    aim: 'Iedereen schrijft voor zichzelf op wanneer het goed is.',
    say: [
      'We schrijven nu in stilte. Niemand leest mee, ik ook niet.',
      'Wanneer ben jij tevreden? Schrijf het op zoals je het zou zeggen.',
    ],
    doing: [
      'Zwijg zelf ook. Loop alleen naar iemand toe die om hulp vraagt.',
      'Zoek een schrijfmaatje voor wie niet zelf kan typen.',
      'Wacht tot je ziet: De meesten zijn klaar. Zeg niet wie nog bezig is.',
    ],
  },
  reveal: {
    aim: 'De groep hoort van iedereen wat die belangrijk vindt.',
    say: [
      'Zo komen alle kaarten tegelijk. Haal het vinkje weg bij wat je voor jezelf wilt houden.',
      'Kijk op. Luister. We stellen alleen vragen, we geven nog geen mening.',
    ],
    doing: [
      'Druk op Laat alle kaarten zien.',
      'Laat de partners om de beurt voorlezen: 45 seconden, of 30 bij een grote groep. Voorbijgaan mag.',
      'Een vraag komt op de kaart. Een antwoord hoeft nu nog niet.',
    ],
  },
  why: {
    aim: 'Onder elke activiteit komt het doel tevoorschijn.',
    say: [
      'Je hebt een activiteit in je hoofd. Daar zit een reden onder. Die zoeken we op.',
      'Vraag elkaar: waarom is dat belangrijk? Of: wat levert dat op, en voor wie?',
      'Zeg je twee keer hetzelfde? Dan ben je er.',
    ],
    doing: [
      'Doe één ladder voor met een voorbeeld van ergens anders.',
      'Maak tweetallen uit verschillende sectoren. Laat een geldgever niet als eerste een bewoner bevragen.',
      'De vrager typt, de ander zegt of het klopt. Wissel halverwege.',
      'Doe bij elk doel de stoptest. Komen twee ladders bij hetzelfde doel uit? Laat dat aan iedereen zien.',
    ],
  },
  break: {
    aim: 'Even weg van het scherm.',
    say: ['We gaan verder zodra de tijd op het scherm om is.'],
    doing: [
      'Lees zelf alle doelen door. Welke lijken op elkaar?',
      'Loop je uit? Kort de rest dan nu in.',
    ],
  },
  cluster: {
    aim: 'Doelen die bij elkaar horen, liggen bij elkaar.',
    say: [
      'Leg in stilte bij elkaar wat bij elkaar hoort. Een doel dat nergens bij past, mag blijven liggen.',
      'Geef elke groep nu een naam die een doel is. Dus niet een onderwerp, maar wat er beter wordt.',
    ],
    doing: [
      'Laat bij meer dan acht mensen de tafels om de beurt schuiven, 90 seconden per tafel.',
      'Schuift een doel steeds heen en weer? Vraag dan: verschillen we hier?',
      'Let op groepen waarin verschillende mensen bedoeld worden.',
    ],
  },
  ambition: {
    aim: 'Er staat één zin die iedereen wil.',
    say: [
      'Maak af: Wij willen dat … (wie) … (wat wordt er beter), zodat …',
      'Geef je stippen aan de zinnen die het best zeggen wat wij willen. Niemand ziet wat jij kiest.',
      'Sta je hier nog niet achter? Zeg dan wat er anders moet.',
    ],
    doing: [
      'Verzamel voorstellen, laat stippen geven en laat de uitslag zien.',
      'Laat twee mensen de zin schrijven. De anderen geven aanvullingen.',
      'Vraag daarna in het geheim wie erachter staat. Bespreek de redenen en pas de zin aan.',
    ],
  },
  contributions: {
    aim: 'Duidelijk is wat helpt, en wat iedereen meebrengt.',
    say: [
      'Leg je activiteit naast onze zin. Helpt hij mee? Gaat hij samen met een andere? Of staat hij even stil?',
      'Wat niet bij de zin hoort, mag gewoon doorgaan.',
      'Welke ene activiteit proberen we eerst?',
    ],
    doing: [
      'Laat de eigenaar kiezen. Beslis niet voor een ander.',
      'Vraag elke partner wat die brengt en wat die komt halen.',
      'Schrijf op wat we aannemen, en wie dat uitzoekt.',
    ],
  },
  agreements: {
    aim: 'Er is een eerste stap, met een naam en een datum.',
    say: [
      'Wie houdt dit gaande? Hoeveel uur per week is dat, en wie betaalt die uren?',
      'Een taak is pas van jou als je hem zelf aanneemt.',
    ],
    doing: [
      'Kies een kartrekker, een eerste stap en een dag om terug te kijken.',
      'Schrijf op wie hier nog mist en wie diegene uitnodigt.',
      'Wat nu niet lukt, blijft een open punt. Dat is geen fout.',
    ],
  },
  decision: {
    aim: 'Elke partner zegt eerlijk of die meedoet.',
    say: [
      'Doe je mee? “Ja, als” en “Ik overleg eerst” zijn ook goede antwoorden.',
      'De meesten antwoorden later, via de link. Dat is heel gewoon.',
    ],
    doing: ['Open de ronde. Laat de antwoorden pas zien als de ronde dicht is.'],
  },
  snapshot: {
    aim: 'Wat jullie vonden ligt vast, voor als het later even tegenzit.',
    say: [
      'Bewoners, welke woorden hier begrijp je niet? Die veranderen we nu.',
      'Ik lees onze zin nog één keer voor.',
    ],
    doing: [
      'Druk op Leg vast. Iedereen kan het verslag lezen, printen en meenemen.',
      'Geef elke partner de brief voor de eigen achterban mee.',
      'Zet het terugvalmoment over zes weken in de agenda.',
    ],
  },
};

export const script = {
  title: 'Draaiboek',
  lead: 'Voor de begeleider. De tijden volgen het programma van deze sessie.',
  startLabel: 'Begin',
  print: 'Print het draaiboek',
  back: 'Terug naar de sessie',
  facilitatorOnly: 'Het draaiboek is er voor begeleiders.',
  total: (minutes: string, from: string, to: string) => `${minutes}, van ${from} tot ${to} uur`,
  time: 'Tijd',
  say: 'Zeg',
  doing: 'Doe',
  notes: 'Mijn aantekeningen',
  skipped: 'Deze stappen doen jullie niet:',
  before: 'Vooraf',
  beforehand: [
    'Test het grote scherm en het geluid in de zaal.',
    'Leg voor wie geen laptop heeft geprinte kaarten en pennen klaar.',
    'Zet de tafels zo dat sectoren door elkaar zitten.',
    'Bewaar je geheime link op een tweede apparaat, of geef hem aan een tweede begeleider.',
  ],
  steps,
};

export type Script = typeof script;
