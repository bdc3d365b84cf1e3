import { categories, kinds, polarities, stances } from '@hinomi/shared/vocabulary/judgement';
import { readPost } from '../judge-post.js';
import type { JudgeRules } from '../rule-book.js';
import { readByRules } from '../rule-view.js';
import { emptyGroup, fitGroup, packGroup, unpackGroup, usualFit } from './fit-group.js';
import type { FitOptions, Lesson, RawGroup } from './fit-group.js';
import { groupNames, groupOf, joinGroups } from './judge-weights.js';
import type { Group, GroupName, JudgeWeights } from './judge-weights.js';
import type { LabelledPost } from './labelled-post.js';
import { featureNames } from './rule-features.js';
import { finestBits, levelOutputs, readFeatures } from './say-by-model.js';

/** One post read for learning: its features, and what it teaches each group. */
type ReadLesson = { post: LabelledPost; language: string; buckets: Uint32Array; share: number; dense: Float64Array };

const shapes: Record<GroupName, { kind: Group['kind']; bits: number; outputs: readonly string[] }> = {
  'polarity.ja': { kind: 'choice', bits: finestBits, outputs: polarities },
  'polarity.en': { kind: 'choice', bits: 15, outputs: polarities },
  level: { kind: 'flags', bits: 14, outputs: levelOutputs },
  category: { kind: 'flags', bits: 14, outputs: categories },
  kind: { kind: 'choice', bits: 14, outputs: kinds },
  stance: { kind: 'choice', bits: 14, outputs: stances },
};

/**
 * Learns all groups from labelled posts, beginning at `start` or, where that is null, at nothing. The same posts in the
 * same order give the same weights. `version` names the result.
 */
export function fitJudge(start: JudgeWeights | null, posts: readonly LabelledPost[], rules: JudgeRules, version: string, options: FitOptions = usualFit): JudgeWeights {
  const lessons = posts.map((post) => readLesson(post, rules));
  const groups = Object.fromEntries(groupNames.map((name) => [name, fitOne(name, start, lessons, options)])) as Record<GroupName, Group>;
  return joinGroups(version, groups);
}

function fitOne(name: GroupName, start: JudgeWeights | null, lessons: readonly ReadLesson[], options: FitOptions): Group {
  const raw: RawGroup = start === null ? emptyGroup(shapes[name].kind, shapes[name].bits, shapes[name].outputs, featureNames.length) : unpackGroup(groupOf(start, name));
  const taught = lessons.flatMap((lesson): Lesson[] => {
    const answer = answerOf(name, lesson);
    return answer === null ? [] : [{ buckets: lesson.buckets, share: lesson.share, dense: lesson.dense, answer, weight: lesson.post.weight }];
  });
  return taught.length === 0 && start !== null ? groupOf(start, name) : packGroup(fitGroup(raw, taught, options));
}

function readLesson(post: LabelledPost, rules: JudgeRules): ReadLesson {
  const { normal, bodyStart, language } = readPost({ text: post.text, title: post.title, language: post.language });
  const found = readByRules({ text: normal.text, bodyStart, target: post.target, isOfficial: false, channel: '', rating: null }, rules);
  const { grams, dense } = readFeatures(found, null);
  return { post, language, buckets: grams.buckets.slice(0, grams.count), share: grams.share, dense: dense.slice() };
}

function answerOf(name: GroupName, { post, language }: ReadLesson): Float64Array | null {
  // What is neither Japanese nor English is learned with Japanese: a line of signs or emoji is judged with it.
  const ofPolarity = language === 'en' ? 'polarity.en' : 'polarity.ja';
  if (name === 'polarity.ja' || name === 'polarity.en') return name === ofPolarity ? oneOf(polarities, post.polarity) : null;
  if (name === 'kind') return oneOf(kinds, post.kind);
  if (name === 'stance') return oneOf(stances, post.stance);
  if (post.categories === null) return null;
  return name === 'category' ? categoriesOf(post.categories) : levelsOf(post.categories);
}

function oneOf(names: readonly string[], name: string | null): Float64Array | null {
  return name === null ? null : Float64Array.from(names, (one) => (one === name ? 1 : 0));
}

function categoriesOf(hits: NonNullable<LabelledPost['categories']>): Float64Array {
  return Float64Array.from(categories, (category) => (hits.some((hit) => hit.category === category) ? 1 : 0));
}

function levelsOf(hits: NonNullable<LabelledPost['categories']>): Float64Array {
  const highest = hits.reduce((most, { level }) => Math.max(most, level), 0);
  return Float64Array.from([1, 2, 3], (level) => (highest >= level ? 1 : 0));
}
