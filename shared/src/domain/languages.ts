/** The languages that every text exists in; the first is the default. */
export const LANGUAGES = ['nl', 'en'] as const;
