/**
 * A marked secret in every private place of a session, and a search through all that others get: every document,
 * every answer over HTTP, every word over the command socket, the log and the metrics.
 */

import { audienceOf } from '@ambitiebord/shared/commands/audience';
import { newId } from '@ambitiebord/shared/domain/ids';
import { groupDocument, ownDocument, padDocument } from '@ambitiebord/shared/protocol/documents';
import type { CreatedSnapshot, OwnData } from '@ambitiebord/shared/protocol/http';
import { answerIdOf } from '@ambitiebord/shared/records/answer';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import type { BoardRecord } from '@ambitiebord/shared/records/registry';
import { wordMarksIdOf } from '@ambitiebord/shared/records/word-marks';
import { expect, test } from 'vitest';
import { asPartner, join } from '../test-support/app.ts';
import { listen } from '../test-support/attackers.ts';
import { Listener } from '../test-support/listener.ts';
import { noteCommand } from '../test-support/readers.ts';

type Server = Awaited<ReturnType<typeof listen>>;

/** Comes in within a text, and nowhere else in the world. */
const secret = (place: string): string => `geheim-${place}-${newId()}`;

/** A pair of two organisations, a colleague of the first, somebody of a third one, and who only steers or looks. */
async function setUp() {
  const server = await listen();
  const { sessionId, code, keys } = server;
  const url = `/api/sessions/${sessionId}`;
  const enter = async (body: object) => new Listener(server, await join(server, sessionId, body));
  const people = {
    author: await enter(asPartner(code, 'Aafke', 'De Brug')),
    colleague: await enter(asPartner(code, 'Bram', 'De Brug')),
    mate: await enter(asPartner(code, 'Kees', 'De Lindelopers')),
    stranger: await enter(asPartner(code, 'Fatma', 'De Linde')),
    facilitator: await enter({ key: keys.facilitatorKey }),
    observer: await enter({ key: keys.readKey }),
    display: await enter({ key: keys.displayKey }),
  };
  return { server, url, people };
}

type People = Awaited<ReturnType<typeof setUp>>['people'];
type Name = keyof People;
const NAMES = ['colleague', 'mate', 'stranger', 'facilitator', 'observer', 'display'] as const;

/** Resolves when everybody has heard all that was sent before. */
async function everybodyHeard({ facilitator, ...others }: People): Promise<void> {
  const mark = secret('nee');
  await facilitator.send(noteCommand(mark));
  for (const listener of [facilitator, ...Object.values(others)]) {
    await expect.poll(() => listener.hasHeard(mark)).toBe(true);
  }
}

/** Who has heard it, of all others than the author, who has. */
async function whoHeard(people: People, text: string): Promise<readonly Name[]> {
  await everybodyHeard(people);
  await expect.poll(() => people.author.hasHeard(text)).toBe(true);
  return NAMES.filter((name) => people[name].hasHeard(text));
}

/** A session in which everybody asks for every document there is. */
async function setUpListening() {
  const { server, url, people } = await setUp();
  const { author, facilitator } = people;
  const { participantId } = author.joined;
  const about = (await author.get(`${url}/participants/current`)) as OwnData;
  const partnerId = about.partnerId ?? '';
  const [ambitionId, pairId] = await ambitionAndPair(people, url);
  await facilitator.send({ type: 'setStep', step: 'cluster' });
  for (const listener of Object.values(people)) {
    const theirs = ownDocument(listener.joined.participantId);
    const own = ownDocument(participantId);
    for (const document of [own, theirs, groupDocument(pairId), padDocument(ambitionId)]) {
      listener.listenTo(document);
    }
  }
  const session = { server, url, people, participantId, partnerId, ambitionId, pairId };
  return { ...session, ask: () => askEverything(session) };
}

interface Asked {
  readonly server: Server;
  readonly url: string;
  readonly people: People;
}

/** Everybody asks for a snapshot and for all else over HTTP; returns what the operator sees. */
async function askEverything({ server, url, people }: Asked): Promise<string> {
  const { token } = people.facilitator.joined;
  const { id } = (await server.post(`${url}/snapshots`, undefined, token)).body as CreatedSnapshot;
  const paths = ['', '.md', '.html'].map((form) => `${url}/snapshots/${id}${form}`);
  paths.push(`${url}/participants/current`, `${url}/retention`, `/api/codes/${server.code}`);
  paths.push('/api/openapi.json', '/api/privacy', '/healthz', '/readyz', '/metrics');
  for (const name of NAMES) for (const path of paths) await people[name].get(path);
  return String((await server.get('/metrics')).body) + server.log();
}

test('cards, ladders, names and marks that are private are in nothing that others get', async () => {
  const { url, people, participantId, partnerId, ambitionId, pairId, ask } = await setUpListening();
  const { author, facilitator } = people;

  // A card: one answer to share, one to keep; and the card of somebody without a device.
  const [kept, shared, forOther] = [secret('kaart'), secret('gedeeld'), secret('ander')];
  const card = { type: 'partnerCard', participantId, partnerId, status: 'ready' };
  const answers = { sharedFields: ['forWhom'], forWhom: shared, interest: kept };
  await author.create('own', cardIdOf(participantId), { ...card, ...answers });
  await author.send({ type: 'writeFor', displayName: 'Bea', partner: { id: partnerId } });
  const { shared: mine } = (await author.get(`${url}/participants/current`)) as OwnData;
  const bea = (mine as BoardRecord[]).find((record) => 'writtenBy' in record)?.id ?? '';
  const fields = { interest: forOther, sharedFields: [] };
  const update = { action: 'update', audience: 'own', id: cardIdOf(bea), fields };
  await author.send({ type: 'change', operations: [update] });
  expect(await whoHeard(people, shared)).toEqual([]);
  await facilitator.send({ type: 'reveal' });
  expect(await whoHeard(people, shared)).toEqual(NAMES);

  // A ladder of a pair, and a name for a group while the room sorts.
  const [ladder, title, clusterId] = [secret('tweetal'), secret('naam'), newId()];
  const position = { x: 0, y: 0 };
  const activity = { type: 'activity', existing: false, partnerId, position };
  await author.create(audienceOf(pairId), newId(), { ...activity, text: ladder });
  const cluster = { type: 'cluster', title: '', lineageId: newId(), position };
  await facilitator.create('board', clusterId, cluster);
  await facilitator.send({ type: 'setSorting', turn: 0 });
  await author.send({ type: 'proposeTitle', clusterId, text: title });
  await facilitator.send({ type: 'setSorting', turn: null });

  // Words that are not clear: who marked them stays where it is.
  await facilitator.send({ type: 'askWordCheck', partnerIds: [partnerId] });
  await author.send({ type: 'markWords', words: [] });

  const seen = await ask();
  for (const text of [kept, forOther, title, wordMarksIdOf(ambitionId)]) {
    expect({ text, heard: await whoHeard(people, text) }).toEqual({ text, heard: [] });
  }
  expect(await whoHeard(people, ladder)).toEqual(['mate']);
  expect(seen).toContain('ambitiebord');
  expect(seen).not.toMatch(/geheim-|Aafke|De Brug/);
});

test('answers in rounds are in nothing that others get, until they are shown', async () => {
  const { server, url, people, ask } = await setUpListening();
  const { author, mate, facilitator } = people;
  const [first, reason, condition] = [secret('voorstel'), secret('reden'), secret('mits')];
  const answer = async (kind: string, value: object, optionsOf?: string): Promise<string> => {
    const roundId = newId();
    const options = optionsOf === undefined ? {} : { optionsOf };
    await facilitator.send({ type: 'openRound', kind, roundId, ...options });
    await author.send({ type: 'answerRound', roundId, value: { kind, ...value } });
    return roundId;
  };
  const advance = (roundId: string, status: string) =>
    facilitator.send({ type: 'advanceRound', roundId, status });

  const proposals = await answer('proposal', { text: first });
  expect(await whoHeard(people, first)).toEqual([]);
  await advance(proposals, 'revealed');
  expect(await whoHeard(people, first)).toEqual(NAMES);
  const dots = await answer('dots', { optionIds: [] }, proposals);
  const stances = await answer('stance', { stance: 'notYet', reason });
  const decisions = await answer('decision', { choice: 'yesIf', condition });
  await advance(stances, 'revealed');

  const seen = await ask();
  // An answer of a partner is its colleagues’ too; whose a proposal was is nobody’s.
  expect(await whoHeard(people, answerIdOf(proposals))).toEqual([]);
  for (const text of [
    reason,
    condition,
    ...[dots, stances, decisions].map((id) => answerIdOf(id)),
  ]) {
    expect({ text, heard: await whoHeard(people, text) }).toEqual({ text, heard: ['colleague'] });
  }
  expect(seen).not.toMatch(/geheim-|Aafke|De Brug/);

  // The reason of a stance comes without the name of who did not want it there.
  await advance(stances, 'explained');
  expect(await whoHeard(people, reason)).toEqual(NAMES);
  const { token } = facilitator.joined;
  const { id } = (await server.post(`${url}/snapshots`, undefined, token)).body as CreatedSnapshot;
  expect(await mate.get(`${url}/snapshots/${id}`)).toMatchObject({
    stances: { reasons: [{ text: reason, partnerId: null }] },
  });
});

/** The ids of the ambition and of the pair of the author and the mate, which are there from now on. */
async function ambitionAndPair(
  { author, mate, facilitator }: People,
  url: string,
): Promise<[ambitionId: string, pairId: string]> {
  await facilitator.send({ type: 'setStep', step: 'ambition' });
  const participantIds = [author, mate].map(({ joined }) => joined.participantId);
  await facilitator.send({ type: 'setPairs', pairs: [{ participantIds }] });
  const { shared } = (await facilitator.get(`${url}/participants/current`)) as OwnData;
  const ids = ['ambition', 'pair'].map(
    (type) => (shared as BoardRecord[]).find((record) => record.type === type)?.id ?? '',
  );
  expect(ids).not.toContain('');
  return ids as [string, string];
}
