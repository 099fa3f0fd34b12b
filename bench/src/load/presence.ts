/** What bots tell of their cursors, and how they find the cursors of others without parsing. */

/**
 * The presence of a bot as JSON. Its place is no place: x is the number of the state and y is who sends it, so
 * that whoever receives it knows which state of whom that is.
 */
export function cursorState(sender: number, number: number, padding = ''): string {
  return `{"cursor":{"x":${number},"y":${sender}}${padding}}`;
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;

const BEFORE_X = Buffer.from('"x":');
const BEFORE_Y = Buffer.from(',"y":');

/** Calls back with each cursor in a message, whatever stands around it. */
export function scanCursors(
  message: Buffer,
  onCursor: (sender: number, number: number) => void,
): void {
  let at = message.indexOf(BEFORE_X);
  while (at >= 0) {
    const x = readDigits(message, at + BEFORE_X.byteLength);
    const startOfY = x.end + BEFORE_Y.byteLength;
    const y = readDigits(message, startOfY);
    const isCursor = BEFORE_Y.equals(message.subarray(x.end, startOfY)) && y.end > startOfY;
    if (isCursor) onCursor(y.value, x.value);
    at = message.indexOf(BEFORE_X, y.end);
  }
}

function readDigits(bytes: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  let end = start;
  for (let byte = bytes[end]; isDigit(byte); byte = bytes[end]) {
    value = value * 10 + byte - DIGIT_0;
    end += 1;
  }
  return { value, end };
}

function isDigit(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= DIGIT_0 && byte <= DIGIT_9;
}
