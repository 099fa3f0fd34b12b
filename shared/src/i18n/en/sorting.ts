import type { SortingMessages } from '../nl/sorting.ts';

/** English texts of sorting goals in silence. */
export const sorting: SortingMessages = {
  turn: 'Lay goals together in silence. It is your turn.',
  together: 'Lay goals together in silence.',
  wait: 'Watch in silence. It is the turn of others now. Think of names for the groups.',
  steering: 'Guard the silence. The group lays goals together.',
  observing: 'You are reading along. The partners lay goals together in silence.',

  control: {
    label: 'Silent sorting',
    about: 'First you lay goals together in silence. Then you talk about the names.',
    turnsAhead: (turns, people) =>
      `There are ${people} of you. So it goes in ${turns} turns of 90 seconds.`,
    start: 'Start silent sorting',
    turn: (turn, turns) => `Turn ${turn} of ${turns}`,
    everybody: 'Everybody may move goals.',
    now: (names) => `Their turn now: ${names}`,
    next: 'Next turn',
    end: 'Sorting is done',
    names: 'Names for the groups stay hidden until you show them.',
  },

  tables: {
    label: 'At how many tables do you sit?',
    hint: 'Each table has turns of its own, at the same time as the other tables.',
    count: (tables) => (tables === 1 ? 'One table' : `${tables} tables`),
    who: 'Who sits at which table?',
    of: (name) => `Table of ${name}`,
    table: (table) => `Table ${table}`,
    mine: (table) => `You sit at table ${table}.`,
    choose: 'At which table do you sit?',
    now: (table, names) => `Table ${table}: ${names}`,
  },

  title: {
    label: 'Your name for this group',
    hint: 'Nobody sees this, until the facilitator shows all names.',
    send: 'Keep my name',
    kept: 'Kept. You may still change it.',
  },

  outlier: 'A goal that belongs nowhere may stay loose.',
  differ: 'Here we differ',
  movedOften: (goal, times) =>
    `This goal was moved ${times} times already: “${goal}”. Do you differ here?`,
  keep: 'Yes, here we differ',
  keepOf: (goal) => `Yes, here we differ: ${goal}`,
  keepHint: 'The goal then stays between the groups, with the differences beside it.',
  kept: (goal) => `“${goal}” stays between the groups.`,
  leave: 'No, leave it',
  leaveOf: (goal) => `No, leave it: ${goal}`,

  settled: 'We have talked about it',
  settledOf: (group) => `We have talked about it: ${group}`,

  display: {
    silent: 'Sort in silence',
    names: 'Think of a name for a group. Nobody sees it yet.',
  },
};
