/** The protocol version. It grows when an older browser page could misunderstand the server. */
export const PROTOCOL_VERSION = 2;
