import type { TopicCard } from '@hinomi/shared/contracts/monitor';
import type { Level } from '@hinomi/shared/vocabulary/level';
import { isUrgentRise } from './card-figures.ts';

/** A level that changed between two answers of the server. */
export type LevelNews = { topicId: number; name: string; from: Level; level: Level; isUrgent: boolean };
export type KnownLevels = ReadonlyMap<number, Level>;

/** What changed against the levels known before; topics seen for the first time are no news. */
export function compareLevels(known: KnownLevels, cards: readonly TopicCard[]): LevelNews[] {
  return cards.flatMap(({ topicId, name, level }) => {
    const from = known.get(topicId);
    return from === undefined || from === level ? [] : [{ topicId, name, from, level, isUrgent: isUrgentRise(from, level) }];
  });
}

/** Levels by topic, to compare the next answer with. */
export function rememberLevels(cards: readonly TopicCard[]): KnownLevels {
  return new Map(cards.map((card) => [card.topicId, card.level]));
}

/** Longest silence of the live connection after which figures are shown as old. */
const freshMs = 60_000;

/**
 * When the shown figures were last known to be true, if that is too long ago; null while they are fresh. Either the
 * live connection (every change would have come) or the answer itself vouches for them. Times in milliseconds.
 */
export function findStaleAt(heardAt: number | null, fetchedAt: number, now: number): number | null {
  const knownAt = Math.max(heardAt ?? 0, fetchedAt);
  return knownAt > 0 && now - knownAt > freshMs ? knownAt : null;
}

/** Newest good fetch of all sources, as ISO text; null before the first. */
export function lastFetch(sources: readonly { health: { lastSuccessAt: string | null } }[]): string | null {
  const times = sources.flatMap(({ health }) => (health.lastSuccessAt === null ? [] : [health.lastSuccessAt]));
  return times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}
