import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { CodedError } from './errors.ts';
import { faultOf } from './fault.ts';

// It starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

test('the log knows the name, the code and the place of a fault, and not what it says', () => {
  const cause = Object.assign(new RangeError('Fatma schreef dit'), { code: 'SQLITE_IOERR' });
  for (const fault of [cause, new CodedError('storage-failed', { cause })]) {
    expect(faultOf(fault)).toMatchObject({ error: 'RangeError', code: 'SQLITE_IOERR' });
    expect(faultOf(fault).frames[0]).toContain('fault.test');
    expect(JSON.stringify(faultOf(fault))).not.toContain('Fatma');
  }
  expect(faultOf(new CodedError('storage-failed'))).toMatchObject({ code: 'storage-failed' });
  expect(JSON.stringify(faultOf('Fatma schreef dit'))).not.toContain('Fatma');
  expect(faultOf(undefined)).toMatchObject({ error: 'Error' });
  expect(faultOf(Object.assign(new Error(), { code: 'Fatma schreef dit' })).code).toBeUndefined();
});

test('an error that nobody caught is logged, and the process goes on', async () => {
  const script = `
    const { surviveFaults } = await import(${JSON.stringify(import.meta.resolve('./fault.ts'))});
    surviveFaults({ error: (fault, message) => console.log(message + ': ' + fault.error) });
    setTimeout(() => { throw new RangeError('secret'); });
    setTimeout(() => void Promise.reject(new TypeError('secret')), 1);
    setTimeout(() => console.log('still here'), 50);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(output.split('\n').slice(0, 3)).toEqual([
    'an error that nobody caught: RangeError',
    'an error that nobody caught: TypeError',
    'still here',
  ]);
  expect(output + errors).not.toContain('secret');
});
