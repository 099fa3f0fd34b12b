import type { RoundMessages } from '../nl/rounds.ts';

export const rounds: RoundMessages = {
  earlierSentence: (sentence) => `This was about an earlier sentence: “${sentence}”`,
  question: {
    sentence: 'What do we want to achieve together?',
    title: 'What do you call this group?',
    dots: 'Which proposal fits us best?',
    stance: 'Do you stand behind this sentence?',
    decision: 'Is your organisation in?',
  },
  steering: {
    sentence: 'Everybody is making a proposal now, in silence.',
    title: 'Everybody is thinking of a name now, in silence.',
    dots: 'Each partner is giving dots now, in silence.',
    stance: 'Each partner is saying in silence whether they stand behind the sentence.',
    decision: 'Each partner is saying in silence whether they are in.',
  },
  secrecy: {
    sentence:
      'Nobody sees who proposes what, not even the facilitator. Later you see all proposals, without names.',
    title:
      'Nobody sees who proposes what, not even the facilitator. Later you see all names for the group, without who thought of them.',
    dots: 'Nobody sees who gives which dot, not even the facilitator. Later you see only the numbers.',
    stance:
      'Nobody sees who answers what, not even the facilitator. Later you see the numbers first, and then what must be different.',
    decision: 'Later we see all answers at once, of each partner.',
  },
  stances: {
    full: 'I stand behind this completely',
    mostly: 'I almost stand behind this',
    notYet: 'Not yet',
  },
  decisions: {
    yes: 'Yes, we are in',
    yesIf: 'Yes, if …',
    consult: 'I will consult first',
    no: 'No, we are not in',
    later: 'I will answer later',
  },
  observing: (asked) => `You are reading along. The partners are answering: ${asked}`,
  closedForAll: 'The answers are in. In a moment we see what came out.',
  closedSteering: 'The round is closed. Now show what came out.',
  readProposals: 'Read the proposals and write one sentence together.',
  chooseTitle: 'Choose a name with the group.',
  readTitles: 'Read the names for this group.',
  readStances: 'See how we think about the sentence, and what must be different.',
  readDecisions: 'See who is in. You may still change your answer later.',

  control: {
    label: 'Round',
    open: 'Open: everybody can answer',
    closed: 'Closed: nobody can answer any more',
    revealed: 'Everybody sees what came out',
    explained: 'Everybody also sees what must be different',
    partners: (answered, all) =>
      `${answered} of ${all} ${all === 1 ? 'partner' : 'partners'} ${answered === 1 ? 'has' : 'have'} answered`,
    people: (answered, all) =>
      `${answered} of ${all} ${all === 1 ? 'participant' : 'participants'} ${answered === 1 ? 'has' : 'have'} answered`,
    countOnly: 'You only see how many, not who.',
    few: 'There are few answers. People may guess who said what.',
    close: 'Close the round',
    reopen: 'Open again',
    reveal: 'Show what came out',
    explain: 'Show what must be different',
    remove: 'Take this round away',
    removeTitle: 'Take this round away?',
    removeBody: 'All answers in this round will go. You cannot undo that.',
    removeConfirm: 'Yes, take it away',
  },

  start: {
    label: 'What do you ask now?',
    sentence: 'Ask for proposals',
    dots: 'Let partners give dots',
    stance: 'Ask who stands behind it',
    decision: 'Ask who is in',
    title: 'Ask for names',
    titleOf: (group) => `Ask for names for: ${group}`,
    needsProposals: 'Dots can be given once two or more proposals are shown.',
    needsSentence: 'You can ask who stands behind it once there is a sentence.',
  },

  answering: {
    absent: (organisation) =>
      `${organisation} is marked as absent, and answers later. Are you here? Tell the facilitator.`,
    onBehalf: (organisation) => `On behalf of ${organisation}`,
    together: (names, organisation) =>
      `You answer for ${organisation}, together with ${names}. The last answer counts.`,
    yours: 'Your answer',
    colleague: (name, organisation) => `${name} of ${organisation} answered:`,
    changeable: 'You can still change it, until the round is closed.',
    final: 'The round is closed. This answer counts.',
    none: 'The round is closed. You did not answer.',
    unsent: 'You had not sent this yet. It is still here:',
    send: 'Send my answer',
    change: 'Change the answer',
    keep: 'Leave it like this',
    waiting: 'We are waiting for the others.',
    incomplete: 'First fill in everything. Then you can send it.',
  },

  proposal: {
    legend: 'Your proposal in three pieces',
    whoLabel: 'We want … (who)',
    whoExample: 'young people in our neighbourhood',
    betterLabel: '… (what gets better)',
    betterExample: 'to do sports together every week',
    soThatLabel: 'so that …',
    soThatExample: 'they get to know each other',
    together: 'This is how it reads:',
    wholeLabel: 'Your proposal, in one sentence',
    titleLabel: 'Name for the group, as a goal in one sentence',
  },

  dots: {
    left: (count) => {
      if (count === 0) return 'All your dots are given.';
      return count === 1 ? 'You have 1 dot left.' : `You have ${count} dots left.`;
    },
    together: 'Two dots for one proposal is fine too.',
    giveOne: 'Give a dot to…',
    takeOneBack: 'Take a dot back from…',
    give: (proposal) => `Give a dot to: ${proposal}`,
    takeBack: (proposal) => `Take a dot back from: ${proposal}`,
    count: (count) => (count === 1 ? '1 dot' : `${count} dots`),
    none: 'No dots',
  },

  stance: {
    legend: 'Your answer',
    reasonLabel: 'What must be different?',
    reasonHint: 'Later we read this together.',
    named: 'The name of my organisation may stand beside it',
    isNamed: 'With the name of your organisation beside it',
    partners: (count) => (count === 1 ? '1 organisation' : `${count} organisations`),
    reasons: 'What must be different?',
    noReasons: 'Nobody wrote down what must be different.',
    reasonsLater: 'Later we read what must be different according to the partners.',
  },

  decision: {
    legend: 'Your answer',
    conditionLabel: 'What is needed?',
    conditionHint: 'Finish the sentence: yes, if …',
    withLabel: 'Who do you consult?',
    withHint: 'Say the position or the organisation, not the name.',
    untilLabel: 'Until when?',
    yesIf: (condition) => `Yes, if ${condition}`,
    consultWith: (who) => `I will first consult ${who}`,
    until: (day) => `Answer by ${day}`,
    all: 'Who is in?',
    unshown:
      'The answers to “Are you in?” were not shown yet. Without that they are not in the snapshot.',
    notYet: 'has not answered yet',
    absent: 'was not there, and will answer later',
    linkAbsent: (names) => `Send the link to those who are not here too: ${names}.`,
    yours: 'Your organisation',
    changeLater: 'Change our answer',
    answerNow: 'Give our answer',
    save: 'Save our answer',
    linkTitle: 'Answering later',
    linkLabel: 'Link to answer later',
    linkHint:
      'Send this link to whoever wants to consult first. It opens at once on the device with which somebody took part. On another device it asks for the return code.',
    laterHint: 'Answering later is fine. Come back with the same link for that.',
  },

  result: {
    proposals: 'All proposals',
    dots: 'This is how the dots were given',
    stance: 'This is where we stand',
    earlier: 'The proposals of a moment ago',
    noProposals: 'No proposal came in.',
    begin: 'Begin with this sentence',
    beginOf: (sentence) => `Begin with this sentence: ${sentence}`,
    replaceTitle: 'Replace the sentence?',
    replaceBody: 'There is a sentence already. It will go:',
    replaceWith: 'This takes its place:',
    replace: 'Yes, replace the sentence',
    begun: 'The sentence is in the writing field.',
    titles: 'Proposed names',
    choose: 'Choose this name',
    chooseOf: (title) => `Choose this name: ${title}`,
  },
};
