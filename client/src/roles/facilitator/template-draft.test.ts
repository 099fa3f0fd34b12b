import { agendaOf } from '@ambitiebord/shared/domain/steps';
import { expect, test } from 'vitest';
import {
  draftOf,
  minutesOf,
  misplacedIn,
  templateOf,
  withStepMoved,
  type StepDraft,
} from './template-draft.ts';

const SHORT = {
  plan: {
    title: 'Kort',
    minutes: Object.fromEntries(
      agendaOf('kickoff-90').flatMap(({ step, minutes }) => (minutes > 0 ? [[step, minutes]] : [])),
    ),
  },
  cardFields: ['need'],
  notes: { why: 'Neem de tijd.' },
} as const;

const withMinutes = (minutes: string): StepDraft => ({
  step: 'why',
  used: true,
  minutes,
  title: '',
  notes: '',
});

test('a programme in the fields is the same programme again', () => {
  const template = templateOf(draftOf({ ...SHORT, cardFields: ['need'] }));
  expect(template?.plan).toEqual(SHORT.plan);
  expect(template?.cardFields).toEqual(['need']);
  expect(template?.notes.why).toBe('Neem de tijd.');
});

test('a step moves a place at a time and keeps its own title', () => {
  const draft = draftOf({ ...SHORT, cardFields: [] });
  const called = draft.steps.map((each) =>
    each.step === 'break' ? { ...each, title: ' Soep ' } : each,
  );
  const moved = withStepMoved({ ...draft, steps: called }, 'break', -1);
  const template = templateOf(moved);
  expect(template?.plan.titles).toEqual({ break: 'Soep' });
  expect(template?.plan.order?.slice(0, 5)).toEqual([
    'welcome',
    'own-card',
    'reveal',
    'break',
    'why',
  ]);
  expect(template && draftOf(template).steps.map(({ step }) => step)).toEqual(
    moved.steps.map(({ step }) => step),
  );
  const back = withStepMoved(moved, 'break', 1);
  expect(templateOf(back)?.plan).not.toHaveProperty('order');
  expect(withStepMoved(back, 'welcome', -1)).toEqual(back);
});

test('steps in an order that cannot be done are no programme, unless one of them is left out', () => {
  const draft = withStepMoved(draftOf({ ...SHORT, cardFields: [] }), 'own-card', 1);
  expect(misplacedIn(draft)).toEqual({ step: 'reveal', after: 'own-card' });
  expect(templateOf(draft)).toBeUndefined();
  const steps = draft.steps.map((each) =>
    each.step === 'own-card' ? { ...each, used: false } : each,
  );
  expect(templateOf({ ...draft, steps })).toBeDefined();
});

test('what is not in use does not count, with its minutes and notes', () => {
  const draft = draftOf({ ...SHORT, cardFields: [] });
  const steps = draft.steps.map((each) =>
    each.step === 'why' ? { ...each, used: false, minutes: 'veel' } : each,
  );
  const template = templateOf({ ...draft, steps });
  expect(template?.plan.minutes).not.toHaveProperty('why');
  expect(template?.notes).not.toHaveProperty('why');
});

test.each(['', '0', '241', '1,5', '-3', 'tien', '1e2'])('minutes cannot be %j', (minutes) => {
  const draft = draftOf({ ...SHORT, cardFields: [] });
  expect(minutesOf(withMinutes(minutes))).toBeUndefined();
  expect(templateOf({ ...draft, steps: [withMinutes(minutes)] })).toBeUndefined();
});

test('without a title or a step there is no programme', () => {
  const draft = draftOf({ ...SHORT, cardFields: [] });
  expect(templateOf({ ...draft, title: ' ' })).toBeUndefined();
  const [first] = draft.steps;
  const unused = first ? [{ ...first, used: false }] : [];
  expect(templateOf({ ...draft, steps: unused })).toBeUndefined();
});
