/** The settings of the server, from the environment. */

import { resolve } from 'node:path';
import { CREATE_KEY_LENGTH } from '@ambitiebord/shared/domain/limits';
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const DAYS = {
  nl: 'een geheel getal van 1 tot en met 3650',
  en: 'a whole number from 1 to 3650',
};

/** What each setting must be, in the words that people read when it is not. */
const EXPECTED = {
  PORT: { nl: 'een geheel getal van 0 tot en met 65535', en: 'a whole number from 0 to 65535' },
  HOST: { nl: 'een adres, zoals 0.0.0.0', en: 'an address, such as 0.0.0.0' },
  DATA_DIR: { nl: 'een map, zoals ./data', en: 'a folder, such as ./data' },
  BACKUP_DIR: { nl: 'een map, zoals ./backups', en: 'a folder, such as ./backups' },
  PUBLIC_URL: {
    nl: 'een webadres zonder pad, zoals https://bord.voorbeeld.nl',
    en: 'a web address without a path, such as https://board.example.org',
  },
  LOG_LEVEL: { nl: `een van ${LOG_LEVELS.join(', ')}`, en: `one of ${LOG_LEVELS.join(', ')}` },
  TRUST_PROXY: {
    nl: 'off, het aantal proxy’s (1 tot en met 10) of hun IP-adressen met komma’s ertussen',
    en: 'off, the number of proxies (1 to 10) or their IP addresses with commas in between',
  },
  METRICS_TOKEN: {
    nl: 'een tekst van 16 tot 100 letters, cijfers, - en _',
    en: 'a text of 16 to 100 letters, digits, - and _',
  },
  DISK_WARNING_MB: {
    nl: 'een geheel getal van 0 tot en met 1000000',
    en: 'a whole number from 0 to 1000000',
  },
  CREATE_KEY: { nl: 'een tekst van 8 tot 200 tekens', en: 'a text of 8 to 200 characters' },
  RETENTION_DAYS: DAYS,
  RETENTION_MAX_DAYS: DAYS,
  SNAPSHOT_RETENTION_DAYS: DAYS,
  PRIVACY_CONTACT: { nl: 'een tekst van 1 tot 200 tekens', en: 'a text of 1 to 200 characters' },
} as const;

const publicUrlSchema = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '')
  .refine((url) => url.username === '' && url.password === '');

const addressSchema = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

const trustProxySchema = z.union([
  z.literal(['off', 'false', '0']).transform(() => false as const),
  // Never blindly everything: then any visitor could claim any address.
  z.literal(['on', 'true']).transform(() => 1),
  z.coerce.number().int().min(1).max(10),
  z
    .string()
    .transform((text) => text.split(',').map((address) => address.trim()))
    .pipe(z.array(addressSchema)),
]);

const daysSchema = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(3650));

const configSchema = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65_535))
      .default(3000),
    HOST: z.string().max(255).default('0.0.0.0'),
    DATA_DIR: z.string().default('./data'),
    BACKUP_DIR: z.string().default('./backups'),
    PUBLIC_URL: publicUrlSchema.optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS).default('warn'),
    TRUST_PROXY: trustProxySchema.default(false),
    DISK_WARNING_MB: z
      .string()
      .regex(/^\d{1,7}$/)
      .transform(Number)
      .pipe(z.number().max(1_000_000))
      .default(500),
    CREATE_KEY: z.string().min(8).max(CREATE_KEY_LENGTH).optional(),
    METRICS_TOKEN: z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,100}$/)
      .optional(),
    RETENTION_DAYS: daysSchema.default(180),
    RETENTION_MAX_DAYS: daysSchema.default(365),
    SNAPSHOT_RETENTION_DAYS: daysSchema.default(730),
    PRIVACY_CONTACT: z.string().trim().max(200).optional(),
  })
  .transform((settings) => ({
    port: settings.PORT,
    host: settings.HOST,
    /** Absolute. */
    dataFolder: resolve(settings.DATA_DIR),
    /** Absolute; for `npm run backup`. */
    backupFolder: resolve(settings.BACKUP_DIR),
    /** Where people find the server from outside; its origin counts. */
    publicUrl: settings.PUBLIC_URL,
    logLevel: settings.LOG_LEVEL,
    /** Whose `X-Forwarded-For` is believed: nobody's, that of n proxies, or of these addresses. */
    trustProxy: settings.TRUST_PROXY,
    /** Free bytes on the disk with the data below which people are warned. */
    diskWarningBytes: settings.DISK_WARNING_MB * 1_000_000,
    /** Needed to start a session; undefined: anybody may. */
    createKey: settings.CREATE_KEY,
    /** Needed to read the metrics; undefined: they are for this computer alone. */
    metricsToken: settings.METRICS_TOKEN,
    /** How long things are kept, in days. */
    retention: {
      /** The working data of a session, from its start; never more than the bound. */
      sessionDays: Math.min(settings.RETENTION_DAYS, settings.RETENTION_MAX_DAYS),
      /** The bound within which facilitators choose. */
      sessionMaxDays: settings.RETENTION_MAX_DAYS,
      /** A goals snapshot, from the moment that it was taken. */
      snapshotDays: settings.SNAPSHOT_RETENTION_DAYS,
    },
    /** Whom people can ask about their data; undefined: the facilitator. */
    privacyContact: settings.PRIVACY_CONTACT,
  }));

export type Config = z.output<typeof configSchema>;
export type RetentionSettings = Config['retention'];

/** A setting that cannot be used; the message is a sentence that names it, in Dutch and English. */
export class ConfigError extends Error {}

/**
 * Reads the settings. One that is empty counts as absent.
 * @throws ConfigError
 */
export function readConfig(environment: { readonly [name: string]: string | undefined }): Config {
  const given = Object.entries(environment).filter(([, value]) => value?.trim() !== '');
  const parsed = configSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const name = parsed.error.issues[0]?.path[0] as keyof typeof EXPECTED;
  const { nl, en } = EXPECTED[name];
  throw new ConfigError(`De instelling ${name} moet ${nl} zijn. / ${name} must be ${en}.`);
}

/** What the operator should know about settings that can be used but are not wise. */
export function warningsOf(config: Config): string[] {
  if (!config.publicUrl || config.createKey !== undefined) return [];
  return [
    'Let op: iedereen die PUBLIC_URL kent kan een sessie starten; stel CREATE_KEY in om dat te beperken. / ' +
      'Note: anybody who knows PUBLIC_URL can start a session; set CREATE_KEY to limit that.',
  ];
}
