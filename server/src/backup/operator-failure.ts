/** Why a backup or a restore was not made, in one sentence for the person at the keyboard. */

import { ConfigError } from '../config.ts';
import { UnusableCopyError, type CopyFault } from '../store/sqlite-verify.ts';
import { StoreUnavailableError } from '../store/store-unavailable.ts';

type Sentence = readonly [dutch: string, english: string];

/** Something that a person can mend; the message is a sentence in Dutch and English. */
export class OperatorFailure extends Error {
  constructor(...sentence: Sentence) {
    super(sentence.join(' / '));
  }
}

const STORE: Readonly<Record<StoreUnavailableError['reason'], Sentence>> = {
  'in-use': [
    'De server draait en antwoordt niet op deze vraag; stop hem en probeer het opnieuw.',
    'The server runs and does not answer this request; stop it and try again.',
  ],
  newer: [
    'De gegevens zijn van een nieuwere versie van Ambitiebord; gebruik die versie.',
    'The data belong to a newer version of Ambitiebord; use that version.',
  ],
  unusable: [
    'In de gegevensmap kan niet worden gelezen en geschreven; doe dit als de gebruiker die de server start.',
    'The data folder cannot be read and written; do this as the user that starts the server.',
  ],
  'not-ours': [
    'Het bestand ambitiebord.db in de gegevensmap is beschadigd of van een ander programma; zet een back-up terug met npm run restore.',
    'The file ambitiebord.db in the data folder is damaged or of another program; put a backup back with npm run restore.',
  ],
};

const COPY: Readonly<Record<CopyFault, Sentence>> = {
  damaged: [
    'Deze kopie is beschadigd; er is niets veranderd.',
    'This copy is damaged; nothing was changed.',
  ],
  'not-ours': [
    'Dit bestand is geen back-up van Ambitiebord; er is niets veranderd.',
    'This file is no backup of Ambitiebord; nothing was changed.',
  ],
  newer: [
    'Deze back-up is van een nieuwere versie van Ambitiebord; gebruik die versie. Er is niets veranderd.',
    'This backup is of a newer version of Ambitiebord; use that version. Nothing was changed.',
  ],
};

const FILES: Readonly<Record<string, Sentence>> = {
  ENOSPC: ['De schijf is vol; er is niets veranderd.', 'The disk is full; nothing was changed.'],
  EACCES: [
    'Daar mag niet worden gelezen of geschreven; doe dit als de gebruiker die de server start.',
    'Reading or writing there is not allowed; do this as the user that starts the server.',
  ],
  ENOENT: ['Dat bestand is er niet.', 'That file is not there.'],
};

/** The sentence, first in Dutch and then in English, on one line. */
export function failureSentence(error: unknown): string {
  if (error instanceof ConfigError || error instanceof OperatorFailure) return error.message;
  const sentence = sentenceOf(error);
  if (sentence) return sentence.join(' / ');
  const message = error instanceof Error ? error.message : String(error);
  return `Dat is niet gelukt; er is niets veranderd. / That failed; nothing was changed: ${message}`;
}

function sentenceOf(error: unknown): Sentence | undefined {
  if (error instanceof StoreUnavailableError) return STORE[error.reason];
  if (error instanceof UnusableCopyError) return COPY[error.fault];
  return FILES[String((error as { code?: unknown } | null)?.code)];
}
