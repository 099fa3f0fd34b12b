/** Writing together in a pad, against the real server, over real sockets. */

import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { describe, expect, test } from 'vitest';
import { isSettled, PATIENCE_MS, until, useRoom, type Person } from './room.ts';

const room = useRoom();

async function openAmbition(): Promise<{ fatma: Person; padId: string }> {
  const fatma = await room().facilitator();
  await until(fatma, isSettled);
  fatma.client.send({ type: 'setStep', step: 'ambition' });
  await until(fatma, ({ board }) => recordsOf(board, 'ambition').length === 1);
  const [ambition] = recordsOf(fatma.client.state.getState().board, 'ambition');
  return { fatma, padId: ambition?.id ?? '' };
}

describe('a pad', () => {
  test('merges the letters of several people', async () => {
    const { padId } = await openAmbition();
    const [anna, bram] = [await room().partner('Anna'), await room().partner('Bram')];
    const pads = [anna, bram].map(({ client }) => client.openPad(padId));
    await expect.poll(() => pads.every((pad) => pad.synced()), { timeout: PATIENCE_MS }).toBe(true);
    pads[0]?.text.insert(0, 'Iedereen ');
    pads[1]?.text.insert(0, 'hoort erbij');
    await expect
      .poll(() => new Set(pads.map((pad) => pad.text.toJSON())).size, { timeout: PATIENCE_MS })
      .toBe(1);
    expect(pads[0]?.text.toJSON()).toContain('Iedereen ');
    expect(pads[0]?.text.toJSON()).toContain('hoort erbij');
    await expect.poll(() => pads.every((pad) => pad.synced()), { timeout: PATIENCE_MS }).toBe(true);
    expect(anna.storage.keys('')).toEqual([]);
  });

  test('keeps unsent letters through a reload without a connection', async () => {
    const { fatma, padId } = await openAmbition();
    const anna = await room().partner('Anna', room().network);
    await until(anna, isSettled);
    const pad = anna.client.openPad(padId);
    pad.text.insert(0, 'Niemand alleen');
    await expect.poll(() => pad.synced(), { timeout: PATIENCE_MS }).toBe(true);
    room().network.cut();
    pad.text.delete(0, 'Niemand'.length);
    pad.text.insert(0, 'Niemand meer');
    const again = anna.reload();
    const padAgain = again.client.openPad(padId);
    room().network.restore();
    const padOfFatma = fatma.client.openPad(padId);
    await expect
      .poll(() => padOfFatma.text.toJSON(), { timeout: PATIENCE_MS })
      .toBe('Niemand meer alleen');
    expect(padAgain.text.toJSON()).toBe('Niemand meer alleen');
    await expect.poll(() => padAgain.synced(), { timeout: PATIENCE_MS }).toBe(true);
    expect(again.storage.keys('')).toEqual([]);
  });

  test('gives text back that came after it was closed', async () => {
    const { fatma, padId } = await openAmbition();
    const anna = await room().partner('Anna');
    const pad = anna.client.openPad(padId);
    pad.text.insert(0, 'Op tijd. ');
    await expect.poll(() => pad.synced(), { timeout: PATIENCE_MS }).toBe(true);
    fatma.client.send({ type: 'setStep', step: 'contributions' });
    await until(anna, ({ board }) => sessionOf(board)?.step === 'contributions');
    const refused = new Promise<string>((resolve) => {
      pad.onRefused(resolve);
    });
    pad.text.insert(9, 'Te laat.');
    expect(await refused).toBe('Te laat.');
    await expect.poll(() => pad.text.toJSON(), { timeout: PATIENCE_MS }).toBe('Op tijd. ');
    expect(pad.synced()).toBe(true);
  });
});
