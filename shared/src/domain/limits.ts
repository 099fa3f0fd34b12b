/** Every bound of the protocol, in one place. Sizes of texts are in UTF-16 code units. */

/** Characters in a name of a person or an organisation. */
export const NAME_LENGTH = 60;
/** Characters in a session title. */
export const TITLE_LENGTH = 120;
/** Characters in a sentence from the facilitator to everybody. */
export const ANNOUNCEMENT_LENGTH = 140;
/** Characters in the key that says where a record stands in a list. */
export const ORDER_KEY_LENGTH = 200;
/** Characters in an id: of a session, a record, a command, a seat. */
export const SHORTEST_ID = 8;
export const LONGEST_ID = 40;
/** Characters in the name of a document in the address of its socket. */
export const DOCUMENT_NAME_LENGTH = 80;
/** Characters in one part of an address; room for a code that somebody pasted with a link around it, to be told that it is none. */
export const ADDRESS_PART_LENGTH = 300;
/** Characters in a secret that somebody shows: a token, a key of a session, a return code. */
export const SECRET_LENGTH = 100;
/** Characters in the room code in an address, which somebody may have pasted with a link around it. */
export const TYPED_CODE_LENGTH = 200;
/** Characters in the operator's key for starting sessions. */
export const CREATE_KEY_LENGTH = 200;
/** Characters in one text: an answer, a note, a goal. */
export const TEXT_LENGTH = 1_000;
/** Characters in the ambition while people write it together. */
export const PAD_LENGTH = 2_000;
/** Bytes of stored Yjs updates of one pad; deleted letters leave traces, so it is far above its text. */
export const PAD_BYTES = 512_000;
/** Bytes of one Yjs update to a pad. */
export const PAD_UPDATE_BYTES = 16_000;
/** Records on one board. */
export const RECORDS_PER_BOARD = 25_000;
/** Characters of all records on one board together, as JSON. A checkpoint of it fits among those of its session. */
export const BOARD_LENGTH = 19_000_000;
/** Points of all drawings on one board together. */
export const POINTS_PER_BOARD = 250_000;
/** Records in one private document, of one person or of a pair. */
export const RECORDS_PER_OWN_DOCUMENT = 200;
/** Cards that one person may write for people without a device. */
export const CARDS_FOR_OTHERS = 50;
/** The highest number of a printed card. */
export const PAPER_CARDS = 999;
/** Participants who may ever join one session. */
export const PARTICIPANTS_PER_SESSION = 1_500;
/** Minutes after which the seat of a partner who joined and never came makes place, once the session is full. */
export const UNUSED_SEAT_MINUTES = 10;
/** Facilitators who may ever join one session. */
export const FACILITATORS_PER_SESSION = 100;
/** Displays, and observers, of one session; the one that was away longest makes place. */
export const SPECTATORS_PER_SESSION = 200;
/** Tokens of one participant, one per device; the oldest makes place. */
export const TOKENS_PER_PARTICIPANT = 20;
/** What is kept of a person to take commands back, in UTF-16 code units of its JSON. */
export const UNDO_BYTES_PER_SEAT = 20_000_000;
/** Points of one drawing. */
export const DRAWING_POINTS = 500;
/** Characters that say what is on an image. */
export const ALTERNATIVE_TEXT_LENGTH = 300;
/** Bytes of one image, and pixels along its longest side. */
export const IMAGE_BYTES = 2_000_000;
export const IMAGE_SIDE = 2_000;
/** Passes in which a JPEG may build up its picture; each costs who looks at it a whole drawing. */
export const IMAGE_SCANS = 50;
/** Images of one session, and their bytes together. */
export const IMAGES_PER_SESSION = 300;
export const IMAGE_BYTES_PER_SESSION = 100_000_000;
/** Images that one participant may send per hour. */
export const IMAGES_PER_HOUR = 60;
/** Hours that an image is kept which is on no board and in no goals snapshot: so long it can be brought back. */
export const UNUSED_IMAGE_HOURS = 24;
/** Bytes of all images in one file of a goals snapshot; those beyond it are there in words. */
export const REPORT_IMAGE_BYTES = 20_000_000;
/** The shortest and the longest side of an object that can be made larger, in board units. */
export const SHORTEST_SIDE = 20;
export const LONGEST_SIDE = 10_000;
/** How often the identity of one participant may be handed over. */
export const HANDOVERS_PER_PARTICIPANT = 20;
/** Minutes in which a handed-out code must be used. */
export const HANDOVER_MINUTES = 15;
/** Operations in one `change` command. */
export const OPERATIONS_PER_CHANGE = 200;
/** Bytes of one command over the command socket. */
export const COMMAND_BYTES = 100_000;
/** Bytes of one frame over the command socket: a command up to this still gets a coded answer. */
export const COMMAND_FRAME_BYTES = 1_000_000;
/** Refused commands above the rate after which a connection is ended. */
export const COMMAND_PATIENCE = 1_000;
/** Bytes of one message over a document socket. */
export const DOCUMENT_MESSAGE_BYTES = 64_000;
/** Bytes of one HTTP request body. */
export const HTTP_BODY_BYTES = 32_000;
/** Bytes of one presence state as JSON. */
export const PRESENCE_BYTES = 2_000;
/** Objects that one presence state can name as selected, and as dragged. */
export const PRESENCE_OBJECTS = 200;
/** Characters of a text that somebody writes, in one presence state. */
export const PRESENCE_TEXT = 300;
/** Places of a stroke under way, in one presence state. */
export const STROKE_POINTS = 48;
/** The longest side of a part of the board that a presence state can show, in board units. */
export const LONGEST_VIEW = 100_000;
/** Bytes that may wait for a document socket that still gets presence; more than Node takes before it tells when all is sent. */
export const BEHIND_BYTES = 100_000;
/** Clients that may leave while a socket is behind, before that socket has to start anew. */
export const LEFT_MEANWHILE = 1_000;
/** Sustained commands per second of one participant with all tabs, and how many may come at once. */
export const COMMANDS_PER_SECOND = 30;
export const COMMAND_BURST = 300;
/** Sustained document messages per second of one connection, and how many may come at once. */
export const DOCUMENT_MESSAGES_PER_SECOND = 200;
export const DOCUMENT_MESSAGE_BURST = 600;
/** Sustained bytes per second over one document socket, and how many may come at once. */
export const DOCUMENT_BYTES_PER_SECOND = 1_000_000;
export const DOCUMENT_BYTES_BURST = 4_000_000;
/** Messages and bytes over a document socket that may come before it is known whose it is. */
export const EARLY_DOCUMENT_MESSAGES = 20;
export const EARLY_DOCUMENT_BYTES = 64_000;
/** Sustained messages and bytes per second over all sockets of one participant, commands included, and how many may come at once. */
export const PARTICIPANT_MESSAGES_PER_SECOND = 600;
export const PARTICIPANT_MESSAGE_BURST = 2_000;
export const PARTICIPANT_BYTES_PER_SECOND = 4_000_000;
export const PARTICIPANT_BYTE_BURST = 16_000_000;
/** The same number of messages over all sockets of one session, and over all document sockets of one address. */
export const SHARED_MESSAGES_PER_SECOND = 40_000;
export const SHARED_MESSAGE_BURST = 80_000;
/** Bytes that may wait for one socket that does not read; for a document socket beside one whole document. */
export const UNSENT_BYTES = 1_000_000;
/** Milliseconds without a byte after which a document socket is pinged, and after which it is ended. */
export const PING_AFTER_MS = 20_000;
export const SILENCE_MS = 45_000;
/**
 * Sockets that are open at once: of one participant with all tabs, of one session, of one address. A full
 * session has five a person, and as many again that are dead while everybody comes back from another network.
 */
export const SOCKETS_PER_PARTICIPANT = 40;
export const SOCKETS_PER_SESSION = 15_000;
export const SOCKETS_PER_ADDRESS = 15_000;
/** Sockets of one address of which it is not known yet whose they are. */
export const PENDING_SOCKETS_PER_ADDRESS = 2_000;
/** Connections of one address, whatever they are for. They are not counted behind a trusted proxy. */
export const CONNECTIONS_PER_ADDRESS = 18_000;
/** Milliseconds until the head of a request, or the handshake of a command socket, must be there. */
export const HANDSHAKE_MS = 10_000;
/** Bytes over a command socket that may come before it is known whose it is. */
export const HANDSHAKE_BYTES = 16_000;
/** Milliseconds in which a request must have come in. */
export const REQUEST_MS = 30_000;
/** Wrong codes and keys that an address may go on trying per minute, and how many at once. Right ones do not count. */
export const WRONG_GUESSES_PER_MINUTE = 20;
export const WRONG_GUESS_BURST = 60;
/** Wrong codes and keys that all addresses together may go on trying per second; a minute's worth may come at once. */
export const WRONG_GUESSES_PER_SECOND_OF_ALL = 50;
/** Sessions that one address may start per hour. */
export const SESSIONS_PER_HOUR = 60;
/** Times per hour that the name of one participant may be erased. */
export const NAME_ERASURES_PER_HOUR = 5;

/** Corrections of goals snapshots that one facilitator may make per hour: each has the whole file read. */
export const CORRECTIONS_PER_HOUR = 30;

/** Read links that one goals snapshot has at most, and that one facilitator may make per hour. */
export const READ_LINKS_PER_SNAPSHOT = 20;
export const READ_LINKS_PER_HOUR = 60;

/** Sign-offs of goals snapshots that one person may give or take back per hour. */
export const SIGN_OFFS_PER_HOUR = 60;
/** Sign-offs of one goals snapshot that the board shows; the report has all of them. */
export const SIGN_OFFS_ON_BOARD = 200;
/** Times per hour that one participant may ask for all that is held about them. */
export const OWN_DATA_PER_HOUR = 20;
/** Files of goals snapshots (PDF, Word, tables) that one participant may have made per hour. */
export const FILES_PER_HOUR = 120;
/** Files that a server makes at once, and how many more may wait for their turn. */
export const RENDERS_AT_ONCE = 2;
export const RENDERS_WAITING = 40;
/** Milliseconds in which a file must be made, and bytes of memory that may be held meanwhile. */
export const RENDER_MS = 20_000;
export const RENDER_BYTES = 800_000_000;
/** Characters of snapshots from which a file has hundreds of pages: it is made alone, with more time and memory. */
export const LARGE_RENDER = 1_000_000;
export const LARGE_RENDER_MS = 90_000;
export const LARGE_RENDER_BYTES = 2_000_000_000;
/** Pixels of the longer side of a picture of the board. */
export const PICTURE_SIDE = 4_096;
/** Goals snapshots of one session. */
export const SNAPSHOTS_PER_SESSION = 200;
/** Pairs of things that facilitators may put together in one goals snapshot and those that it is laid beside. */
export const LINKS_PER_SNAPSHOT = 400;
/** Bytes of the file with the records of a whole session, of its goals snapshots, and of an archive with its images. */
export const SESSION_FILE_BYTES = 30_000_000;
export const ARCHIVED_SNAPSHOTS_BYTES = 30_000_000;
export const ARCHIVE_BYTES = 165_000_000;
/** Archives that a server takes in, or makes, at once. */
export const ARCHIVES_AT_ONCE = 2;
/** Bytes of the request for a session that starts from a snapshot, and for a comparison with one. */
export const START_FROM_SNAPSHOT_BYTES = 5_000_000;
/** Checkpoints of one session, and characters in all of them; the oldest make place. */
export const CHECKPOINTS_PER_SESSION = 30;
export const CHECKPOINT_LENGTH_PER_SESSION = 20_000_000;
/** Objects that go at once before which a checkpoint is kept. */
export const DELETIONS_BEFORE_CHECKPOINT = 10;
/** Restorations of a checkpoint that a session remembers, the latest ones. */
export const RESTORATIONS_REMEMBERED = 20;
/** Minutes that can be planned for one step. */
export const STEP_MINUTES = 240;
/** Characters in a facilitator's own title of a step. */
export const STEP_TITLE_LENGTH = 40;
/** Characters in a file with a programme of a facilitator's own. */
export const TEMPLATE_LENGTH = 64_000;
/** Options of one round: what can be chosen, or what was proposed. */
export const OPTIONS_PER_ROUND = 100;
/** Groups of goals that the ambition can be said to be about. */
export const CLUSTERS_OF_AMBITION = 200;
/** Words of the ambition that can be marked as not understood. */
export const WORDS_IN_A_CHECK = 1_000;
/** People who can have the pen of the ambition at the same time. */
export const PENS = 2;
/** Characters in an addition that somebody without a pen sends. */
export const ADDITION_LENGTH = 300;
/** Points of view in one place where people differ. */
export const POSITIONS_PER_TENSION = 10;
/** Rungs of the example of a ladder that can be shown. */
export const DEMO_RUNGS = 10;
/** Tables at which the people of one session sit. */
export const TABLES = 30;
/** People who sort goals at the same time at one table; more go by turns. */
export const PEOPLE_PER_TURN = 8;
/** Seconds of such a turn. The next one opens when the facilitator says so. */
export const TURN_SECONDS = 90;
/** Groups that a goal left, as far as they are remembered. */
export const LEFT_CLUSTERS = 12;
/** Dots that one partner may give in a round. */
export const DOTS_BUDGET = 10;
/** Pages that the projector can be turned by hand in one step, forward or back. */
export const DISPLAY_TURNS = 1_000;
/** People who ask each other why together; mostly two. */
export const PEOPLE_PER_PAIR = 4;
