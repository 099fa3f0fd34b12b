/** The language of the page: the visitor's choice, else that of the session, else Dutch. */

import { LANGUAGES } from '@ambitiebord/shared/domain/languages';
import { messages, type Messages } from '@ambitiebord/shared/i18n/messages';
import type { Language } from '@ambitiebord/shared/records/session';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { readSetting, writeSetting } from './settings.ts';

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
  const [suggested, suggest] = useState<Language>('nl');
  const language = chosen ?? suggested;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((next: Language) => {
    writeSetting(SETTING, next);
    setChosen(next);
  }, []);
  const choice = useMemo(() => ({ language, choose, suggest }), [language, choose]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The language and the ways to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('useLanguage needs a LanguageProvider above it');
  return choice;
}

/** The texts in the language of the page. */
export function useMessages(): Messages {
  return messages(useLanguage().language);
}

/** Takes over the language of the session, unless the visitor has chosen one. */
export function useSuggestedLanguage(language: Language | undefined): void {
  const { suggest } = useLanguage();
  useEffect(() => {
    if (language) suggest(language);
  }, [language, suggest]);
}
