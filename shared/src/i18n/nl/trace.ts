/** Where the ambition comes from, in the report. */

export const trace = {
  heading: 'Waar komt de ambitie vandaan?',
  hint: 'Onder elke groep staan de doelen. Bij elk doel staat welke activiteiten erbij uitkomen, van wie ze zijn, en wanneer die partner tevreden is. De vragen “waarom?” staan bij de doelen.',
  activity: (activity: string, partner: string) => `${activity} (${partner})`,
  whys: (count: number) => (count === 1 ? 'één keer waarom' : `${count} keer waarom`),
  satisfied: (answer: string) => `tevreden: “${answer}”`,
  noCard: 'geen gedeelde kaart',
  others: 'Dit helpt ook mee, buiten de groepen om',
  uncovered: 'Dit staat niet in de ambitie',
  kinds: {
    clusters: 'Groepen',
    goals: 'Doelen zonder groep in de ambitie',
    activities: 'Activiteiten',
    partners: 'Van deze partners loopt nog geen lijn naar de ambitie',
  },
  stillOpen: 'Wat is nog open?',
  open: {
    unconfirmed: 'Doelen die nog niet bevestigd zijn',
    withoutLadder: 'Doelen zonder activiteit',
    questions: 'Vragen zonder antwoord',
    assumptions: 'Aannames die nog niet zijn nagegaan',
    tensions: 'Hier verschillen we nog',
    points: 'Open punten bij de afspraken',
    skipped: 'Overgeslagen stappen',
  },
};

export type TraceWords = typeof trace;
