/**
 * The dementia case: twelve partners in one neighbourhood, for the demo, tests, pictures and
 * benchmarks. All people and organisations in it are invented. It is in Dutch, like most sessions.
 */

import type { Sector } from '../domain/roles.ts';
import { DEMENTIA_CLOSING, type CaseClosing } from './dementia-closing.ts';

export type CaseGoal = 'G1' | 'G2' | 'G3' | 'G4' | 'G5';

export interface CasePartner {
  readonly name: string;
  readonly organisation: string;
  readonly sector: Sector;
  readonly satisfiedWhen: string;
  readonly forWhom: string;
  readonly activity: string;
  readonly existing: boolean;
  /** The answers on the ladder, from the activity up to the goal. */
  readonly whys: readonly string[];
  /** The goal in which the ladder ends. */
  readonly goal: CaseGoal;
}

export interface WorkshopCase {
  readonly title: string;
  readonly question: string;
  readonly area: string;
  readonly facilitator: string;
  readonly goals: Readonly<Record<CaseGoal, string>>;
  readonly partners: readonly CasePartner[];
  /** Which goals the group lays together, and the sentence above them. The rest stays loose. */
  readonly clusters: readonly { readonly title: string; readonly goals: readonly CaseGoal[] }[];
  /** Where two partners differ: kept on the board, not smoothed away. */
  readonly difference: string;
  /** It names only the first cluster: some partners have no line to it, which a group should see. */
  readonly ambition: string;
  readonly closing: CaseClosing;
}

export const DEMENTIA_CASE: WorkshopCase = {
  title: 'Samen sterk bij dementie',
  question:
    'Wat willen we samen bereiken voor mensen met dementie en hun mantelzorgers in de Lindewijk?',
  area: 'Lindewijk',
  facilitator: 'Joke Vermeer',
  goals: {
    G1: 'Mensen met dementie en hun mantelzorgers kennen elkaar en hebben steun aan elkaar.',
    G2: 'Mensen met dementie horen erbij en doen mee in de wijk.',
    G3: 'Mantelzorgers houden het vol en hebben tijd voor zichzelf.',
    G4: 'Mensen met dementie blijven bewegen en voelen zich goed.',
    G5: 'Mensen met dementie wonen veilig en prettig in hun eigen buurt.',
  },
  partners: [
    {
      name: 'Fatma Yıldız',
      organisation: 'Thuiszorg De Linde',
      sector: 'care',
      satisfiedWhen: 'Als er elke maand een dementiecafé is, hier in de wijk.',
      forWhom: 'Mensen met dementie die thuis wonen, en hun partner of kind.',
      activity: 'Dementiecafé',
      existing: false,
      whys: [
        'Dan komen mensen de deur uit die nu alleen ons zien.',
        'Ze ontmoeten anderen die hetzelfde meemaken.',
        'Dan kunnen ze elkaar bellen en helpen, ook zonder ons.',
      ],
      goal: 'G1',
    },
    {
      name: 'Kees de Boer',
      organisation: 'Atletiekvereniging De Lindelopers',
      sector: 'sport',
      satisfiedWhen: 'Als er op woensdag een wandelclub loopt van minstens tien mensen.',
      forWhom: 'Mensen met beginnende dementie, samen met wie voor hen zorgt.',
      activity: 'Wandelclub',
      existing: false,
      whys: [
        'Naast elkaar lopend praat je makkelijker dan aan een tafel.',
        'Dan merken mensen dat ze niet de enige zijn.',
        'Zo leren ze elkaar kennen en letten ze op elkaar.',
      ],
      goal: 'G1',
    },
    {
      name: 'Ank Willems',
      organisation: 'Welzijn Lindewijk',
      sector: 'welfare',
      satisfiedWhen: 'Als er elke vrijdag twintig mensen samen eten in het buurthuis.',
      forWhom: 'Mensen met dementie en hun mantelzorgers, en buren die mee willen eten.',
      activity: 'Eettafel',
      existing: false,
      whys: [
        'Samen eten is gewoon. Niemand hoeft te zeggen dat hij ziek is.',
        'Mantelzorgers zitten bij elkaar en horen hoe een ander het doet.',
      ],
      goal: 'G1',
    },
    {
      name: 'Marloes Peters',
      organisation: 'Steunpunt Mantelzorg',
      sector: 'welfare',
      satisfiedWhen: 'Als er elke maand een avond is voor mantelzorgers.',
      forWhom: 'Mantelzorgers, vooral zij die ook nog werken.',
      activity: 'Mantelzorgavond',
      existing: false,
      whys: [
        'Veel mantelzorgers vragen pas hulp als ze op zijn.',
        "Op zo'n avond horen ze op tijd welke hulp er is.",
        'Dan kunnen ze blijven zorgen zonder zelf ziek te worden.',
      ],
      goal: 'G3',
    },
    {
      name: 'Jeroen Bakker',
      organisation: 'Zwembad De Waterlelie',
      sector: 'sport',
      satisfiedWhen: 'Als het rustige zwemuur op dinsdag vol zit.',
      forWhom: 'Ouderen met dementie die nog thuis wonen.',
      activity: 'Zwemuur',
      existing: false,
      whys: [
        'In het gewone zwemuur is het te druk en te luid voor hen.',
        'In warm water durven mensen weer te bewegen.',
        'Wie beweegt, slaapt beter en is rustiger.',
      ],
      goal: 'G4',
    },
    {
      name: 'Sanne Hoekstra',
      organisation: 'Gemeente, team Gezonde Wijk',
      sector: 'municipality',
      satisfiedWhen: 'Als er één overzicht is van alles wat er al is in de wijk.',
      forWhom: 'Alle inwoners met dementie, ook wie jonger is dan 65.',
      activity: 'Wijkoverzicht, op papier en online',
      existing: true,
      whys: [
        'Er is al veel, maar mensen kunnen het niet vinden.',
        'Wie niets vindt, blijft thuis.',
        'Iedereen moet iets kunnen kiezen dat bij hem past.',
      ],
      goal: 'G2',
    },
    {
      name: 'Henk Smit',
      organisation: 'Bewonersgroep Lindewijk',
      sector: 'residents',
      satisfiedWhen: 'Als er een vaste route met bankjes is van de flat naar de winkels.',
      forWhom: 'Buurtgenoten die soms de weg kwijt zijn.',
      activity: 'Herkenbare route met bankjes',
      existing: false,
      whys: [
        'Nu durven sommige buren niet meer alleen naar buiten.',
        'Met een vaste route kunnen ze zelf hun boodschappen blijven doen.',
      ],
      goal: 'G5',
    },
    {
      name: 'Ria van Dam',
      organisation: 'Mantelzorger, op eigen naam',
      sector: 'residents',
      satisfiedWhen: 'Als ik één middag per week weg kan zonder zorgen.',
      forWhom: 'Mensen die dag en nacht voor hun partner zorgen.',
      activity: 'Oppasmaatje',
      existing: false,
      whys: [
        'Ik kan nu nooit gewoon even naar de kapper of naar mijn zus.',
        'Als ik rust krijg, ben ik thuis ook weer aardiger.',
      ],
      goal: 'G3',
    },
    {
      name: 'Nadia El Amrani',
      organisation: 'Huisartsenpraktijk Lindeplein',
      sector: 'care',
      satisfiedWhen: 'Als ik mensen meteen kan doorsturen naar iets in de buurt.',
      forWhom: 'Patiënten met geheugenklachten, en hun familie.',
      activity: 'Vast contact tussen huisarts en welzijn',
      existing: false,
      whys: [
        'Familie komt bij mij, maar zoekt vaak geen medicijn.',
        'Ze willen iemand die meedenkt en iets kan overnemen.',
        'Zonder die hulp valt de mantelzorger uit.',
      ],
      goal: 'G3',
    },
    {
      name: 'Tom Verhoeven',
      organisation: 'Woningcorporatie Thuishaven',
      sector: 'housing',
      satisfiedWhen: 'Als alle huismeesters dementie leren herkennen.',
      forWhom: 'Huurders met dementie die alleen wonen.',
      activity: 'Training voor huismeesters',
      existing: false,
      whys: [
        'De huismeester ziet vaak als eerste dat het niet goed gaat.',
        'Dan komt er hulp voordat er brand is of een ruzie met de buren.',
        'Zo hoeft iemand niet plotseling te verhuizen.',
      ],
      goal: 'G5',
    },
    {
      name: 'Lisa Bos',
      organisation: 'Mbo Zorg en Welzijn',
      sector: 'education',
      satisfiedWhen: 'Als vijftien studenten een maatje zijn van iemand met dementie.',
      forWhom: 'Mensen met dementie die weinig bezoek krijgen. En onze studenten.',
      activity: 'Studentmaatjes',
      existing: false,
      whys: [
        'Een student gaat mee naar dingen die iemand vroeger leuk vond.',
        'Zo zien anderen de mens, en niet alleen de ziekte.',
        'Dan blijft iemand lid van het koor of de club.',
      ],
      goal: 'G2',
    },
    {
      name: 'Wim Scholten',
      organisation: 'Woonzorgcentrum Het Lindehof',
      sector: 'care',
      satisfiedWhen: 'Als buurtbewoners onze beweegtuin ook gebruiken.',
      forWhom: 'Onze bewoners, en mensen met dementie uit de buurt.',
      activity: 'Open beweegtuin',
      existing: false,
      whys: [
        'Onze bewoners zitten veel. Met anderen erbij komen ze in beweging.',
        'Buiten zijn en bewegen maakt mensen rustiger en vrolijker.',
      ],
      goal: 'G4',
    },
  ],
  clusters: [
    {
      title: 'Mensen met dementie en hun mantelzorgers staan er niet alleen voor.',
      goals: ['G1', 'G3'],
    },
    { title: 'Mensen met dementie blijven meedoen in hun eigen buurt.', goals: ['G2', 'G5'] },
  ],
  difference: 'Sanne wil eerst laten zien wat er al is, Fatma wil iets nieuws beginnen.',
  ambition:
    'Wij willen dat mensen met dementie en hun mantelzorgers in de Lindewijk elkaar kennen en steun aan elkaar hebben, zodat mantelzorgers het volhouden en tijd houden voor zichzelf.',
  closing: DEMENTIA_CLOSING,
};
