/** The word list of a session; a list is fetched when it is first needed. */

import { wordsOfSession } from '@ambitiebord/shared/jargon/find-jargon';
import type { JargonWord } from '@ambitiebord/shared/jargon/jargon-word';
import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import type { Language } from '@ambitiebord/shared/records/session';
import { useEffect, useMemo, useState } from 'react';
import { useSessionState } from '../../session/hooks.ts';

/** The hard words of a language. People write in the language of their session, not in that of the page. */
const LISTS: Readonly<Record<Language, () => Promise<readonly JargonWord[]>>> = {
  nl: async () => (await import('@ambitiebord/shared/jargon/dutch')).dutchJargon,
  en: async () => (await import('@ambitiebord/shared/jargon/english')).englishJargon,
};

interface Jargon {
  readonly language: Language;
  readonly list: readonly JargonWord[];
}

/** The list of the language of this session; undefined until it is there. */
export function useJargonList(): Jargon | undefined {
  const language = useSessionState(({ board }) => sessionOf(board)?.language);
  const [jargon, setJargon] = useState<Jargon>();
  useEffect(() => {
    if (language === undefined) return undefined;
    let shown = true;
    const fetchList = async (wanted: Language): Promise<void> => {
      const list = await LISTS[wanted]();
      if (shown) setJargon({ language: wanted, list });
    };
    void fetchList(language);
    return () => {
      shown = false;
    };
  }, [language]);
  return jargon;
}

/** The words that the board asks about in this session; none until the list is there. */
export function useJargon(): readonly JargonWord[] {
  const jargon = useJargonList();
  const terms = useSessionState(({ board }) => recordsOf(board, 'term'));
  return useMemo(() => (jargon ? wordsOfSession(jargon.list, terms) : []), [jargon, terms]);
}
