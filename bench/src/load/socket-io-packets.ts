/** Packets of Engine.IO 4 and Socket.IO 5, as the first characters of a text frame. */
export const PACKET = {
  ping: '2',
  pong: '3',
  connect: '40',
  event: '42',
  acknowledgement: '43',
  refused: '44',
} as const;
