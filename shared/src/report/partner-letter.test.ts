import { expect, test } from 'vitest';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { reportToHtml } from './html.ts';
import { describePartnerLetter } from './partner-letter.ts';
import { reportToText } from './plain-text.ts';
import { describeReport } from './report.ts';

const LINK = 'https://bord.example/s/aaaaBBBB0000-_zz/besluit';
const OPTIONS = { link: LINK };

const letterOf = (partnerId: string, snapshot = CASE_SNAPSHOT) =>
  describePartnerLetter(snapshot, partnerId, OPTIONS);

test('a letter holds what its partner said, brings and agreed, and nothing that others said', () => {
  for (const { id, name } of CASE_SNAPSHOT.partners) {
    const text = reportToText(letterOf(id));
    expect(text).toContain(name);
    expect(text).toContain(CASE_SNAPSHOT.ambition?.text);
    for (const { partnerId, answers } of CASE_SNAPSHOT.cards) {
      for (const answer of Object.values(answers)) {
        expect({ id, answer, there: text.includes(answer) }).toEqual({
          id,
          answer,
          there: partnerId === id,
        });
      }
    }
    for (const { partnerId, brings } of CASE_SNAPSHOT.contributions) {
      expect(text.includes(brings)).toBe(partnerId === id);
    }
    const worded = CASE_SNAPSHOT.agreements.filter((agreement) => agreement.text !== '');
    for (const { responsibleId, text: agreed } of worded) {
      expect(text.includes(agreed)).toBe(responsibleId === id);
    }
  }
});

test('a letter says what was answered so far, and where to answer', () => {
  const answered = CASE_SNAPSHOT.decisions.map(({ partnerId }) =>
    reportToText(letterOf(partnerId)),
  );
  expect(answered[0]).toContain('Ons antwoord tot nu toe: Ja, doet mee.');
  expect(answered[1]).toContain('Ja, als: er een zaal is.');
  expect(answered[0]).toContain(`Jullie antwoord veranderen: ${LINK}`);
  expect(answered[1]).toContain(`Geef hier jullie antwoord: ${LINK}`);
  const silent = CASE_SNAPSHOT.partners.find(
    ({ id }) => !CASE_SNAPSHOT.decisions.some(({ partnerId }) => partnerId === id),
  );
  expect(reportToText(letterOf(silent?.id ?? ''))).toContain('Wij hebben nog niet gezegd');
});

test('a letter asks to accept and to sign what still has to be', () => {
  const [first] = CASE_SNAPSHOT.agreements;
  const [partner] = CASE_SNAPSHOT.partners;
  if (!first || !partner) throw new Error('the case has agreements and partners');
  const agreement = {
    ...first,
    text: 'Een zaal',
    responsibleId: partner.id,
    kind: 'task' as const,
  };
  const letter = (changes: { accepted: boolean; needsFormal: boolean }) =>
    reportToText(
      letterOf(partner.id, { ...CASE_SNAPSHOT, agreements: [{ ...agreement, ...changes }] }),
    );
  const open = letter({ accepted: false, needsFormal: true });
  expect(open).toContain('Nog aan te nemen: Een zaal');
  expect(open).toContain('Hiervoor is een contract nodig (convenant): Een zaal');
  expect(letter({ accepted: true, needsFormal: false })).not.toContain('Nog aan te nemen');
});

test.each(['nl', 'en'] as const)(
  'a letter has the dates of the report, agreed upon or not (%s)',
  (language) => {
    const agreed = { ...CASE_SNAPSHOT, language };
    // In the Netherlands it was the 13th already; six weeks later is not 23 but 24 April.
    for (const snapshot of [agreed, { ...agreed, agreements: [] }]) {
      const [, , , taken, ...facts] = describeReport(snapshot).facts;
      const [where, lookBack] = letterOf('partner', snapshot).facts;
      expect(where?.text).toBe(`${snapshot.title}, ${taken?.text}`);
      expect(taken?.text).toMatch(/^13 /);
      expect(facts).toContainEqual(lookBack);
    }
    const [, open] = letterOf('partner', { ...agreed, agreements: [] }).facts;
    expect(open?.text).toMatch(/^24 april 2026 .*(?:nog niet afgesproken|not agreed yet)/i);
  },
);

test('as a page it is in the language of the session, with a link to follow and nothing to run', () => {
  const [partner] = CASE_SNAPSHOT.partners;
  const page = reportToHtml(letterOf(partner?.id ?? '', { ...CASE_SNAPSHOT, language: 'en' }));
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('Letter for your own people');
  expect(page).toContain(`<a href="${LINK}">`);
  expect(page).not.toContain('<script');
});

test('a letter asks whether people notice the goals of its own activities, and of no other', () => {
  const goals = CASE_SNAPSHOT.goals.map((goal, place) => ({
    ...goal,
    experienceSign: `Teken ${place}.`,
  }));
  for (const { id } of CASE_SNAPSHOT.partners) {
    const text = reportToText(letterOf(id, { ...CASE_SNAPSHOT, goals }));
    for (const goal of goals) {
      const own = CASE_SNAPSHOT.activities.some(
        ({ partnerId, goalId }) => partnerId === id && goalId === goal.id,
      );
      expect(text.includes(goal.experienceSign)).toBe(own);
    }
  }
});
