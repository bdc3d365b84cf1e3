import { inventAuthor } from './authors.js';
import { dayMs, hourMs } from './demo-day.js';
import { readPosts } from './read-posts.js';
import { placeKeys } from './scenario.js';
import type { PlaceKey } from './scenario.js';
import { writeMention } from './schedule.js';
import type { Cast, Scheduled } from './schedule.js';
import { seededChance } from './seeded-chance.js';

/** Share of a day's posts by the hour of the demo's day (from 07:00): lunch and the evening are busy, the night is not. */
const hourWeights = [7, 7, 4, 4, 5, 9, 7, 5, 4, 5, 6, 7, 8, 9, 9, 8, 6, 4, 2, 1, 1, 1, 2, 3];
const postsADay = 48;
export const historyDays = 28;

/**
 * What people write on days when nothing happens, `days` days long from `fromDay` (0 = the demo's day, negative = before).
 * The written posts come again and again from different people, as small talk does.
 */
export function everydayPosts(lines: string, cast: Cast, { fromDay, days, seed }: { fromDay: number; days: number; seed: number }): Scheduled[] {
  const chance = seededChance(seed);
  const posts = readPosts(lines);
  const weightSum = hourWeights.reduce((sum, weight) => sum + weight, 0);
  const made: Scheduled[] = [];
  for (let day = fromDay; day < fromDay + days; day += 1) {
    hourWeights.forEach((weight, hour) => {
      const count = Math.floor((weight / weightSum) * postsADay + chance());
      for (let at = 0; at < count; at += 1) {
        const post = posts[Math.floor(chance() * posts.length)];
        if (post === undefined) return;
        const key = `day${day}-${hour}-${at}`;
        const place = placeFor(post.voice, chance);
        const author = post.voice === 'official' ? cast.official : inventAuthor(`everyday ${Math.floor(chance() * 400)}`, cast.names);
        made.push({ offsetMs: Math.floor(day * dayMs + (hour + chance()) * hourMs), place, mention: writeMention(post, { key, author, place, chance }) });
      }
    });
  }
  return made.toSorted((a, b) => a.offsetMs - b.offsetMs);
}

function placeFor(voice: string, chance: () => number): PlaceKey {
  const own = placeKeys.find((place) => place === voice);
  if (own !== undefined) return own;
  return chance() < 0.25 && voice !== 'official' ? 'board' : 'bluesky';
}
