/** What is known of an organisation besides its name and sector, in a few words. */

import type { Mandate } from '../records/partner.ts';

interface Known {
  readonly coreGroup?: boolean | undefined;
  readonly mandate?: Mandate | undefined;
  readonly present?: boolean | undefined;
}

/** How it is said in the language of whoever reads it. */
interface Words {
  readonly coreGroup: string;
  readonly mandates: Readonly<Record<Mandate, string>>;
  readonly absent: string;
}

/** The words for what was said of an organisation; none where nothing was. */
export function partnerMarks({ coreGroup, mandate, present }: Known, words: Words): string[] {
  return [
    ...(coreGroup ? [words.coreGroup] : []),
    ...(mandate ? [words.mandates[mandate]] : []),
    ...(present === false ? [words.absent] : []),
  ];
}
