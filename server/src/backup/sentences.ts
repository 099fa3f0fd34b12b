/** What a person at the keyboard reads when it went well, in Dutch and English on one line. */

import type { CopyContents } from '../store/sqlite-verify.ts';
import type { Backup } from './make-backup.ts';
import type { Restored } from './restore.ts';

export function backupSentence({ file, contents, deleted }: Backup): string {
  const { length } = deleted;
  const [nl, en] = inWords(contents);
  const goneNl = length === 0 ? '' : ` Verwijderde oude back-ups: ${length}.`;
  const goneEn = length === 0 ? '' : ` Old backups deleted: ${length}.`;
  return (
    `De back-up is gemaakt en nagelezen (${nl}) en staat in ${file}.${goneNl} / ` +
    `The backup was made and read back (${en}) and is in ${file}.${goneEn}`
  );
}

export function restoreSentence({ contents, kept }: Restored): string {
  const [nl, en] = inWords(contents);
  const keptNl = kept === undefined ? '' : ` Wat er was, staat in ${kept}.`;
  const keptEn = kept === undefined ? '' : ` What was there is in ${kept}.`;
  return (
    `De back-up is teruggezet (${nl}); start de server.${keptNl} / ` +
    `The backup was put back (${en}); start the server.${keptEn}`
  );
}

function inWords({ sessions, participants }: CopyContents): [dutch: string, english: string] {
  return [
    `sessies: ${sessions}, deelnemers: ${participants}`,
    `sessions: ${sessions}, participants: ${participants}`,
  ];
}
