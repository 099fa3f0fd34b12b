import { describe, expect, test } from 'vitest';
import { openIdentities, type Identity } from './identities.ts';
import { memoryStorage, workPrefix } from './storage.ts';

const SESSION = 'session-one';

const identity = (role: Identity['role'], sessionId = SESSION): Identity => ({
  sessionId,
  role,
  participantId: `person-as-${role}`,
  token: `secret of ${role}`,
  title: 'Thuis met dementie',
});

describe('identities', () => {
  test('of one session live side by side in two tabs, also after a reload', () => {
    const device = memoryStorage();
    const tabs = [memoryStorage(), memoryStorage()] as const;
    openIdentities(device, tabs[0]).save(identity('facilitator'));
    openIdentities(device, tabs[1]).save(identity('display'));
    expect(tabs.map((tab) => openIdentities(device, tab).ofTab(SESSION)?.role)).toEqual([
      'facilitator',
      'display',
    ]);
  });

  test('in a new tab: whoever takes part, or the role that is asked for', () => {
    const device = memoryStorage();
    const first = openIdentities(device, memoryStorage());
    first.save(identity('display'));
    first.save(identity('partner'));
    const fresh = openIdentities(device, memoryStorage());
    expect(fresh.ofTab(SESSION)?.role).toBe('partner');
    expect(fresh.ofTab(SESSION, 'display')?.role).toBe('display');
    expect(fresh.ofTab(SESSION, 'facilitator')).toBeUndefined();
    expect(fresh.ofTab('another-session')).toBeUndefined();
  });

  test('are listed with everything that belongs to them', () => {
    const identities = openIdentities(memoryStorage(), memoryStorage());
    const keys = { facilitatorKey: 'f', displayKey: 'd', readKey: 'r' };
    const facilitator = { ...identity('facilitator'), keys };
    const partner = { ...identity('partner', 'session-two'), returnCode: 'ACDEFGHJKMNP' };
    identities.save(facilitator);
    identities.save(partner);
    expect(identities.list()).toEqual([facilitator, partner]);
  });

  test('are forgotten with their unsent work, and nobody else with them', () => {
    const [device, tab] = [memoryStorage(), memoryStorage()];
    const identities = openIdentities(device, tab);
    const [leaver, stayer] = [identity('partner'), identity('facilitator')];
    identities.save(stayer);
    identities.save(leaver);
    for (const { sessionId, participantId } of [leaver, stayer]) {
      device.set(`${workPrefix(sessionId, participantId)}command:1`, 'text');
      tab.set(`${workPrefix(sessionId, participantId)}undo`, 'ids');
    }
    identities.forget(leaver);
    expect(identities.list()).toEqual([stayer]);
    expect(identities.ofTab(SESSION)).toEqual(stayer);
    for (const storage of [device, tab]) {
      expect(storage.keys(workPrefix(SESSION, leaver.participantId))).toEqual([]);
      expect(storage.keys(workPrefix(SESSION, stayer.participantId))).toHaveLength(1);
    }
  });

  test('that do not read are passed over', () => {
    const device = memoryStorage();
    const identities = openIdentities(device, memoryStorage());
    identities.save(identity('partner'));
    for (const text of ['{', '{}', 'null']) {
      device.set(device.keys('')[0] ?? '', text);
      expect(identities.list()).toEqual([]);
      expect(identities.ofTab(SESSION)).toBeUndefined();
    }
  });
});
