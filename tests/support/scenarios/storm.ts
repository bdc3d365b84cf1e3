import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import type { SeededChance } from '../seeded-chance.ts';
import { drawChannel, sayArticle } from './background.ts';
import type { Saying } from './background.ts';
import { truthOf } from './brand.ts';
import type { Players } from './brand.ts';
import { drawStormDelay, livelinessAt } from './daily-rhythm.ts';
import { minuteMs } from './scenario.ts';
import type { Person } from './crowd.ts';
import type { StreamRecorder } from './stream-recorder.ts';
import { gradedFrames, joinSentences } from './wording.ts';
import type { Graded, GradedFrame } from './wording.ts';

/** What the public says while a topic burns. News are `headline‖first lines`. */
export type StormWords = {
  category: Category;
  /** What is spoken of, as nouns; what the company did, as verbs; whom it hurts. They fill the sentences of every storm. */
  matters: string[];
  wrongs: string[];
  victims: string[];
  criticism: Graded;
  topical: string[];
  counter: string[];
  news: string[];
};

export type Wave = {
  /** Milliseconds since 1970 of the spark, and the instant after which nothing is recorded. */
  at: number; until: number;
  criticals: number; topicals: number; counters: number; articles?: number;
  riseMinutes: number; halfLifeMinutes: number;
  /** Minutes after the spark of the first article, of talk about the matter and of defenders. */
  newsAfter?: number; talkAfter?: number; counterAfter?: number;
  /** True where the storm follows the day and the night; false where it breaks through them. */
  followsDay?: boolean;
  mostFollowers?: number;
  /** The post that many answer to or quote, by its id. */
  about?: string;
};

const newsroom: readonly (readonly [string, string])[] = [
  ['asa-shimbun', 'あけぼの新聞デジタル'], ['net-topics', 'ネットトピックス'], ['hodo-web', '日の出報道WEB'], ['biz-focus', 'ビズフォーカス'], ['kurashi-news', 'くらしと話題'], ['chihou-net', '地方通信ネット'],
];

/** Instants of a wave, in milliseconds. */
function drawWaveTimes(chance: SeededChance, wave: Wave, count: number, afterMinutes = 0): number[] {
  const times: number[] = [];
  for (let tries = 0; times.length < count && tries < count * 40; tries += 1) {
    const at = Math.floor(wave.at + (afterMinutes + drawStormDelay(chance, wave.riseMinutes, wave.halfLifeMinutes)) * minuteMs + chance.next() * minuteMs);
    if (at < wave.until && (!wave.followsDay || chance.isIn(livelinessAt(at)))) times.push(at);
  }
  return times;
}

/** Mostly strangers, some who come back. */
const drawWriter = (players: Players, chance: SeededChance, most?: number): Person =>
  most === undefined && chance.isIn(0.004) ? players.crowd.celebrity() :
  chance.isIn(0.12) ? players.crowd.regular('x', most) : players.crowd.stranger(drawChannel(chance), most);

/** How often about a sentence of the storm itself is said in one wave. */
const repeatsAtMost = 9;

/** How often people say two things in one post. */
const twoSentences = 0.4;

/** Whose sentences a post takes: the storm's own are not repeated more than some times each, the rest fits every storm. */
function pickWords(chance: SeededChance, wordings: readonly StormWords[], repeatsOfOwn: number): StormWords {
  const [own, common] = wordings;
  if (!own) throw new Error('a storm needs words');
  return common && !chance.isIn(Math.min(0.55, repeatsOfOwn)) ? common : own;
}

/** One critical thing the public says of the matter; of two sentences the graver one decides. */
export function sayCritically({ brand, voice }: Players, chance: SeededChance, wordings: readonly StormWords[], ownShare = 0.55): Saying {
  const draw = (): GradedFrame => chance.pick(gradedFrames(pickWords(chance, wordings, ownShare).criticism));
  const first = draw();
  const second = chance.isIn(twoSentences) ? draw() : first;
  const { category, riskLevel } = second.riskLevel > first.riskLevel ? second : first;
  return { text: voice.say(second === first ? first.text : joinSentences(first.text, second.text), 'critical'), truth: truthOf(brand, { stance: 'criticism', category, riskLevel }) };
}

function pickTwo(chance: SeededChance, wordings: readonly StormWords[], part: 'topical' | 'counter'): string {
  const [first, second] = [chance.pick(chance.pick(wordings)[part]), chance.pick(chance.pick(wordings)[part])];
  return first !== second && chance.isIn(twoSentences / 2) && !first.includes('{url}') ? joinSentences(first, second) : first;
}

/** The frames of one storm with those that fit every storm; as many of the one as of the other. */
export const withCommon = (own: StormWords, common: StormWords): StormWords[] => [own, { ...common, category: own.category, criticism: movedTo(own.category, common.criticism) }];

function movedTo(category: Category, graded: Graded): Graded {
  const moved: Graded = {};
  for (const { text, riskLevel } of gradedFrames(graded)) (moved[`${category} ${riskLevel}`] ??= []).push(text);
  return moved;
}

/** Whether a post stands alone, answers the one everybody speaks of, or quotes it. */
function drawRelation(chance: SeededChance, about: string | undefined): Partial<NeutralMention> {
  if (about === undefined || chance.isIn(0.75)) return {};
  return chance.isIn(0.5) ? { quote_of: about } : { parent_id: about, conversation_id: about };
}

/** Posts of one wave: criticism, talk, defence and articles. */
export function playWave(recorder: StreamRecorder, players: Players, chance: SeededChance, wordings: readonly StormWords[], wave: Wave): void {
  const { brand, voice } = players;
  const [own] = wordings;
  const category = own?.category ?? null;
  const ownShare = own ? (repeatsAtMost * gradedFrames(own.criticism).length) / Math.max(1, wave.criticals) : 0;
  if (own) voice.learn({ matter: own.matters, wrong: own.wrongs, victim: own.victims });
  const write = (times: readonly number[], most: number | undefined, say: () => Saying): void => {
    for (const at of times) {
      const { text, truth } = say();
      recorder.post({ at, by: drawWriter(players, chance, most), text, truth, more: drawRelation(chance, wave.about) });
    }
  };
  write(drawWaveTimes(chance, wave, wave.criticals), wave.mostFollowers ?? 95_000, () => sayCritically(players, chance, wordings, ownShare));
  write(drawWaveTimes(chance, wave, wave.topicals, wave.talkAfter ?? 15), undefined, () => (
    { text: voice.say(pickTwo(chance, wordings, 'topical'), 'gossip'), truth: truthOf(brand, { stance: 'topical', kind: 'other', category, riskLevel: 1 }) }));
  write(drawWaveTimes(chance, wave, wave.counters, wave.counterAfter ?? 45), undefined, () => (
    { text: voice.say(pickTwo(chance, wordings, 'counter'), 'defending'), truth: truthOf(brand, { stance: 'counter' }) }));
  playArticles(recorder, players, chance, wordings, wave);
}

function playArticles(recorder: StreamRecorder, players: Players, chance: SeededChance, [words]: readonly StormWords[], wave: Wave): void {
  for (let n = 0; words && n < (wave.articles ?? 0); n += 1) {
    const [handle, name] = newsroom[n % newsroom.length] ?? ['net-topics', 'ネットトピックス'];
    const at = wave.at + ((wave.newsAfter ?? 240) + n * chance.between(8, 90)) * minuteMs;
    const { title, text, truth } = sayArticle(players, words.news[n % words.news.length] ?? '', truthOf(players.brand, { stance: 'topical', category: words.category, riskLevel: 1 }));
    if (at < wave.until) recorder.post({ at, by: players.crowd.known('rss', handle, name, null), text, truth, more: { title: title ?? null } });
  }
}

/** One post that is reposted `reposts` times within some hours: bare reposts among them, and counts each ten minutes. */
export function spreadPost(recorder: StreamRecorder, players: Players, chance: SeededChance, given: { id: string; at: number; reposts: number; recorded: number; riseMinutes: number; halfLifeMinutes: number; until: number }): void {
  const delays = Array.from({ length: given.reposts }, () => drawStormDelay(chance, given.riseMinutes, given.halfLifeMinutes)).toSorted((a, b) => a - b);
  for (let n = 0; n < given.recorded; n += 1) {
    const at = given.at + (delays[Math.floor((n / given.recorded) * delays.length)] ?? 0) * minuteMs + chance.between(1_000, 50_000);
    if (at < given.until) recorder.repost(at, players.crowd.stranger('x'), given.id);
  }
  const lastMinute = Math.min((given.until - given.at) / minuteMs, delays.at(-1) ?? 0);
  let done = 0;
  for (let minute = 10; minute < lastMinute; minute += minute < 360 ? 10 : 60) {
    while ((delays[done] ?? Infinity) <= minute) done += 1;
    recorder.counts(given.at + minute * minuteMs + chance.between(0, 20_000), given.id, { reposts: done, likes: Math.round(done * (1.6 + chance.next() * 0.3)), replies: Math.round(done / 14) });
  }
}
