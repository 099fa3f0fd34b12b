/** The words about files, which come with this page alone. */

import { snapshotFiles as english } from '@ambitiebord/shared/i18n/en/snapshot-files';
import {
  snapshotFiles as dutch,
  type SnapshotFiles,
} from '@ambitiebord/shared/i18n/nl/snapshot-files';
import { useLanguage } from '../../ui/language.tsx';

const WORDS = { nl: dutch, en: english };

/** In the language that people read. */
export function useFileWords(): SnapshotFiles {
  return WORDS[useLanguage().language];
}
