import type { TopicCard } from '@hinomi/shared/contracts/monitor';

/**
 * Ratio to the baseline for a card: one decimal up to 10, whole numbers above.
 * Null where the baseline is too small for a ratio to mean anything (under 0.05 posts an hour).
 */
export function formatRatio(ratio: number, baseline: number): string | null {
  if (baseline < 0.05 || !Number.isFinite(ratio)) return null;
  return ratio < 10 ? ratio.toFixed(1) : String(Math.round(ratio));
}

/** Baseline in posts: one decimal below ten, whole above. */
export function formatBaseline(baseline: number): string {
  if (baseline > 0 && baseline < 0.05) return '0.1';
  return baseline < 10 ? String(Math.round(baseline * 10) / 10) : Math.round(baseline).toLocaleString('en-US');
}

export type Direction = 'rising' | 'falling' | 'steady';

/** Whether criticism of the last 10 minutes rose or fell against the 10 minutes before; a post or a tenth more or less is no direction. */
export function compareVelocity(card: Pick<TopicCard, 'critical10' | 'previous10'>): Direction {
  if (Math.abs(card.critical10 - card.previous10) <= Math.max(1, card.previous10 / 10)) return 'steady';
  return card.critical10 > card.previous10 ? 'rising' : 'falling';
}

export type ToneShares = { negative: number; neutral: number; positive: number };

/** Whole per cents that add up to 100 (largest remainders get the rest), or null without any post. */
export function shareTones(tone: TopicCard['tone60']): ToneShares | null {
  const names = ['negative', 'neutral', 'positive'] as const;
  const total = tone.negative + tone.neutral + tone.positive;
  if (total === 0) return null;
  const exact = names.map((name) => ({ name, value: (tone[name] * 100) / total }));
  const shares: ToneShares = { negative: 0, neutral: 0, positive: 0 };
  for (const { name, value } of exact) shares[name] = Math.floor(value);
  const missing = 100 - names.reduce((sum, name) => sum + shares[name], 0);
  const byRest = exact.toSorted((a, b) => (b.value % 1) - (a.value % 1));
  for (const { name } of byRest.slice(0, missing)) shares[name] += 1;
  return shares;
}

/** Whether a newly fetched level deserves an interruption: it rose, and to 重大 or worse. */
export function isUrgentRise(from: number, level: number): boolean {
  return level > from && level >= 4;
}
