/** In force; kept but not in force; not used because it judges worse. */
export const modelStates = ['active', 'earlier', 'refused'] as const;
export type ModelState = (typeof modelStates)[number];
/** How learning ended: a new version, a refused one, the same weights, the version in force changed meanwhile, an error. */
export const refitOutcomes = ['kept', 'refused', 'unchanged', 'overtaken', 'failed'] as const;
export type RefitOutcome = (typeof refitOutcomes)[number];
/** Versions that keep their weights, so that one can go back to them. */
export const keptModels = 10;
/** Learning begins after so many new labels, or so many seconds after the last one. */
export const refitAfter = { labels: 10, seconds: 60 };
