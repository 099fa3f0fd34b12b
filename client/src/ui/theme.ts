/** Light, dark or as the device says; the choice stands as data-theme on the root, for `tokens.css`. */

import { useEffect, useState } from 'react';
import { readSetting, writeSetting } from './settings.ts';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const SETTING = 'theme';
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

function storedTheme(): ThemeChoice {
  const stored = readSetting(SETTING);
  return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
}

function show(choice: ThemeChoice): void {
  const { dataset } = document.documentElement;
  if (dataset['theme'] === 'projector') return;
  const system = prefersDark.matches ? 'dark' : 'light';
  dataset['theme'] = choice === 'system' ? system : choice;
}

/** Shows the chosen theme from the first paint on, and follows the device when that is the choice. */
export function startTheme(): void {
  show(storedTheme());
  prefersDark.addEventListener('change', () => show(storedTheme()));
}

/** The choice of theme and the way to change it. */
export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const [choice, setChoice] = useState(storedTheme);
  const choose = (next: ThemeChoice): void => {
    writeSetting(SETTING, next === 'system' ? undefined : next);
    setChoice(next);
    show(next);
  };
  return [choice, choose];
}

/** Shows the theme for far away as long as the calling component is there. */
export function useProjectorTheme(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = 'projector';
    return () => {
      delete dataset['theme'];
      show(storedTheme());
    };
  }, []);
}
