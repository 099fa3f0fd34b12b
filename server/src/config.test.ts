import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, warningsOf } from './config.ts';

describe('settings', () => {
  test('without any, the server is for the local network and keeps its data in ./data', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      dataFolder: resolve('data'),
      backupFolder: resolve('backups'),
      publicUrl: undefined,
      logLevel: 'warn',
      trustProxy: false,
      diskWarningBytes: 500_000_000,
      createKey: undefined,
      metricsToken: undefined,
      retention: { sessionDays: 180, sessionMaxDays: 365, snapshotDays: 730 },
      privacyContact: undefined,
    });
  });

  test('an empty setting counts as absent', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: ' ', CREATE_KEY: '' })).toEqual(readConfig({}));
  });

  test('all can be set', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '127.0.0.1',
      DATA_DIR: '/srv/board',
      PUBLIC_URL: 'https://board.example.org/',
      LOG_LEVEL: 'info',
      TRUST_PROXY: '1',
      BACKUP_DIR: '/srv/backups',
      DISK_WARNING_MB: '20',
      METRICS_TOKEN: 'a-token-of-the-operator',
      CREATE_KEY: 'open sesame',
      RETENTION_DAYS: '30',
      RETENTION_MAX_DAYS: '60',
      SNAPSHOT_RETENTION_DAYS: '90',
      PRIVACY_CONTACT: 'privacy@board.example.org',
      PATH: '/usr/bin',
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataFolder: resolve('/srv/board'),
      logLevel: 'info',
      trustProxy: 1,
      backupFolder: resolve('/srv/backups'),
      diskWarningBytes: 20_000_000,
      metricsToken: 'a-token-of-the-operator',
      createKey: 'open sesame',
      retention: { sessionDays: 30, sessionMaxDays: 60, snapshotDays: 90 },
      privacyContact: 'privacy@board.example.org',
    });
    expect(config.publicUrl?.origin).toBe('https://board.example.org');
  });

  test.each([
    ['off', false],
    ['0', false],
    ['on', 1],
    ['true', 1],
    ['2', 2],
    ['10.0.0.1, 172.16.0.0/12', ['10.0.0.1', '172.16.0.0/12']],
  ])('TRUST_PROXY=%s is understood', (text, meant) => {
    expect(readConfig({ TRUST_PROXY: text }).trustProxy).toEqual(meant);
  });

  test.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PUBLIC_URL', 'www.example.org'],
    ['PUBLIC_URL', 'ftp://board.example.org'],
    ['PUBLIC_URL', 'https://example.org/board'],
    ['PUBLIC_URL', 'https://name:word@example.org'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'everybody'],
    ['TRUST_PROXY', '11'],
    ['CREATE_KEY', 'short'],
    ['RETENTION_DAYS', '0.5'],
    ['RETENTION_MAX_DAYS', '3651'],
    ['SNAPSHOT_RETENTION_DAYS', 'always'],
  ])('%s=%s is refused in one sentence that names it and not its value', (name, value) => {
    let message = '';
    try {
      readConfig({ [name]: value });
    } catch (error) {
      message = error instanceof ConfigError ? error.message : String(error);
    }
    expect(message).toMatch(new RegExp(`^De instelling ${name} moet .+ / ${name} must be .+\\.$`));
    expect(message).not.toContain(value);
  });

  test('what is kept by default is never kept longer than the bound', () => {
    const { retention } = readConfig({ RETENTION_DAYS: '90', RETENTION_MAX_DAYS: '60' });
    expect(retention).toMatchObject({ sessionDays: 60, sessionMaxDays: 60 });
  });

  test('a public address without a key to start sessions gives a warning', () => {
    const open = { PUBLIC_URL: 'https://board.example.org' };
    expect(warningsOf(readConfig(open))).toEqual([expect.stringContaining('CREATE_KEY')]);
    expect(warningsOf(readConfig({ ...open, CREATE_KEY: 'open sesame' }))).toEqual([]);
    expect(warningsOf(readConfig({}))).toEqual([]);
  });
});
