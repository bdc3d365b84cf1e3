import { seededChance, seedOf } from './seeded-chance.js';

export type Author = { readonly id: string; readonly handle: string; readonly name: string; readonly followers: number };
export type NameParts = { readonly first: readonly string[]; readonly second: readonly string[]; readonly handles: readonly string[] };

/** No single account may raise a level by its size alone. */
const mostFollowers = 40_000;

/** An invented person; the same key gives the same one. Most have few followers, a few have many. */
export function inventAuthor(key: string, parts: NameParts): Author {
  const chance = seededChance(seedOf(key));
  const pick = (list: readonly string[]): string => list[Math.floor(chance() * list.length)] ?? '';
  const number = Math.floor(chance() * 900) + 100;
  const handle = `${pick(parts.handles)}${number}`;
  return { id: `demo:${key}`, handle: `${handle}.sns.example`, name: `${pick(parts.first)}${pick(parts.second)}`, followers: Math.min(mostFollowers, Math.round(12 * Math.exp(chance() * chance() * 8))) };
}
