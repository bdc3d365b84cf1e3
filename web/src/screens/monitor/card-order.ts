import type { TopicCard } from '@hinomi/shared/contracts/monitor';

/** Cards in the order of urgency: level, then ratio to the baseline, then name, so that equal cards never swap places. */
export function sortCards(cards: readonly TopicCard[]): TopicCard[] {
  return cards.toSorted((a, b) => b.level - a.level || b.ratio - a.ratio || a.name.localeCompare(b.name, 'ja') || a.topicId - b.topicId);
}

/** The topic shown large: the one the address names while it exists, else the most urgent one. */
export function focusTopic(sorted: readonly TopicCard[], wanted: number | undefined): TopicCard | null {
  return sorted.find((card) => card.topicId === wanted) ?? sorted[0] ?? null;
}

/** Place of the card `step` away from `from`, stopping at both ends; the first card when nothing was chosen yet. */
export function stepIndex(length: number, from: number, step: 1 | -1): number {
  if (length === 0) return -1;
  if (from < 0) return 0;
  return Math.min(length - 1, Math.max(0, from + step));
}

/** Nothing burns and nothing is blind: only then may the screen say that all is calm. */
export function isAllCalm(cards: readonly TopicCard[]): boolean {
  return cards.length > 0 && cards.every((card) => card.level === 1 && card.dataState === 'ok');
}
