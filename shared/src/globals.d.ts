/** What browsers and Node have in common and this package uses of it. */
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };
