/** The documents say what the code does: compared here, in both directions where that makes sense. */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../server/src/config.ts';
import { ServerMetrics } from '../server/src/plugins/server-metrics.ts';
import { RoomCounters } from '../server/src/rooms/counters.ts';
import { openDatabase } from '../server/src/store/open-database.ts';
import { COMMANDS } from '../shared/src/commands/registry.ts';
import * as limits from '../shared/src/domain/limits.ts';
import { ROLES, SECTORS } from '../shared/src/domain/roles.ts';
import { STEPS } from '../shared/src/domain/steps.ts';
import { domain } from '../shared/src/i18n/nl/domain.ts';
import { COMMAND_PATH, EVENT } from '../shared/src/protocol/command-socket.ts';
import { KEEP_ALIVE_MS, SUBPROTOCOL } from '../shared/src/protocol/document-socket.ts';
import { CLOSE, ERRORS } from '../shared/src/protocol/errors.ts';
import { createSessionSchema } from '../shared/src/protocol/http.ts';
import { presenceSchema } from '../shared/src/protocol/presence.ts';
import { PROTOCOL_VERSION } from '../shared/src/protocol/version.ts';
import { STAMPED_FIELDS } from '../shared/src/records/record.ts';
import { RECORD_TYPES } from '../shared/src/records/registry.ts';
import { goalsSnapshotSchema } from '../shared/src/report/snapshot-schema.ts';
import {
  anchorOf,
  blocksOf,
  codesIn,
  headingsOf,
  proseOf,
  read,
  rowsOf,
  sectionOf,
} from './docs/markdown.mjs';
import { ROOT, inProject } from './run/paths.mjs';

const DOCUMENTS = globSync('{*.md,docs/**/*.md}', { cwd: ROOT }).toSorted();

const protocol = read('docs/protocol.md');
const dataModel = read('docs/data-model.md');

/**
 * @param {string} text
 * @param {string} heading
 */
const table = (text, heading) => rowsOf(sectionOf(text, heading));

/** @param {Iterable<string>} names */
const sorted = (names) => [...names].toSorted();

/**
 * What a table says of the thing that each row begins with.
 *
 * @template Said
 * @param {string[][]} rows
 * @param {(cells: string[]) => Said} said
 * @returns {Map<string | undefined, Said>}
 */
const saidOf = (rows, said) => new Map(rows.map((cells) => [codesIn(cells[0])[0], said(cells)]));

/** Measures nothing. */
const nobodyLooks = () => Promise.reject(new Error('nobody looks'));

/** @param {string} text */
const parse = (text) => /** @type {unknown} */ (JSON.parse(text));

describe('the protocol page', () => {
  it('names every error code with its status and message, and no other', () => {
    const documented = saidOf(table(protocol, 'Error codes'), ([, status, message]) => ({
      status: Number(status),
      message,
    }));
    expect(documented).toEqual(new Map(Object.entries(ERRORS)));
  });

  it('names every close code, and no other', () => {
    const documented = saidOf(table(protocol, 'Close codes'), ([, code]) => Number(code));
    expect(documented).toEqual(new Map(Object.entries(CLOSE)));
  });

  it('names every limit with its value, and no other', () => {
    const rows = table(protocol, 'Limits');
    const documented = saidOf(rows, ([, value]) => Number(value));
    expect(documented).toEqual(new Map(Object.entries(limits)));
    expect(rows).toHaveLength(documented.size);
  });

  it('names no limit that no test tries', () => {
    const tests = globSync('{shared,server,client,e2e}/src/**/*.{test,spec}.{ts,tsx}', {
      cwd: ROOT,
    });
    const words = new Set(tests.flatMap((file) => read(file).match(/\b[A-Z][A-Z_]+\b/g) ?? []));
    expect(Object.keys(limits).filter((name) => !words.has(name))).toEqual([]);
  });

  it('names every event, and no other', () => {
    const documented = table(protocol, 'Events').flatMap(([event]) => codesIn(event));
    expect(sorted(documented)).toEqual(sorted(Object.values(EVENT)));
  });

  it('names every command with its fields and roles, and no other', () => {
    const documented = saidOf(table(protocol, 'Commands'), ([, fields, roles, undoable]) => ({
      fields: sorted(codesIn(fields)),
      roles: codesIn(roles),
      undoable: undoable === 'yes',
    }));
    const defined = Object.values(COMMANDS).map(({ type, schema, roles, undoable }) => {
      const fields = Object.keys(schema.shape).filter((field) => !['id', 'type'].includes(field));
      return /** @type {const} */ ([type, { fields: sorted(fields), roles: [...roles], undoable }]);
    });
    expect(documented).toEqual(
      new Map(/** @type {[string, object][]} */ (/** @type {unknown} */ (defined))),
    );
  });

  it('mentions only error codes that exist as refusals of commands', () => {
    const named = table(protocol, 'Commands').flatMap(([, , , , refusals]) => codesIn(refusals));
    expect(named.filter((code) => !Object.hasOwn(ERRORS, code))).toEqual([]);
  });

  it('names every field of presence and of a new session, and no other', () => {
    const fieldsIn = (/** @type {string} */ heading) =>
      sorted(table(protocol, heading).flatMap(([field]) => codesIn(field)));
    expect(fieldsIn('Presence')).toEqual(sorted(Object.keys(presenceSchema.shape)));
    expect(fieldsIn('`POST /api/sessions`')).toEqual(
      sorted(Object.keys(createSessionSchema.shape)),
    );
  });

  it('names the subprotocol, the path, the version and the rhythm of the keep-alive', () => {
    for (const fact of [
      `\`${SUBPROTOCOL}\``,
      `path \`${COMMAND_PATH}\``,
      `\`protocolVersion\` is ${PROTOCOL_VERSION}.`,
      `every ${KEEP_ALIVE_MS / 1000} seconds`,
    ]) {
      expect(protocol).toContain(fact);
    }
  });
});

describe('the data model', () => {
  it('names every record type, and no other', () => {
    const documented = headingsOf(dataModel).flatMap(
      (heading) => /^`(\w+)` – .+ \(version \d+\)$/.exec(heading)?.[1] ?? [],
    );
    expect(sorted(documented)).toEqual(sorted(Object.keys(RECORD_TYPES)));
  });

  it.each(Object.values(RECORD_TYPES))('of $type names its version and fields', (definition) => {
    const { type, version, schema } = definition;
    const section = sectionOf(dataModel, new RegExp(`^\`${type}\` – .+ \\(version ${version}\\)$`));
    const documented = saidOf(rowsOf(section), ([, required]) => required);
    /** @type {Record<string, { safeParse: (value: unknown) => { success: boolean } }>} */
    const shape = schema.shape;
    const own = Object.keys(shape).filter(
      (field) => !STAMPED_FIELDS.some((stamped) => stamped === field),
    );
    /** @param {string} field */
    const required = (field) => (shape[field]?.safeParse(undefined).success ? 'no' : 'yes');
    expect(documented).toEqual(new Map(own.map((field) => [field, required(field)])));
  });

  it('names the fields that the server stamps', () => {
    const documented = table(dataModel, 'Records').flatMap(([field]) => codesIn(field));
    expect(sorted(documented)).toEqual(sorted(STAMPED_FIELDS));
  });

  it('names every field of a goals snapshot, and no other', () => {
    const documented = table(dataModel, 'Goals snapshots').flatMap(([field]) => codesIn(field));
    expect(sorted(documented)).toEqual(sorted(Object.keys(goalsSnapshotSchema.shape)));
  });

  it('names every table of the database with its columns, and no other', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ambitiebord-docs-'));
    const database = openDatabase(folder);
    /** @type {unknown} */
    const found = database
      .prepare(
        `SELECT tables.name AS name, group_concat(columns.name) AS columns
         FROM pragma_table_list AS tables JOIN pragma_table_info(tables.name) AS columns
         WHERE tables.schema = 'main' AND tables.name NOT LIKE 'sqlite_%' GROUP BY tables.name`,
      )
      .all();
    database.close();
    rmSync(folder, { recursive: true });
    const documented = table(dataModel, 'The database').map(([name, columns]) => ({
      name: codesIn(name)[0],
      columns: codesIn(columns).join(','),
    }));
    expect(documented).toHaveLength(17);
    expect(found).toEqual(expect.arrayContaining(documented));
    expect(documented).toEqual(expect.arrayContaining(/** @type {unknown[]} */ (found)));
  });
});

describe('the page for operators', () => {
  const rows = table(read('docs/operating.md'), 'Settings');

  it('names every setting, and no other', () => {
    const source = read('server/src/config.ts');
    const settings = [...source.matchAll(/^ {4}([A-Z_]+): /gm)].map(([, name = '']) => name);
    expect(sorted(rows.flatMap(([name]) => codesIn(name)))).toEqual(sorted(settings));
  });

  it('names every metric of the server, and no other', () => {
    const metrics = new ServerMetrics('1.2.3');
    metrics.watch({
      rooms: { counters: new RoomCounters(), usage: nobodyLooks },
      disk: { use: undefined, notices: [] },
    });
    const named = rowsOf(sectionOf(read('docs/operating.md'), 'Metrics')).flatMap(([name]) =>
      codesIn(name),
    );
    expect(sorted(named)).toEqual(sorted(metrics.names));
  });

  it('names defaults that are the defaults', () => {
    /** @type {Record<string, string>} */
    const defaults = {};
    for (const [name, byDefault] of rows) {
      for (const value of codesIn(byDefault)) defaults[codesIn(name)[0] ?? ''] = value;
    }
    expect(Object.keys(defaults).length).toBeGreaterThan(3);
    expect(readConfig(defaults)).toEqual(readConfig({}));
  });
});

describe('the glossary', () => {
  const rows = rowsOf(read('docs/glossary.md'));
  const codes = new Map(rows.map(([dutch, , code]) => [codesIn(code)[0], dutch]));

  it('has every record type, role, step and sector', () => {
    const words = [...Object.keys(RECORD_TYPES), ...ROLES, ...STEPS, ...SECTORS];
    expect(words.filter((word) => !codes.has(word))).toEqual([]);
  });

  it('has the Dutch words that people read', () => {
    // A step and a record may have one name in code, hence rows and not a map.
    const documented = new Set(rows.map(([dutch, , code]) => `${codesIn(code)[0]}: ${dutch}`));
    const shown = Object.entries({ ...domain.steps, ...domain.sectors });
    const words = shown.map(([code, dutch]) => `${code}: ${dutch}`);
    expect(words.filter((word) => !documented.has(word))).toEqual([]);
  });
});

describe('the threat model', () => {
  const text = read('docs/threat-model.md');
  const proofs = [...text.matchAll(/\[`([^`]+)`\]\([^)]+\): “(.+?)”/g)];

  it('holds many claims by tests', () => {
    expect(proofs.length).toBeGreaterThan(20);
  });

  it.each(proofs.map(([, file = '', title = '']) => ({ file, title })))(
    'is held by a test that exists: $title',
    ({ file, title }) => {
      const source = readFileSync(inProject(file), 'utf8');
      expect([`'${title}'`, `\`${title}\``].some((quoted) => source.includes(quoted))).toBe(true);
    },
  );

  it('names a test for every claim', () => {
    const claims = rowsOf(text.split(/^## /m).find((part) => part.startsWith('Claims')) ?? '');
    expect(claims.length).toBeGreaterThan(20);
    expect(claims.filter(([, heldBy = '']) => !/: “.+”/.test(heldBy))).toEqual([]);
  });
});

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);
  const folder = path.dirname(document);

  it('has links that lead somewhere', () => {
    const links = [...proseOf(text).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)];
    const broken = links.filter(([, file = '', anchor]) => {
      const target = file === '' ? document : path.join(folder, file);
      if (!existsSync(inProject(target))) return true;
      return anchor !== undefined && !headingsOf(read(target)).map(anchorOf).includes(anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const named = codesIn(proseOf(text)).filter((code) =>
      /^(shared|server|client|e2e|bench|tools|docs)\/[\w./*-]*$/.test(code),
    );
    expect(named.filter((name) => globSync(name, { cwd: ROOT }).length === 0)).toEqual([]);
  });

  it('names commands of npm that exist', () => {
    const { scripts } = /** @type {{ scripts: object }} */ (parse(read('package.json')));
    const named = [
      ...text.matchAll(/npm (?:run )?(start|test|[a-z]+:[a-z]+)\b|npm run (\w[\w-]*)/g),
    ];
    const names = named.map(([, short, long]) => short ?? long);
    expect(names.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
  });

  it('has JSON that is JSON', () => {
    const json = blocksOf(text).filter(({ info }) => info.split(' ')[0] === 'json');
    expect(() => json.map(({ code }) => parse(code))).not.toThrow();
  });
});
