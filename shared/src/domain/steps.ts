/** The steps of a workshop and the templates that put them in order with their minutes. */

export const STEPS = [
  'welcome',
  'own-card',
  'reveal',
  'why',
  'break',
  'cluster',
  'ambition',
  'contributions',
  'agreements',
  'decision',
  'snapshot',
] as const;
export type Step = (typeof STEPS)[number];

export interface AgendaItem {
  readonly step: Step;
  /** Planned minutes; 0 means that the template leaves the step out unless there is time. */
  readonly minutes: number;
}

export const TEMPLATES = ['kickoff', 'kickoff-90'] as const;
export type Template = (typeof TEMPLATES)[number];

const MINUTES: Readonly<Record<Template, readonly number[]>> = {
  kickoff: [10, 8, 20, 25, 10, 12, 15, 8, 8, 2, 2],
  'kickoff-90': [8, 6, 14, 22, 5, 10, 15, 0, 6, 2, 2],
};

/** The agenda of a template, in the order in which a facilitator usually goes. */
export function agendaOf(template: Template): readonly AgendaItem[] {
  return STEPS.map((step, index) => ({ step, minutes: MINUTES[template][index] ?? 0 }));
}
