import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { SeededChance } from '../seeded-chance.ts';
import { truthOf } from './brand.ts';
import type { Players } from './brand.ts';
import { drawDayCount, drawTime } from './daily-rhythm.ts';
import { dayMs } from './scenario.ts';
import type { Truth } from './scenario.ts';
import type { StreamRecorder } from './stream-recorder.ts';
import { gradedFrames, joinSentences } from './wording.ts';
import type { Mood } from './wording.ts';

export type BackgroundShape = { from: number; days: number; postsADay: number; complaintShare?: number };

/** A text as it will be posted, and what is true of it. */
export type Saying = { text: string; title?: string; truth: Truth; channel?: Channel; byOfficial?: boolean };

const channelShares: readonly (readonly [Channel, number])[] = [['x', 0.72], ['bluesky', 0.08], ['misskey', 0.07], ['mastodon', 0.05], ['youtube', 0.08]];

/** The channel of an ordinary person's post. */
export function drawChannel(chance: SeededChance): Channel {
  let rest = chance.next();
  for (const [channel, share] of channelShares) if ((rest -= share) < 0) return channel;
  return 'x';
}

/** Splits `headline‖lead` of an article. */
export function sayArticle(players: Players, frame: string, truth: Truth): Saying {
  const [title = '', lead = ''] = players.voice.stateFormally(frame).split('‖');
  return { title, text: lead, truth: { ...truth, kind: 'news' }, channel: 'rss' };
}

type Part = 'mention' | 'praise' | 'question' | 'complaint' | 'notice' | 'spam' | 'news' | 'official';

function drawPart(chance: SeededChance, complaintShare: number): Part {
  const shares: [Part, number][] = [['complaint', complaintShare], ['praise', 0.22], ['question', 0.09], ['notice', 0.04], ['spam', 0.03], ['news', 0.02], ['official', 0.03]];
  let rest = chance.next();
  for (const [part, share] of shares) if ((rest -= share) < 0) return part;
  return 'mention';
}

function sayWithMood(players: Players, texts: readonly string[], mood: Mood, chance: SeededChance, given: Partial<Truth>): Saying {
  return { text: players.voice.say(chance.pick(texts), mood), truth: truthOf(players.brand, given) };
}

/** A complaint of an ordinary day, now and then two. */
function sayComplaint({ brand, voice }: Players, chance: SeededChance): Saying {
  const all = brand.words.flatMap((words) => gradedFrames(words.complaint));
  const [frame, more] = [chance.pick(all), chance.pick(all)];
  const isDouble = chance.isIn(0.2) && more !== frame && more.riskLevel <= frame.riskLevel;
  return { text: voice.say(isDouble ? joinSentences(frame.text, more.text) : frame.text, 'critical'), truth: truthOf(brand, { stance: 'criticism', category: frame.category, riskLevel: frame.riskLevel }) };
}

function drawMention(texts: readonly string[], chance: SeededChance): string {
  const [first, second] = [chance.pick(texts), chance.pick(texts)];
  return chance.isIn(0.12) && first !== second ? joinSentences(first, second) : first;
}

/** One thing somebody says on an ordinary day. */
export function sayOrdinary(players: Players, chance: SeededChance, complaintShare: number): Saying {
  const { brand, voice } = players;
  const part = drawPart(chance, complaintShare);
  const texts = (key: Exclude<Part, 'complaint'>): string[] => brand.words.flatMap((words) => words[key]);
  switch (part) {
    case 'complaint': return sayComplaint(players, chance);
    case 'praise': return sayWithMood(players, texts(part), 'pleased', chance, {});
    case 'question': return sayWithMood(players, texts(part), 'asking', chance, { kind: 'question' });
    case 'notice': return { text: voice.stateNamed(chance.pick(texts(part))), truth: truthOf(brand, { kind: 'other' }) };
    case 'spam': return { text: voice.stateNamed(chance.pick(texts(part))), truth: truthOf(brand, { kind: 'spam' }) };
    case 'news': return sayArticle(players, chance.pick(texts(part)), truthOf(brand));
    case 'official': return { text: voice.stateNamed(chance.pick(texts(part))), truth: truthOf(brand, { kind: 'official' }), byOfficial: true };
    default: return sayWithMood(players, [drawMention(texts('mention'), chance)], 'plain', chance, { kind: 'other' });
  }
}

/** Who writes such a thing on an ordinary day. */
export function findWriter(players: Players, chance: SeededChance, saying: Saying): Parameters<StreamRecorder['post']>[0]['by'] {
  if (saying.byOfficial) return players.official;
  if (saying.channel === 'rss') return players.crowd.known('rss', chance.pick(['keizai-note', 'machi-web', 'gyokai-dayori', 'blog-tabi', 'kurashi-press']), chance.pick(['けいざいノート', 'まちのウェブ', '業界だより', 'くらしプレス']), null);
  if (saying.truth.stance !== 'criticism' && chance.isIn(0.002)) return players.crowd.celebrity();
  return players.crowd.regular(drawChannel(chance));
}

/** Ordinary posts of some days in Japan's daily rhythm. */
export function playBackground(recorder: StreamRecorder, players: Players, chance: SeededChance, shape: BackgroundShape): void {
  for (let day = 0; day < shape.days; day += 1) {
    const from = shape.from + day * dayMs;
    const count = drawDayCount(chance, shape.postsADay, from);
    for (let n = 0; n < count; n += 1) {
      const at = drawTime(chance, from, from + dayMs);
      const saying = sayOrdinary(players, chance, shape.complaintShare ?? 0.09);
      const id = recorder.post({ at, by: findWriter(players, chance, saying), text: saying.text, truth: saying.truth, more: { title: saying.title ?? null } });
      followOrdinary(recorder, players, chance, { at, id });
    }
  }
}

/** Now and then an ordinary post is reposted, counted anew, corrected or taken back. */
function followOrdinary(recorder: StreamRecorder, players: Players, chance: SeededChance, { at, id }: { at: number; id: string }): void {
  if (chance.isIn(0.02)) recorder.repost(at + chance.between(2, 200) * 60_000, players.crowd.regular('x'), id);
  if (chance.isIn(0.04)) recorder.counts(at + chance.between(20, 400) * 60_000, id, { reposts: chance.between(0, 4), likes: chance.between(1, 30), replies: chance.between(0, 3) });
  if (chance.isIn(0.004)) recorder.remove(at + chance.between(5, 600) * 60_000, id);
}
