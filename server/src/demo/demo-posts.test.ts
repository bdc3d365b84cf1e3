import { describe, expect, it } from 'vitest';
import { foldText } from '@hinomi/shared/text/fold-text';
import { calmPosts } from './data/everyday-posts.js';
import { topics } from './data/company.js';
import { demoPosts } from './demo-posts.js';
import { dayMs, offsetOf } from './domain/demo-day.js';
import { readPosts } from './domain/read-posts.js';
import { topicKeys } from './domain/scenario.js';
import { scenarios } from './scenarios.js';

const written = [...readPosts(calmPosts), ...scenarios.flatMap(({ stages }) => stages.flatMap(({ posts }) => readPosts(posts)))];
const folded = written.map(({ title, text }) => foldText(`${title ?? ''} ${text}`));

/** Pairs of neighbouring letters, without the names of the services, which every post needs. */
function bigramsOf(text: string): Set<string> {
  const names = topicKeys.flatMap((key) => topics[key].any.map((name) => foldText(name)));
  const bare = names.reduce((rest, name) => rest.replaceAll(name, ''), text);
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2)));
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

describe('what the demo says', () => {
  it('was written by hand: at least 400 texts that differ after folding', () => {
    expect(new Set(folded).size).toBe(folded.length);
    expect(folded.length).toBeGreaterThanOrEqual(400);
  });

  it('repeats itself nowhere: no two texts share more than four fifths of their letter pairs, even without the names', () => {
    const grams = folded.map(bigramsOf);
    const alike: string[] = [];
    grams.forEach((a, at) => grams.slice(at + 1).forEach((b, later) => { if (similarity(a, b) > 0.8) alike.push(`${folded[at]} = ${folded[at + 1 + later]}`); }));
    expect(alike).toEqual([]);
    expect(similarity(bigramsOf(foldText('みほんPayが止まった朝')), bigramsOf(foldText('みほんカフェが止まった朝')))).toBe(1);
  });

  it('speaks English about one time in ten', () => {
    const english = written.filter(({ text }) => !/[ぁ-んァ-ヶ一-龠]/.test(text)).length;
    expect(english / written.length).toBeGreaterThan(0.08);
    expect(english / written.length).toBeLessThan(0.15);
  });

  it('knows many voices', () => {
    expect(new Set(written.map(({ voice }) => voice)).size).toBe(11);
  });
});

describe('the day of the demo', () => {
  const posts = demoPosts();

  it('is the same at every start, with ids that occur once', () => {
    expect(demoPosts()).toEqual(posts);
    expect(new Set(posts.map(({ mention }) => mention.external_id)).size).toBe(posts.length);
  });

  it('has four weeks behind it and ends after 24 hours', () => {
    expect(Math.floor((posts[0]?.offsetMs ?? 0) / dayMs)).toBe(-28);
    expect(posts.at(-1)?.offsetMs).toBeLessThanOrEqual(dayMs);
  });

  it.each(scenarios)('$id: its stages follow each other within the day, each with posts of its own time', ({ id, stages }) => {
    expect(stages.length).toBeGreaterThanOrEqual(3);
    stages.forEach((stage, at) => {
      const [from, to] = [offsetOf(stage.at), offsetOf(stage.at) + stage.minutes * 60_000];
      expect(from).toBeGreaterThanOrEqual(offsetOf(stages[at - 1]?.at ?? '07:00'));
      const originals = posts.filter(({ mention }) => mention.external_id.startsWith(`${id}-${stage.id}-`) && mention.repost_of === null && !mention.external_id.includes('copy'));
      expect(originals.length).toBe(readPosts(stage.posts).length);
      for (const { offsetMs } of originals) expect(offsetMs >= from && offsetMs <= to).toBe(true);
    });
  });

  it('a repost follows what it repeats', () => {
    const at = new Map(posts.map(({ mention, offsetMs }) => [mention.external_id, offsetMs]));
    const reposts = posts.filter(({ mention }) => mention.repost_of !== null);
    expect(reposts.length).toBeGreaterThan(50);
    for (const { mention, offsetMs } of reposts) expect(offsetMs).toBeGreaterThan(at.get(mention.repost_of ?? '') ?? Infinity);
  });

  it('no post names two services of which only one is in trouble', () => {
    for (const { stages, topic } of scenarios) {
      for (const { voice, text } of stages.flatMap(({ posts: lines }) => readPosts(lines)).filter((post) => post.voice === 'criticism')) {
        const others = topicKeys.filter((key) => key !== topic && topics[key].any.some((name) => foldText(text).includes(foldText(name))));
        expect(others, `${voice}: ${text}`).toEqual([]);
      }
    }
  });

  it('no account is so large that it raises a level alone', () => {
    expect(posts.reduce((most, { mention }) => Math.max(most, mention.author_followers ?? 0), 0)).toBeLessThan(100_000);
  });
});
