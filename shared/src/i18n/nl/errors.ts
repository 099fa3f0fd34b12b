/** What people read when something is refused: what happened, what is kept, what to do. */

import type { ErrorCode } from '../../protocol/errors.ts';

const refusals: Record<ErrorCode, string> = {
  'not-json': 'De server begreep dit niet. Laad de pagina opnieuw.',
  invalid: 'Dit klopt nog niet helemaal. Kijk na wat je hebt ingevuld.',
  'too-large': 'Dit is te veel in één keer. Maak het korter.',
  'unknown-type': 'Deze pagina en de server passen niet bij elkaar. Laad de pagina opnieuw.',
  unauthorised: 'De server kent dit apparaat niet meer. Kom opnieuw binnen met de code.',
  'wrong-key': 'Deze link of code past niet bij deze sessie. Vraag een nieuwe aan de begeleider.',
  forbidden: 'Dit mag alleen iemand anders doen. Er is niets veranderd.',
  removed: 'De begeleider heeft je uit de sessie gehaald. Dit is niet meer verstuurd.',
  'handed-over': 'Je doet nu mee op een ander apparaat. Dit is niet meer verstuurd.',
  'wrong-origin': 'De server neemt dit niet aan vanaf dit adres. Open het adres van de begeleider.',
  'create-key-needed': 'Om hier een sessie te starten heb je een sleutel van de beheerder nodig.',
  'not-found': 'Dit is er niet (meer).',
  'unknown-code': 'Deze code kennen we niet. Kijk nog eens goed naar het scherm.',
  'unknown-image': 'De server heeft deze afbeelding niet (meer). Kies haar opnieuw.',
  'not-an-image':
    'Dit is geen afbeelding die het bord kan tonen. Kies een foto (JPEG, PNG of WebP).',
  'unknown-record': 'Iemand anders heeft dit weggehaald.',
  locked: 'De sessie is op slot. Vraag de begeleider om je binnen te laten.',
  'object-locked': 'Dit staat op slot. Alleen de begeleider kan het wijzigen.',
  'board-limited': 'Dat kan in deze stap niet op het bord. Er is niets veranderd.',
  full: 'De sessie is vol. Vraag de begeleider om hulp.',
  'id-used': 'Dit is al verstuurd. Laad de pagina opnieuw.',
  'already-exists': 'Dit bestaat al.',
  'name-taken':
    'Er doet al een organisatie mee met deze naam. Er is niets veranderd. Kies een andere naam.',
  'one-spokesperson':
    'Deze organisatie heeft al een woordvoerder. Er is niets veranderd. Haal die eerst weg.',
  'not-now': 'Dat kan op dit moment niet.',
  'changed-by-others': 'Anderen hebben hier intussen op verder gewerkt. Dit blijft daarom staan.',
  'nothing-to-undo': 'Er is niets meer om ongedaan te maken.',
  'too-many-attempts': 'Dat was te vaak mis. Wacht een minuut en probeer het dan opnieuw.',
  'too-fast': 'Dat ging te snel. Wacht even.',
  'too-many-connections': 'Je hebt deze sessie in te veel vensters open. Sluit er een paar.',
  'outdated-client': 'Er is een nieuwe versie. Laad de pagina opnieuw. Je werk is bewaard.',
  'storage-failed': 'Opslaan lukte niet. Er is niets veranderd. Probeer het opnieuw.',
  'storage-full':
    'De server heeft geen ruimte meer. Er is niets veranderd. Waarschuw de beheerder.',
  busy: 'De server maakt al veel bestanden. Probeer het zo opnieuw.',
  'render-failed':
    'Het bestand maken lukte niet: het is te groot of het duurde te lang. De momentopname zelf is er nog. Kies een ander soort bestand.',
  stopping: 'De server gaat even uit. Probeer het zo opnieuw.',
  'unusable-file': 'Dit bestand past hier niet, of het is beschadigd.',
  'newer-file': 'Dit bestand komt van een nieuwere versie van het programma.',
  internal: 'Er ging iets mis op de server. Probeer het opnieuw.',
};

export const errors = {
  refusals,
  /** No answer at all. */
  unreachable: 'Geen verbinding met de server. Kijk of je internet hebt en probeer het opnieuw.',
  unexpected: 'Er ging iets mis. Probeer het opnieuw.',
};

export type ErrorMessages = typeof errors;
