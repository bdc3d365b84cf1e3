import { hash } from 'node:crypto';
import { foldText } from '@hinomi/shared/text/fold-text';
import { copyKeyOf } from '../../listen/ingest/copy.reader.js';
import type { TopicMatcher } from '../../listen/topic/topic.reader.js';
import { judgementPlaceKey } from '../teach/label.reader.js';
import type { StandingLabel } from '../teach/label.reader.js';
import { namesakeBeginnings, namesakeEndings } from './data/namesakes.js';
import { followLabel } from './domain/follow-label.js';
import type { Judge } from './domain/judge.js';
import { judgePost, readPost } from './domain/judge-post.js';
import type { ReadPost } from './domain/judge-post.js';
import { locateTarget } from './domain/locate-target.js';
import { isNamesake, readNamesakeWords } from './domain/namesake.js';
import type { PostJudgement } from './domain/post-judgement.js';
import type { JudgementRecord, JudgedMention } from './judgement.store.js';

/** What posts are judged by; `onFailure` hears of posts the rules could not cope with. */
export type JudgeBy = { judge: Judge; matcher: TopicMatcher; labels?: ReadonlyMap<string, StandingLabel>; onFailure?: (error: unknown, mentionId: string) => void };
/** What a post says of itself; enough to judge it. */
export type JudgedWords = Omit<JudgedMention, 'state' | 'isDeleted' | 'sourceId'>;
export type MentionJudgement = Omit<JudgementRecord, 'state'> & { isNamesake: boolean };
/** A post is read once, and identical judgements of it (as a whole and for its only brand) are computed once. */
type Memo = { by: JudgeBy; judged: Map<string | null, PostJudgement>; read: ReadPost | undefined };

const noLabels: ReadonlyMap<string, StandingLabel> = new Map();
const namesakes = readNamesakeWords(namesakeBeginnings, namesakeEndings);

/**
 * Judges one post as a whole (topic 0, first) and for each of its topics; writes nothing. Without `labels`, as the machine alone
 * would. A post that means something else of the same name takes no side towards the topic.
 */
export function judgeMention(mention: JudgedWords, by: JudgeBy): MentionJudgement[] {
  const { matcher, labels = noLabels } = by;
  const hits = mention.topicIds.length > 0 ? matcher.hits(mention.folded) : new Map<number, string[]>();
  const memo: Memo = { by, judged: new Map(), read: undefined };
  // A post may count for topics it only inherited (a repost of a matching post).
  const targets = mention.topicIds.map((topicId) => locateTarget(mention.text, hits.get(topicId) ?? []));
  const machine = [0, ...mention.topicIds].map((topicId, at) => {
    const isOfficial = topicId !== 0 && matcher.isOfficial(topicId, mention.authorHandle);
    const target = topicId === 0 ? onlyOf(targets) : targets[at - 1] ?? null;
    const isOther = topicId !== 0 && target !== null && isNamesake(mention.text, target, namesakes);
    return { topicId, isOfficial, isNamesake: isOther, judged: aside(judgeSafely(mention, target, isOfficial, memo), isOther) };
  });
  const keys = textKeysOf(mention);
  return machine.map((one) => {
    const label = labels.get(judgementPlaceKey(mention.id, one.topicId));
    const isFollowed = label !== undefined && doesFollow(label, { ...one, whole: machine[0]?.judged ?? null, topics: mention.topicIds.length });
    return toRecord(mention, { ...one, keys, label: isFollowed ? label : null, version: by.judge.version });
  });
}

/** A post the rules cannot cope with stays visible as not judged. */
function judgeSafely(mention: JudgedWords, target: string | null, isOfficial: boolean, memo: Memo): PostJudgement | null {
  const known = isOfficial ? undefined : memo.judged.get(target);
  if (known !== undefined) return known;
  try {
    const input = { text: mention.text, title: mention.title, target, language: mention.language, isOfficial, channel: mention.channel, rating: mention.rating };
    memo.read ??= readPost(input);
    const judged = judgePost(input, memo.by.judge, memo.read);
    if (!isOfficial) memo.judged.set(target, judged);
    return judged;
  } catch (error) {
    memo.by.onFailure?.(error, mention.id);
    return null;
  }
}

/** What is said of a namesake is not said of the company. */
const aside = (judged: PostJudgement | null, isOther: boolean): PostJudgement | null =>
  judged === null || !isOther ? judged : { ...judged, stance: 'none', categories: [], riskLevel: 0 };

const noJudgement: Omit<PostJudgement, 'polarity'> & { polarity: null } = {
  language: 'und', kind: 'other', polarity: null, scores: { negative: 0, neutral: 0, positive: 0 }, margin: 0, isUncertain: true, stance: 'none', categories: [], riskLevel: 0, reasons: [],
};

/** The only brand of a text and the whole of it are one matter, judged once; several brands are no target of the whole. */
function onlyOf(targets: readonly (string | null)[]): string | null {
  const [first = null] = targets;
  return targets.every((target) => target === first) ? first : null;
}

type Asked = { isOfficial: boolean; topicId: number; judged: PostJudgement | null; whole: PostJudgement | null; topics: number };

/**
 * Whether a judgement follows the label found for it. The company's own account is not judged by what was said of others
 * who posted the same words, and of several brands what was said of the whole text means those that were judged like it.
 */
function doesFollow(label: StandingLabel, { isOfficial, topicId, judged, whole, topics }: Asked): boolean {
  if (isOfficial && label.isInherited) return false;
  return topics < 2 || label.topicId === topicId || judged?.polarity === whole?.polarity;
}

type TextKeys = { whole: () => Buffer; letters: () => Buffer };

/** Critical posts are told apart by their letters, so that another emoji, number or address makes no other text; for the rest the text itself will do. */
function textKeysOf(mention: JudgedWords): TextKeys {
  let whole: Buffer | undefined;
  let letters: Buffer | undefined;
  return {
    // Without a title, what was folded for matching is the text alone.
    whole: () => (whole ??= hash('sha256', mention.title === null ? mention.folded : foldText(mention.text), 'buffer').subarray(0, 16)),
    letters: () => (letters ??= Buffer.from(copyKeyOf(mention, mention.folded), 'hex')),
  };
}

type Judged = { topicId: number; isNamesake: boolean; keys: TextKeys; judged: PostJudgement | null; label: StandingLabel | null; version: string };

function toRecord(mention: JudgedWords, { topicId, isNamesake: isOther, keys, judged, label, version }: Judged): MentionJudgement {
  const isOriginal = mention.repostOf === null;
  const machine = judged ?? noJudgement;
  const found = label === null ? machine : followLabel(machine, label);
  const isCritical = isOriginal && found.stance === 'criticism' && found.kind !== 'official' && found.kind !== 'spam';
  return {
    mentionId: mention.id, topicId, sortMs: mention.sortMs, isCritical, isNamesake: isOther, textKey: isCritical ? keys.letters() : keys.whole(),
    labelId: label?.id ?? null, category: found.categories[0]?.category ?? null, rulesVersion: version, ...found,
  };
}
