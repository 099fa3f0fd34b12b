import { expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { COMMANDS, parseCommand } from '../commands/registry.ts';
import { BOARD, groupDocument, ownDocument, padDocument, parseDocumentName } from './documents.ts';
import { CLOSE, errorBody, ERRORS, type ErrorCode } from './errors.ts';

test('close codes are unique, and only the final ones lie where the provider stops trying', () => {
  const codes = Object.values(CLOSE);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [name, code] of Object.entries(CLOSE)) {
    expect(code >= 4400 && code < 4500).toBe(name !== 'tryAgain');
    expect(code).toBeLessThan(5000);
  }
});

test('every error has a sentence of its own and a status that tells of an error', () => {
  const messages = Object.values(ERRORS).map(({ message }) => message);
  expect(new Set(messages).size).toBe(messages.length);
  for (const code of Object.keys(ERRORS) as ErrorCode[]) {
    expect(ERRORS[code].status).toBeGreaterThanOrEqual(400);
    expect(ERRORS[code].status).toBeLessThan(600);
    expect(errorBody(code)).toEqual({ code, message: ERRORS[code].message });
  }
});

test('every command is registered under its own type', () => {
  for (const [type, definition] of Object.entries(COMMANDS)) expect(definition.type).toBe(type);
});

test('document names are read back as they were made', () => {
  const id = newId();
  expect(parseDocumentName(BOARD)).toEqual({ kind: 'board', id: '' });
  expect(parseDocumentName(ownDocument(id))).toEqual({ kind: 'own', id });
  expect(parseDocumentName(groupDocument(id))).toEqual({ kind: 'group', id });
  expect(parseDocumentName(padDocument(id))).toEqual({ kind: 'pad', id });
});

test.each([
  '',
  'boards',
  'board/',
  'own',
  'own/',
  'own/short',
  'own/participant-1/x',
  'own/../board',
  'pad/%2e%2e%2f%2e',
  'group/short',
  'group/pair-0001/x',
  'OWN/participant-1',
])('%j is no document', (name) => {
  expect(parseDocumentName(name)).toBeUndefined();
});

test('a command from outside is read, or refused with a code', () => {
  const id = newId();
  expect(parseCommand({ id, type: 'setLock', locked: true })).toEqual({
    ok: true,
    value: { id, type: 'setLock', locked: true },
  });
  const refused: [input: unknown, code: string][] = [
    [{ id, type: 'shutdown' }, 'unknown-type'],
    [{ id, type: 'toString' }, 'unknown-type'],
    [{ id, type: '__proto__' }, 'unknown-type'],
    [{ id, type: 'setLock' }, 'invalid'],
    [{ id, type: 'setLock', locked: 'yes' }, 'invalid'],
    [{ id, type: 'setLock', locked: true, more: 1 }, 'invalid'],
    [{ id: 'x', type: 'setLock', locked: true }, 'invalid'],
    [{ type: 'setLock', locked: true }, 'invalid'],
    [{ id, type: 7 }, 'invalid'],
    [null, 'invalid'],
    ['change', 'invalid'],
    [[], 'invalid'],
    [undefined, 'invalid'],
  ];
  for (const [input, error] of refused) expect(parseCommand(input)).toEqual({ ok: false, error });
});
