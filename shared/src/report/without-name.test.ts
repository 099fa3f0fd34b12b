import { expect, test } from 'vitest';
import { NAME_LENGTH } from '../domain/limits.ts';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { namelessOf, withoutName } from './without-name.ts';

const [FATMA, KEES] = CASE_SNAPSHOT.participants.filter(({ role }) => role === 'partner');
if (!FATMA || !KEES) throw new Error('the case has partners');
const { displayName } = FATMA;
const PARTY = { who: 'De huisarts', sector: null, why: null, due: null };
const SNAPSHOT = {
  ...CASE_SNAPSHOT,
  missingParties: [
    { ...PARTY, id: 'missing-1', inviter: ` ${displayName}` },
    { ...PARTY, id: 'missing-2', inviter: `${displayName} en anderen` },
  ],
};

test('a snapshot without a name says so, and keeps everything else', () => {
  const next = withoutName(SNAPSHOT, FATMA.id, 7);
  const partner = SNAPSHOT.partners.find(({ id }) => id === FATMA.partnerId)?.name;
  const nameless = `iemand van ${partner}`;
  expect(next).toEqual({
    ...SNAPSHOT,
    participants: SNAPSHOT.participants.map((each) =>
      each === FATMA ? { ...FATMA, displayName: nameless } : each,
    ),
    missingParties: [
      { ...PARTY, id: 'missing-1', inviter: nameless },
      // A text that says more is somebody's sentence.
      { ...PARTY, id: 'missing-2', inviter: `${displayName} en anderen` },
    ],
    revisions: [{ madeAt: 7, reason: 'nameRemoved' }],
  });
  expect(next && withoutName(next, FATMA.id, 8)).toBeUndefined();
  expect(withoutName(SNAPSHOT, 'somebody-else', 7)).toBeUndefined();
});

test('with two of the same name a text stays, since nobody knows whom it means', () => {
  const participants = SNAPSHOT.participants.map((each) =>
    each === KEES ? { ...KEES, displayName } : each,
  );
  const next = withoutName({ ...SNAPSHOT, participants }, FATMA.id, 7);
  expect(next).toMatchObject({ missingParties: SNAPSHOT.missingParties });
  expect(next?.participants.filter((each) => each.displayName === displayName)).toHaveLength(1);
});

test('what stands in the place of a name has the length of a name at most', () => {
  expect(namelessOf('nl', undefined)).toBe('iemand van de begeleiding');
  expect(namelessOf('en', 'De Brug')).toBe('somebody of De Brug');
  const long = namelessOf('nl', 'x'.repeat(NAME_LENGTH));
  expect(long).toHaveLength(NAME_LENGTH);
  expect(long).toMatch(/^iemand van x+…$/);
});
