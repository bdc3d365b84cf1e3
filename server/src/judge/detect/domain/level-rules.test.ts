import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories } from '@hinomi/shared/vocabulary/judgement';
import type { Category } from '@hinomi/shared/vocabulary/judgement';
import { sensitivities } from '@hinomi/shared/vocabulary/level';
import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import { evaluateLevel } from './level-rules.js';
import type { LevelInput } from './level-rules.js';

const calm: LevelInput = {
  sensitivity: 'standard', critical60: 0, authors60: 0, originals60: 0, baseline60: 1, usualDay: 24, usualShare: 0, usualCrisisShare: 0, criticalHourBefore: 0,
  critical3h: 0, authors3h: 0, originals3h: 0, critical24h: 0, authors24h: 0, originals24h: 0,
  maxFollowersCritical: null, categoryAuthors3h: {}, nearAuthors3h: {}, leadingCategory: null, hasCriticalArticle24h: false, risingSources: 0, repostGrowth: null,
  posts3h: 0, posts24h: 0, texts24h: 0, copyShare3h: 0, tone3h: { criticism: 0, counter: 0, topical: 0 }, historyDays: 60, namesakes3h: 0, namesakes24h: 0, usualNamesakeShare: 0,
};

/** A storm of the last hour, written by `authors` people; the 3 and 24 hours hold the same posts. */
function hour(posts: number, authors: number, more: Partial<LevelInput> = {}): LevelInput {
  return {
    ...calm, critical60: posts, authors60: authors, critical3h: posts, authors3h: authors, critical24h: posts, authors24h: authors, posts3h: posts,
    tone3h: { criticism: posts, counter: 0, topical: 0 }, ...more,
  };
}

const spreadOf = (input: LevelInput) => [evaluateLevel(input).spreadLevel, evaluateLevel(input).rule];

type Border = readonly [string, number, string, Partial<LevelInput>, Partial<LevelInput>];

/** Posts the judge finds of so much true criticism, where it is usual that there is none. */
const found = (criticism: number): number => criticism * 0.6;

/** Each rule just met and just missed; counts follow the sensitivity, ratios and follower numbers do not. */
function bordersAt(sensitivity: Sensitivity): Border[] {
  const n = (standard: number): number => standard * { low: 2, standard: 1, high: 0.5 }[sensitivity];
  const up = (standard: number): number => Math.ceil(n(standard));
  const before = (critical60: number) => ({ runningWindow: { critical60, originals60: critical60 } });
  const surge = hour(found(n(20)), n(8), { baseline60: n(20) / 4, ...before(found(n(10))) });
  const aDay = { critical24h: n(100), authors24h: n(20) };
  const growth = (from: number, to: number, minutes = 60) => ({ repostGrowth: { from, to, minutes } });
  const high = { maxFollowersCritical: 100_000 };
  return [
    ['posts of the hour', 2, 'spread_60m', hour(n(5), up(4)), hour(n(4), up(4))],
    ['growth of the hour', 2, 'spread_60m', hour(found(n(20)), up(4), { baseline60: n(20) / 1.5 }), hour(found(n(20)), up(4), { baseline60: n(20) / 1.45 })],
    ['authors of the hour', 2, 'spread_60m', hour(n(5), up(4)), hour(n(5), up(4) - 1)],
    ['number of reposts', 2, 'repost_growth', growth(0, n(100)), growth(0, n(100) - 1)],
    ['factor of reposts', 2, 'repost_growth', growth(n(20), n(200)), growth(n(20), n(200) - 1)],
    ['time of reposts', 2, 'repost_growth', growth(0, n(100), 60), growth(0, n(100), 61)],
    ['posts of 3 hours', 3, 'spread_3h', { critical3h: found(n(50)), authors3h: up(20) }, { critical3h: found(n(50)) - 1, authors3h: up(20) }],
    ['authors of 3 hours', 3, 'spread_3h', { critical3h: found(n(50)), authors3h: n(10) }, { critical3h: found(n(50)), authors3h: n(10) - 1 }],
    ['posts of the surge', 3, 'surge_two_windows', surge, { ...surge, critical60: found(n(20)) - 1, baseline60: 1 }],
    ['growth of the surge', 3, 'surge_two_windows', surge, { ...surge, baseline60: n(20) / 3.9 }],
    ['window before the surge', 3, 'surge_two_windows', surge, { ...surge, ...before(found(n(10)) - 1) }],
    ['authors of the surge', 3, 'surge_two_windows', surge, { ...surge, authors60: n(8) - 1 }],
    ['followers', 3, 'large_account', high, { maxFollowersCritical: 99_999 }],
    ['posts of the day', 4, 'spread_24h', aDay, { ...aDay, critical24h: n(100) - 1 }],
    ['authors of the day', 4, 'spread_24h', aDay, { ...aDay, authors24h: n(20) - 1 }],
    ['an article while high', 4, 'article_while_high', { ...high, hasCriticalArticle24h: true }, { ...high, hasCriticalArticle24h: false }],
    ['sources while high', 4, 'sources_while_high', { ...high, risingSources: 2 }, { ...high, risingSources: 1 }],
  ];
}

describe.each(sensitivities)('spread at sensitivity %s', (sensitivity) => {
  it.each(bordersAt(sensitivity))('%s: level %i is called by %s at its border and not below', (_, level, rule, met, missed) => {
    expect(spreadOf({ ...calm, ...met, sensitivity })).toEqual([level, rule]);
    expect(evaluateLevel({ ...calm, ...missed, sensitivity }).spreadLevel).toBeLessThan(level);
  });
});

const impactBorders: [Category, number, number][] = [
  ['service', 2, 1.5], ['price', 2, 1.5], ['safety', 3, 2.5], ['product_quality', 3, 2.5], ['data_leak', 3, 2.5], ['discrimination', 3, 2.5],
  ['whistleblowing', 3, 2.5], ['misconduct', 3, 2.5], ['outage', 3, 4.5], ['employee_post', 3, 4.5], ['official_post', 3, 4.5],
  ['stealth_marketing', 3, 4.5], ['safety', 4, 10], ['data_leak', 4, 10], ['product_quality', 4, 10],
];

describe('impact of the category', () => {
  it.each(impactBorders)('%s is level %i from %f authors on, doubled at low, halved at high', (category, level, authors) => {
    const impactAt = (sensitivity: Sensitivity, count: number) => evaluateLevel({ ...calm, sensitivity, categoryAuthors3h: { [category]: count } }).impactLevel;
    for (const [sensitivity, needed] of [['low', authors * 2], ['standard', Math.ceil(authors)], ['high', Math.ceil(authors / 2)]] as const) {
      expect(impactAt(sensitivity, needed)).toBe(level);
      expect(impactAt(sensitivity, needed - 1)).toBeLessThan(level);
    }
  });

  it('counts who came close by half, as many as are certain, and says so', () => {
    const call = (certain: number, near: number) => evaluateLevel({ ...calm, categoryAuthors3h: { data_leak: certain }, nearAuthors3h: { data_leak: near } });
    expect(call(2, 1)).toMatchObject({ level: 3, rule: 'impact_grave' });
    expect(call(2, 1).reason.ja).toContain('2名、それに準じる投稿者が1名');
    expect(call(2, 0).level).toBe(2);
    expect(call(1, 1).level).toBe(2);
    expect(call(1, 30).level).toBe(2);
    expect(call(0, 30).level).toBe(1);
  });

  it('asks for more where much talk brings some posts that look like a crisis anyway', () => {
    const call = (certain: number) => evaluateLevel({ ...calm, originals3h: 400, usualCrisisShare: 0.005, categoryAuthors3h: { data_leak: certain } }).level;
    expect(call(5)).toBeLessThan(3);
    expect(call(6)).toBe(3);
  });

  it('any category of the vocabulary is level 2 from two authors on, and never 4 unless lives or data are at stake', () => {
    for (const category of categories) {
      expect(evaluateLevel({ ...calm, categoryAuthors3h: { [category]: 2 } }).impactLevel).toBe(2);
      expect(evaluateLevel({ ...calm, categoryAuthors3h: { [category]: 500 } }).impactLevel).toBe(
        ['safety', 'data_leak', 'product_quality'].includes(category) ? 4 : impactBorders.some(([known, level]) => known === category && level === 3) ? 3 : 2,
      );
    }
  });

  it('leads with the gravest category, not with the one most talked of', () => {
    const call = evaluateLevel({ ...calm, categoryAuthors3h: { service: 40, safety: 4 } });
    expect(call).toMatchObject({ level: 3, category: 'safety', rule: 'impact_grave' });
    expect(call.reason.ja).toBe('「製品事故・安全」の危機にあたる投稿者が直近3時間で4名になりました(直近60分の批判は0件)');
  });

  it('lifts the topic to 4 when an article comes while impact is at 3', () => {
    expect(evaluateLevel({ ...calm, categoryAuthors3h: { misconduct: 3 }, hasCriticalArticle24h: true })).toMatchObject({ level: 4, rule: 'article_while_high', category: 'misconduct' });
  });
});

describe('what holds a call back', () => {
  it('few authors cap the spread at 2, from less than three authors in ten posts on', () => {
    const few = { critical3h: 100, authors3h: 29, critical24h: 100, authors24h: 29, posts3h: 100 };
    expect(evaluateLevel({ ...calm, ...few })).toMatchObject({ spreadLevel: 2, rule: 'few_authors', tags: ['few_authors'] });
    expect(evaluateLevel({ ...calm, ...few, authors3h: 30 })).toMatchObject({ spreadLevel: 4, tags: [] });
  });

  it('an outrage that mostly consists of counter-voices and mentions stays at 2', () => {
    const input = hour(60, 50, { tone3h: { criticism: 60, counter: 100, topical: 81 } });
    expect(evaluateLevel(input)).toMatchObject({ spreadLevel: 2, rule: 'astroturf', tags: ['astroturf'] });
    expect(evaluateLevel({ ...input, tone3h: { criticism: 60, counter: 100, topical: 80 } })).toMatchObject({ spreadLevel: 3, tags: [] });
  });

  it('a calm topic that people only mention is not suspected', () => {
    expect(evaluateLevel({ ...calm, tone3h: { criticism: 0, counter: 0, topical: 300 } }).tags).toEqual([]);
  });

  it('a storm about something else of the same name stays at 2, its crises too, and the reason names it', () => {
    const storm: LevelInput = { ...hour(60, 50), originals3h: 80, namesakes3h: 30, namesakes24h: 0, categoryAuthors3h: { safety: 5 } };
    expect(evaluateLevel(storm)).toMatchObject({ level: 2, rule: 'namesake' });
    expect(evaluateLevel(storm).reason.ja).toContain('同じ名前の別のもの');
    expect(evaluateLevel({ ...storm, namesakes3h: 9 }).level).toBeGreaterThan(2);
    expect(evaluateLevel({ ...storm, usualNamesakeShare: 0.3 }).level).toBeGreaterThan(2);
  });

  it('caps the spread only: impact keeps its level', () => {
    expect(evaluateLevel({ ...hour(100, 10), categoryAuthors3h: { safety: 10 } })).toMatchObject({ spreadLevel: 2, impactLevel: 4, level: 4 });
  });

  it('copies count once from half of the posts on', () => {
    const storm = hour(54, 54, { copyShare3h: 0.49 });
    expect(evaluateLevel(storm)).toMatchObject({ spreadLevel: 3, tags: [] });
    expect(evaluateLevel({ ...storm, copyShare3h: 0.95 })).toMatchObject({ spreadLevel: 1, tags: ['copies'] });
    expect(evaluateLevel({ ...storm, critical24h: 151, copyShare3h: 0.95 }).spreadLevel).toBe(4);
    expect(evaluateLevel({ ...storm, critical24h: 150, copyShare3h: 0.95 }).spreadLevel).toBe(1);
  });

  it('copies count once as long as they are within the day', () => {
    const aged = { ...calm, critical24h: 120, authors24h: 120, posts24h: 240, texts24h: 130 };
    expect(evaluateLevel(aged)).toMatchObject({ spreadLevel: 4 });
    expect(evaluateLevel({ ...aged, texts24h: 50 }).spreadLevel).toBe(1);
  });

  it('copies that were left out of the counts already are not taken off twice', () => {
    const deduplicated = hour(60, 60, { posts3h: 130, copyShare3h: 0.53, authors3h: 120 });
    expect(evaluateLevel(deduplicated)).toMatchObject({ spreadLevel: 3, tags: ['copies'] });
  });
});

describe('much talk', () => {
  const talk = (critical: number, originals: number, usualShare = 0.1): LevelInput => ({
    ...hour(critical, critical), originals60: originals, originals3h: originals, originals24h: originals, usualShare, usualDay: 60, baseline60: 2.5,
  });

  it('that brings its usual share of grumbling is no storm, however much there is', () => {
    expect(evaluateLevel(talk(100, 1_000)).spreadLevel).toBe(1);
    expect(evaluateLevel(talk(800, 8_000)).spreadLevel).toBe(1);
  });

  it('with far more criticism than usual is one, although most posts are harmless', () => {
    expect(evaluateLevel(talk(200, 1_000)).spreadLevel).toBe(4);
    expect(evaluateLevel(talk(34, 60)).spreadLevel).toBe(3);
  });
});

describe('remarks and reasons', () => {
  it('says in one sentence with numbers why a level was called', () => {
    const call = evaluateLevel(hour(28, 21, { baseline60: 7 }));
    expect(call.reason).toEqual({
      ja: '直近60分の批判が28件(平常の4.0倍、21名)になりました',
      en: 'Critical posts in the last 60 minutes reached 28 (4.0 times the usual, 21 authors)',
    });
  });

  it.each([13, 14])('a history of %i days is called thin below two weeks, and the reason says so', (historyDays) => {
    const call = evaluateLevel(hour(12, 8, { historyDays }));
    expect(call.tags.includes('data_thin')).toBe(historyDays < 14);
    expect(call.reason.ja.endsWith('(履歴が13日のため平常値は参考です)')).toBe(historyDays < 14);
  });

  it('a storm that halves within the hour is calming', () => {
    expect(evaluateLevel(hour(20, 12, { criticalHourBefore: 40 })).tags).toContain('calming');
    expect(evaluateLevel(hour(21, 12, { criticalHourBefore: 40 })).tags).not.toContain('calming');
  });

  it('lists every rule it looked at with value and threshold', () => {
    const { values } = evaluateLevel({ ...hour(12, 8), categoryAuthors3h: { safety: 1 }, sensitivity: 'high' });
    expect(values.find(({ name }) => name === 'spread_60m.storm60')).toMatchObject({ value: 20, threshold: 4, isMet: true });
    expect(values.find(({ name }) => name === 'large_account.followers')).toMatchObject({ value: 0, threshold: 100_000, isMet: false });
    expect(values.filter(({ name }) => name.endsWith('.safety')).map(({ threshold }) => threshold)).toEqual([5, 1.25, 0.75]);
  });

  it('every rule has its own sentence in both languages, without a gap or an unrounded number', () => {
    const inputs = sensitivities.flatMap((sensitivity) => bordersAt(sensitivity).map(([, , , met]) => ({ ...calm, ...met, sensitivity })));
    const seen = new Map<string, string>();
    for (const input of inputs) {
      const { rule, reason } = evaluateLevel(input);
      expect(`${reason.ja}${reason.en}`).not.toMatch(/undefined|NaN|Infinity|\d\.\d\d|。/);
      expect(reason.ja).toMatch(/\d/);
      seen.set(rule, reason.ja);
    }
    expect(seen.size).toBe(8);
  });

  it('emergency is proposed at level 4 with national coverage or doubling within 30 minutes, and never called', () => {
    const four: LevelInput = { ...calm, critical24h: 100, authors24h: 20 };
    expect(evaluateLevel(four)).toMatchObject({ level: 4, proposes5: false });
    expect(evaluateLevel({ ...four, doublingMinutes: 30 })).toMatchObject({ level: 4, proposes5: true });
    expect(evaluateLevel({ ...four, doublingMinutes: 31 }).proposes5).toBe(false);
    expect(evaluateLevel({ ...four, hasNationalCoverage24h: true }).proposes5).toBe(true);
    expect(evaluateLevel({ ...four, critical24h: 99, hasNationalCoverage24h: true }).proposes5).toBe(false);
  });
});

/** Inputs that can be measured: windows hold each other, authors are no more than posts and at least one. */
const measured: fc.Arbitrary<LevelInput> = fc
  .record({
    sensitivity: fc.constantFrom(...sensitivities), critical60: fc.nat(60), between: fc.nat(60), older: fc.nat(60),
    authorShare: fc.double({ min: 0, max: 1, noNaN: true }), baseline60: fc.double({ min: 0, max: 12, noNaN: true }),
    previous: fc.option(fc.nat(80)), followers: fc.option(fc.nat(200_000)), article: fc.boolean(), rising: fc.nat(3),
    copyShare3h: fc.double({ min: 0, max: 1, noNaN: true }), harmless: fc.nat(400), usualShare: fc.double({ min: 0, max: 0.5, noNaN: true }), counter: fc.nat(80), topical: fc.nat(80), safety: fc.nat(4),
  })
  .map((drawn) => {
    const critical3h = drawn.critical60 + drawn.between;
    const authorsOf = (posts: number): number => Math.min(posts, Math.max(1, Math.round(posts * drawn.authorShare)));
    return {
      ...calm, sensitivity: drawn.sensitivity, critical60: drawn.critical60, authors60: authorsOf(drawn.critical60), baseline60: drawn.baseline60,
      ...(drawn.previous === null ? {} : { runningWindow: { critical60: drawn.previous, originals60: drawn.previous + drawn.harmless } }),
      usualShare: drawn.usualShare, originals60: drawn.critical60 + drawn.harmless, originals3h: critical3h + drawn.harmless, originals24h: critical3h + drawn.older + drawn.harmless,
      critical3h, authors3h: authorsOf(critical3h), critical24h: critical3h + drawn.older, authors24h: authorsOf(critical3h + drawn.older), posts3h: critical3h,
      maxFollowersCritical: drawn.followers, hasCriticalArticle24h: drawn.article, risingSources: drawn.rising, copyShare3h: drawn.copyShare3h,
      tone3h: { criticism: critical3h, counter: drawn.counter, topical: drawn.topical }, categoryAuthors3h: { safety: drawn.safety },
    };
  });

describe('more criticism by more people', () => {
  it('never lowers the spread level', () => {
    fc.assert(
      fc.property(measured, fc.integer({ min: 1, max: 80 }), (input, more) => {
        const grown: LevelInput = {
          ...input, critical60: input.critical60 + more, authors60: input.authors60 + more, critical3h: input.critical3h + more,
          authors3h: input.authors3h + more, critical24h: input.critical24h + more, authors24h: input.authors24h + more,
          originals60: input.originals60 + more, originals3h: input.originals3h + more, originals24h: input.originals24h + more, posts3h: input.posts3h + more,
          tone3h: { ...input.tone3h, criticism: input.tone3h.criticism + more },
        };
        expect(evaluateLevel(grown).spreadLevel).toBeGreaterThanOrEqual(evaluateLevel(input).spreadLevel);
      }),
      { numRuns: 3000 },
    );
  });

  it('the level is the higher of spread and impact, and a stricter sensitivity never calls less', () => {
    fc.assert(
      fc.property(measured, (input) => {
        const calls = sensitivities.map((sensitivity) => evaluateLevel({ ...input, sensitivity }));
        for (const call of calls) expect(call.level).toBe(Math.max(call.spreadLevel, call.impactLevel));
        const called = calls.map(({ level }) => level);
        expect(called).toEqual([...called].sort((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });
});
