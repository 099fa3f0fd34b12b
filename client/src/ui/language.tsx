/** The language of the page: the visitor's choice, else that of the session, else Dutch. */

import { LANGUAGES } from '@ambitiebord/shared/domain/languages';
import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import type { EntryMessages } from '@ambitiebord/shared/i18n/entry';
import type { Language } from '@ambitiebord/shared/records/session';
import {
  createContext,
  startTransition,
  use,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { describeAppIn } from './installed.ts';
import { readSetting, writeSetting } from './settings.ts';
import { entryTextsIn, frameTextsIn, textsIn } from './texts.ts';

const SETTING = 'language';

interface LanguageChoice {
  readonly language: Language;
  /** Chosen by the visitor; remembered on this device. */
  readonly choose: (language: Language) => void;
  /** What holds as long as the visitor has not chosen. */
  readonly suggest: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | undefined>(undefined);

function storedChoice(): Language | undefined {
  const stored = readSetting(SETTING);
  return LANGUAGES.find((language) => language === stored);
}

/** Holds the language for everything below it and keeps `<html lang>` equal to it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState(storedChoice);
  const [suggested, setSuggested] = useState<Language>('nl');
  const language = chosen ?? suggested;
  useEffect(() => {
    document.documentElement.lang = language;
    describeAppIn(language);
  }, [language]);
  const choose = useCallback((next: Language) => {
    writeSetting(SETTING, next);
    startTransition(() => setChosen(next));
  }, []);
  const suggest = useCallback((next: Language) => {
    startTransition(() => setSuggested(next));
  }, []);
  const choice = useMemo(() => ({ language, choose, suggest }), [language, choose, suggest]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The language and the ways to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('useLanguage needs a LanguageProvider above it');
  return choice;
}

/**
 * All texts in the language of the page, for parts that come on demand: those bring them along. When the language is
 * changed, what was there stays until they have come.
 */
export function useMessages(): Messages {
  return use(textsIn(useLanguage().language));
}

/** The texts for what the first picture of a session is made of, likewise. */
export function useFrameMessages(): FrameMessages {
  return use(frameTextsIn(useLanguage().language));
}

/** The texts that are there from the beginning; for what the pages before a session are made of. */
export function useEntryMessages(): EntryMessages {
  return use(entryTextsIn(useLanguage().language));
}

/** Takes over the language of the session, unless the visitor has chosen one. */
export function useSuggestedLanguage(language: Language | undefined): void {
  const { suggest } = useLanguage();
  useEffect(() => {
    if (language) suggest(language);
  }, [language, suggest]);
}
