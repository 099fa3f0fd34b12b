import { expect, test } from 'vitest';
import { agenda as agendaEnglish } from './en/agenda.ts';
import { agreements as agreementsEnglish } from './en/agreements.ts';
import { closing as closingEnglish } from './en/closing.ts';
import { cards as cardsEnglish } from './en/cards.ts';
import { contributions as contributionsEnglish } from './en/contributions.ts';
import { display as displayEnglish } from './en/display.ts';
import { leading as leadingEnglish } from './en/leading.ts';
import { leading } from './nl/leading.ts';
import { privacyDialog as privacyDialogEnglish } from './en/privacy-dialog.ts';
import { privacyPage as privacyPageEnglish } from './en/privacy-page.ts';
import { rounds as roundsEnglish } from './en/rounds.ts';
import { script as scriptEnglish } from './en/script.ts';
import { howItCame as howItCameEnglish } from './en/how-it-came.ts';
import { steps as stepsEnglish } from './en/steps.ts';
import { tasks as tasksEnglish } from './en/tasks.ts';
import { welcome as welcomeEnglish } from './en/welcome.ts';
import { agenda } from './nl/agenda.ts';
import { agreements } from './nl/agreements.ts';
import { closing } from './nl/closing.ts';
import { cards } from './nl/cards.ts';
import { contributions } from './nl/contributions.ts';
import { display } from './nl/display.ts';
import { privacyDialog } from './nl/privacy-dialog.ts';
import { privacyPage } from './nl/privacy-page.ts';
import { rounds } from './nl/rounds.ts';
import { script } from './nl/script.ts';
import { howItCame } from './nl/how-it-came.ts';
import { steps } from './nl/steps.ts';
import { tasks } from './nl/tasks.ts';
import { welcome } from './nl/welcome.ts';

/** Every text by its path; a text with values in it is made with numbers that show up in it. */
function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const make = value as (...values: number[]) => unknown;
    return textsOf(make(7, 9, 11), path);
  }
  return Object.entries(value as object).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
}

const pairs = [
  ['steps', steps, stepsEnglish],
  ['tasks', tasks, tasksEnglish],
  ['welcome', welcome, welcomeEnglish],
  ['howItCame', howItCame, howItCameEnglish],
  ['display', display, displayEnglish],
  ['agreements', agreements, agreementsEnglish],
  ['cards', cards, cardsEnglish],
  ['contributions', contributions, contributionsEnglish],
  ['closing', closing, closingEnglish],
  ['privacyDialog', privacyDialog, privacyDialogEnglish],
  ['privacyPage', privacyPage, privacyPageEnglish],
  ['rounds', rounds, roundsEnglish],
  ['agenda', agenda, agendaEnglish],
  ['leading', leading, leadingEnglish],
  ['script', script, scriptEnglish],
] as const;

test.each(pairs)('%s: every text is there in Dutch and in English', (name, dutch, english) => {
  const inDutch = new Map(textsOf(dutch, name));
  const inEnglish = new Map(textsOf(english, name));
  expect([...inEnglish.keys()]).toEqual([...inDutch.keys()]);
  const texts = [...inDutch, ...inEnglish];
  expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  expect(texts.filter(([, text]) => text.includes('undefined'))).toEqual([]);
});

test('English is not Dutch, but for words that are the same in both', () => {
  const dutch = new Map(pairs.flatMap(([name, texts]) => textsOf(texts, name)));
  const english = pairs.flatMap(([name, , texts]) => textsOf(texts, name));
  const same = english.filter(([path, text]) => dutch.get(path) === text).map(([path]) => path);
  expect(same).toEqual(['welcome.codeLabel', 'display.code', 'agenda.moveDown']);
});
