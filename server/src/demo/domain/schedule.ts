import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { inventAuthor } from './authors.js';
import type { Author, NameParts } from './authors.js';
import { offsetOf } from './demo-day.js';
import { readPosts } from './read-posts.js';
import type { Voice, WrittenPost } from './read-posts.js';
import type { Curve, PlaceKey, Scenario, Stage } from './scenario.js';
import { seededChance, seedOf } from './seeded-chance.js';

/** A post of the demo's day: when, where, and all but its time. */
export type Scheduled = { readonly offsetMs: number; readonly place: PlaceKey; readonly mention: Omit<NeutralMention, 'posted_at'> };
export type Cast = { readonly names: NameParts; readonly official: Author; readonly editors: Readonly<Record<'news' | 'blog', readonly Author[]>> };

const copyDelayMs = 9 * 60_000;
/** Exponents of the share of the time by which a share of the posts is out. */
const curveOf: Record<Curve, number> = { steady: 1, growing: 0.55, fading: 1.7 };

/** All posts of a scenario in the order of their times; the same data gives the same posts. */
export function scheduleScenario(scenario: Scenario, cast: Cast): Scheduled[] {
  const told: Scheduled[] = [];
  for (const stage of scenario.stages) {
    const chance = seededChance(seedOf(`${scenario.id} ${stage.id}`));
    const posts = readPosts(stage.posts);
    posts.forEach((post, at) => told.push(...placePost(post, { scenario, stage, chance, cast, share: (at + 0.5) / posts.length, key: `${scenario.id}-${stage.id}-${at}` })));
    told.push(...spreadReposts(told, { scenario, stage, chance, cast }));
  }
  return told.toSorted((a, b) => a.offsetMs - b.offsetMs);
}

type Around = { scenario: Scenario; stage: Stage; chance: () => number; cast: Cast };

function momentOf({ stage, chance }: Around, share: number): number {
  const jitter = (chance() - 0.5) * 0.02;
  return Math.round(offsetOf(stage.at) + Math.min(1, Math.max(0, share ** curveOf[stage.curve] + jitter)) * stage.minutes * 60_000);
}

function placePost(post: WrittenPost, around: Around & { share: number; key: string }): Scheduled[] {
  const { scenario, chance, cast, key } = around;
  const place = placeOf(post.voice, chance() < scenario.boardShare);
  const author = authorOf(post, scenario.id, key, cast, chance);
  const offsetMs = momentOf(around, around.share);
  const original = { offsetMs, place, mention: writeMention(post, { key, author, place, chance }) };
  const copies = Array.from({ length: post.copies }, (_, at): Scheduled => {
    const copier = inventAuthor(`${key}-copy${at}`, cast.names);
    return { offsetMs: offsetMs + (at + 1) * copyDelayMs, place, mention: writeMention(post, { key: `${key}-copy${at}`, author: copier, place, chance }) };
  });
  return [original, ...copies];
}

function placeOf(voice: Voice, isOnBoard: boolean): PlaceKey {
  if (voice === 'news' || voice === 'blog' || voice === 'review') return voice;
  if (voice === 'official') return 'bluesky';
  return isOnBoard ? 'board' : 'bluesky';
}

function authorOf(post: WrittenPost, scenarioId: string, key: string, { names, official, editors }: Cast, chance: () => number): Author {
  if (post.voice === 'official') return official;
  if (post.voice === 'news' || post.voice === 'blog') {
    const list = editors[post.voice];
    return list[Math.floor(chance() * list.length)] ?? official;
  }
  return inventAuthor(post.person === null ? key : `${scenarioId} person ${post.person}`, names);
}

const hosts: Record<PlaceKey, string> = { bluesky: 'sns.example', board: 'board.example', news: 'news.sample.example', blog: 'blog.sample.example', review: 'review.example' };

type Written = { key: string; author: Author; place: PlaceKey; chance: () => number };

/** A written post in the form the product takes in. */
export function writeMention(post: WrittenPost, { key, author, place, chance }: Written): Scheduled['mention'] {
  const isSocial = place === 'bluesky' || place === 'board';
  const likes = Math.floor(author.followers * chance() * 0.08);
  return {
    ...blankMention, external_id: key, source: place === 'bluesky' ? 'bluesky' : 'rss', url: `https://${hosts[place]}/${key}`,
    author_id: author.id, author_handle: author.handle, author_name: author.name, author_followers: isSocial ? author.followers : null,
    text: post.text, title: post.title, language: isJapanese(post.text) ? 'ja' : 'en', likes: isSocial ? likes : null, reposts: isSocial ? Math.floor(likes / 4) : null,
  };
}

const isJapanese = (text: string): boolean => /[ぁ-んァ-ヶ一-龠]/.test(text);

const blankMention = {
  text_is_full: true, content_warning: null, received_at: null, replies: null, quotes: null, views: null, bookmarks: null, rating: null,
  parent_id: null, root_id: null, repost_of: null, quote_of: null, conversation_id: null, links: [], tags: [], extra: {},
};

/** Reposts go to the same few posts again and again, and only to what has been said on Bluesky. */
function spreadReposts(told: readonly Scheduled[], around: Around): Scheduled[] {
  const { stage, scenario, chance, cast } = around;
  const known = told.filter(({ place, mention }) => place === 'bluesky' && mention.repost_of === null);
  return Array.from({ length: stage.reposts }, (_, at): Scheduled[] => {
    const original = known[Math.floor(chance() ** 2.5 * known.length)];
    if (original === undefined) return [];
    const key = `${scenario.id}-${stage.id}-repost${at}`;
    const author = inventAuthor(key, cast.names);
    const offsetMs = Math.max(original.offsetMs + 60_000, momentOf(around, (at + 0.5) / stage.reposts));
    return [{
      offsetMs, place: 'bluesky',
      mention: { ...original.mention, external_id: key, url: null, author_id: author.id, author_handle: author.handle, author_name: author.name, author_followers: author.followers, text: '', likes: null, reposts: null, repost_of: original.mention.external_id },
    }];
  }).flat();
}
