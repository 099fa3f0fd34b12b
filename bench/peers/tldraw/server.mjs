/**
 * Rooms of tldraw's sync-core as they come, for a benchmark run. With its port it says what a client says first,
 * and what the presence of somebody looks like, so that the bots need nothing of tldraw.
 */
import { createServer } from 'node:http';
import { InMemorySyncStorage, TLSocketRoom, getTlsyncProtocolVersion } from '@tldraw/sync-core';
import { InstancePresenceRecordType, createTLSchema } from '@tldraw/tlschema';
import { WebSocketServer } from 'ws';

const schema = createTLSchema();
const rooms = new Map();

/** @param {string} name */
function roomOf(name) {
  let room = rooms.get(name);
  if (!room) {
    room = new TLSocketRoom({ schema, storage: new InMemorySyncStorage() });
    rooms.set(name, room);
  }
  return room;
}

const connect = {
  type: 'connect',
  connectRequestId: 'bot',
  lastServerClock: 0,
  protocolVersion: getTlsyncProtocolVersion(),
  schema: schema.serialize(),
};
const presence = InstancePresenceRecordType.create({
  id: InstancePresenceRecordType.createId('bot'),
  currentPageId: 'page:page',
  userId: 'user:bot',
  userName: 'bot',
  cursor: { x: 0, y: 0, type: 'default', rotation: 0 },
});

let sessions = 0;
const server = createServer();
const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket, request) => {
  roomOf(request.url ?? '').handleSocketConnect({ sessionId: `session-${sessions++}`, socket });
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ port: server.address().port, connect, presence }));
});
