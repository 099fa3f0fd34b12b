/** Every bound of the protocol, in one place. Sizes of texts are in UTF-16 code units. */

/** Characters in a name of a person or an organisation. */
export const NAME_LENGTH = 60;
/** Characters in a session title. */
export const TITLE_LENGTH = 120;
/** Characters in one text: an answer, a note, a goal. */
export const TEXT_LENGTH = 1_000;
/** Characters in the ambition while people write it together. */
export const PAD_LENGTH = 2_000;
/** Bytes of stored Yjs updates of one pad; deleted letters leave traces, so it is far above its text. */
export const PAD_BYTES = 512_000;
/** Bytes of one Yjs update to a pad. */
export const PAD_UPDATE_BYTES = 16_000;
/** Records on one board. */
export const RECORDS_PER_BOARD = 5_000;
/** Records in one private document. */
export const RECORDS_PER_OWN_DOCUMENT = 200;
/** Participants who may ever join one session. */
export const PARTICIPANTS_PER_SESSION = 500;
/** Operations in one `change` command. */
export const OPERATIONS_PER_CHANGE = 200;
/** Bytes of one command over the command socket. */
export const COMMAND_BYTES = 100_000;
/** Bytes of one message over a document socket. */
export const DOCUMENT_MESSAGE_BYTES = 64_000;
/** Bytes of one HTTP request body. */
export const HTTP_BODY_BYTES = 32_000;
/** Bytes of one presence state as JSON. */
export const PRESENCE_BYTES = 2_000;
/** Sustained commands per second of one connection, and how many may come at once. */
export const COMMANDS_PER_SECOND = 30;
export const COMMAND_BURST = 300;
/** Sustained document messages per second of one connection, and how many may come at once. */
export const DOCUMENT_MESSAGES_PER_SECOND = 60;
export const DOCUMENT_MESSAGE_BURST = 300;
/** Wrong codes and keys that an address may go on trying per minute, and how many at once. Right ones do not count. */
export const WRONG_GUESSES_PER_MINUTE = 20;
export const WRONG_GUESS_BURST = 60;
/** Wrong codes and keys that all addresses together may go on trying per second; a minute's worth may come at once. */
export const WRONG_GUESSES_PER_SECOND_OF_ALL = 50;
/** Sessions that one address may start per hour. */
export const SESSIONS_PER_HOUR = 60;
/** Goals snapshots of one session. */
export const SNAPSHOTS_PER_SESSION = 200;
/** Options of one round: what can be chosen, or what was proposed. */
export const OPTIONS_PER_ROUND = 100;
/** Dots that one partner may give in a round. */
export const DOTS_BUDGET = 10;
