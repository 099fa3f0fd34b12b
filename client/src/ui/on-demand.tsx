import type { Language } from '@ambitiebord/shared/records/session';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useLanguage } from './language.tsx';
import { areThere, textsIn, type TextsIn } from './texts.ts';

/** Milliseconds until a part that could not be fetched is asked for again. */
const AGAIN_MS = 2_000;

/** What holds the place of a component as long as its code is not there. */
interface Waiting {
  readonly waiting: ReactNode;
}

/** A part that can be fetched before it is shown; a failure is no matter, it is asked for again when it is. */
export interface FetchedLater {
  readonly fetchAhead: (language: Language) => Promise<void>;
}

interface OnDemandOptions {
  /** Without it there is nothing to show, so when it cannot be fetched the error is thrown where it would have stood. */
  readonly isWhole?: boolean;
  /** The texts that it needs: all, unless it is part of a picture that needs fewer. */
  readonly texts?: TextsIn;
}

/**
 * A component whose code is fetched when it is first shown, with the texts that it needs in the language of the page;
 * `waiting` is shown until then. Who works without a connection goes on
 * working: a part that cannot be fetched comes later, when it is still wanted.
 *
 * Not `lazy` with `Suspense`: once React has shown a fallback it keeps what comes after it back until
 * 300 ms have passed, for each one in a chain, while the code is mostly there sooner.
 */
export function onDemand<Props extends object>(
  fetchCode: () => Promise<ComponentType<Props>>,
  { isWhole = false, texts = textsIn }: OnDemandOptions = {},
): ComponentType<Props & Waiting> & FetchedLater {
  const coming = new Map<Language, Promise<void>>();
  let Fetched: ComponentType<Props> | undefined;
  let failure: Error | undefined;

  async function fetchNow(language: Language): Promise<void> {
    try {
      [Fetched] = await Promise.all([fetchCode(), texts(language)]);
      failure = undefined;
    } catch (cause) {
      failure = new Error('a part of the page could not be fetched', { cause });
      coming.delete(language);
    }
  }

  function fetchOnce(language: Language): Promise<void> {
    const known = coming.get(language) ?? fetchNow(language);
    coming.set(language, known);
    return known;
  }

  function isThere(language: Language): boolean {
    return Fetched !== undefined && areThere(texts(language));
  }

  function OnDemand({ waiting, ...props }: Props & Waiting) {
    const { language } = useLanguage();
    // When the language is changed later, what is shown stays until its texts have come.
    const [isReady, setReady] = useState(() => isThere(language));
    if (!isReady && !failure) void fetchOnce(language);
    useEffect(() => {
      let again: ReturnType<typeof setTimeout> | undefined;
      let shown = true;
      async function showOnceThere(): Promise<void> {
        await fetchOnce(language);
        if (!shown) return;
        if (failure && !isWhole) again = setTimeout(() => void showOnceThere(), AGAIN_MS);
        else setReady(true);
      }
      void showOnceThere();
      return () => {
        shown = false;
        clearTimeout(again);
      };
    }, [language]);
    if (failure && isWhole) throw failure;
    if (!isReady || !Fetched) return waiting;
    // What is left of the properties is exactly what the component asked for.
    return <Fetched {...(props as unknown as Props)} />;
  }

  async function fetchAhead(language: Language): Promise<void> {
    await fetchOnce(language);
    // Nobody has asked for it yet: it may come when somebody does.
    failure = undefined;
  }

  return Object.assign(OnDemand, { fetchAhead });
}
