import type { LevelTag } from '@hinomi/shared/vocabulary/level';
import type { LevelInput } from './level-call.js';
import { copyLimit } from './level-figures.js';

/** The spread level stops here while few authors or an outrage about outrage make up the storm. */
export const cappedLevel = 2;
export const thinHistoryDays = 14;
const fewAuthorsShare = 0.3;
const astroturfFactor = 3;
/** Shares of fewer posts than these say nothing. */
const leastPosts = 5;
const leastOtherVoices = 10;
const leastNamesakes = 10;
const namesakeShare = 0.15;
const namesakeGrowth = 2;
/** More critical posts than this for each marked one are a matter of the company's own. */
const mostUnmarked = 5;
const calmingShare = 0.5;
const calmingFrom = 10;

export const capReasons = ['few_authors', 'astroturf', 'namesake'] as const;
export type CapReason = (typeof capReasons)[number];

/** So many critics are no small circle, however busy one of them is. */
const manyAuthors = 40;

/** Whether a namesake is being talked of just now: far more than usual bear the mark of it, and as many again will speak of it without. */
export function isNamesakeStorm(input: LevelInput): boolean {
  const { usualNamesakeShare: usual } = input;
  return isOfNamesake({ namesakes: input.namesakes3h, originals: input.originals3h, critical: input.critical3h, usual })
    || isOfNamesake({ namesakes: input.namesakes24h, originals: input.originals24h, critical: input.critical24h, usual });
}

function isOfNamesake({ namesakes, originals, critical, usual }: { namesakes: number; originals: number; critical: number; usual: number }): boolean {
  const share = namesakes / Math.max(1, namesakes + originals);
  return namesakes >= leastNamesakes && share >= namesakeShare && share >= namesakeGrowth * usual && critical <= mostUnmarked * namesakes;
}

/** Why the spread must not be called above the cap; null where nothing speaks against it. */
export function findCapReason(input: LevelInput): CapReason | null {
  if (input.posts3h >= leastPosts && input.authors3h < manyAuthors && input.authors3h / input.posts3h < fewAuthorsShare) return 'few_authors';
  if (isOtherVoices(input.tone3h)) return 'astroturf';
  return isNamesakeStorm(input) ? 'namesake' : null;
}

/** Remarks on the call. `reignited` needs the history of incidents and is added by whoever knows it. */
export function tagLevel(input: LevelInput): LevelTag[] {
  const tags: LevelTag[] = [];
  if (findCapReason(input) === 'few_authors') tags.push('few_authors');
  if (isOtherVoices(input.tone3h) && input.critical24h > 0) tags.push('astroturf');
  if (input.posts3h >= leastPosts && input.copyShare3h >= copyLimit) tags.push('copies');
  if (isCalming(input)) tags.push('calming');
  if (input.historyDays < thinHistoryDays) tags.push('data_thin');
  return tags;
}

/** Most voices speak against the criticism or only of it: the outrage may not exist. */
export function isOtherVoices(tone3h: LevelInput['tone3h']): boolean {
  const others = tone3h.counter + tone3h.topical;
  return others >= leastOtherVoices && others > astroturfFactor * tone3h.criticism;
}

function isCalming({ critical60, criticalHourBefore }: LevelInput): boolean {
  return criticalHourBefore >= calmingFrom && critical60 <= criticalHourBefore * calmingShare;
}
