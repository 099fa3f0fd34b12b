import { LANGUAGES } from '@ambitiebord/shared/domain/languages';
import { useLanguage, useEntryMessages } from './language.tsx';
import './language-switch.css';

/** Each language by its own name, so that everybody finds it. */
export const LANGUAGE_NAMES = { nl: 'Nederlands', en: 'English' } as const;

/** The visible switch between the languages. */
export function LanguageSwitch() {
  const { common } = useEntryMessages();
  const { language, choose } = useLanguage();
  return (
    <fieldset className="language-switch">
      <legend className="visually-hidden">{common.language}</legend>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => choose(each)}
        >
          <span className="language-name">{LANGUAGE_NAMES[each]}</span>
          <span className="language-short">{each.toUpperCase()}</span>
        </button>
      ))}
    </fieldset>
  );
}
