/** Why the server could not start, in one sentence for the person at the keyboard. */

import { ConfigError } from './config.ts';
import { StoreUnavailableError } from './store/store-unavailable.ts';

type Sentence = readonly [dutch: string, english: string];

const STORE: Readonly<Record<StoreUnavailableError['reason'], Sentence>> = {
  'in-use': [
    'Er draait al een Ambitiebord op deze gegevensmap; stop dat eerst, of kies met DATA_DIR een andere map.',
    'An Ambitiebord already runs on this data folder; stop that one first, or choose another folder with DATA_DIR.',
  ],
  newer: [
    'De gegevens zijn van een nieuwere versie van Ambitiebord; start die versie.',
    'The data belong to a newer version of Ambitiebord; start that version.',
  ],
  unusable: [
    'In de gegevensmap kan niet worden gelezen en geschreven; geef er rechten op, of kies met DATA_DIR een andere map.',
    'The data folder cannot be read and written; grant permission, or choose another folder with DATA_DIR.',
  ],
  'not-ours': [
    'Het bestand ambitiebord.db in de gegevensmap is beschadigd of van een ander programma; zet een kopie terug, of kies met DATA_DIR een andere map.',
    'The file ambitiebord.db in the data folder is damaged or of another program; put a copy back, or choose another folder with DATA_DIR.',
  ],
};

const LISTENING: Readonly<Record<string, Sentence>> = {
  EADDRINUSE: [
    'De poort is al in gebruik; kies met PORT een andere.',
    'The port is already in use; choose another one with PORT.',
  ],
  EACCES: [
    'Deze poort mag niet worden gebruikt; kies met PORT een poort boven 1023.',
    'This port may not be used; choose a port above 1023 with PORT.',
  ],
  EADDRNOTAVAIL: ['HOST is geen adres van dit apparaat.', 'HOST is not an address of this device.'],
  ENOTFOUND: ['HOST is geen bekend adres.', 'HOST is not a known address.'],
};

/** The sentence, first in Dutch and then in English, on one line. */
export function sentenceFor(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const code = (error as { code?: unknown } | null)?.code;
  const sentence =
    error instanceof StoreUnavailableError ? STORE[error.reason] : LISTENING[String(code)];
  if (sentence) return sentence.join(' / ');
  const message = error instanceof Error ? error.message : String(error);
  return `Ambitiebord kon niet starten. / Ambitiebord could not start: ${message}`;
}
