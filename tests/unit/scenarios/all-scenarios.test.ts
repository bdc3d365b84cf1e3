import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { neutralEdit, neutralEngagement, neutralMention, neutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allScenarios } from '../../support/scenarios/all-scenarios.ts';
import { askOracle } from '../../support/scenarios/oracle.ts';
import { clockOf, dayMs, scenarioDays } from '../../support/scenarios/scenario.ts';
import type { Scenario } from '../../support/scenarios/scenario.ts';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** Mentions that a careful reader gives to a topic. */
const ownMentions = ({ entries }: Scenario): { line: NeutralMention; topic: string }[] =>
  entries.flatMap(({ line, truth }) => (truth?.topic && !('line_kind' in line) ? [{ line, topic: truth.topic }] : []));

describe.each(allScenarios)('The recorded scenario $name', ({ make, kind }) => {
  const none: Scenario = { name: '', kind, topics: [], events: [], entries: [] };
  let scenario = none;
  beforeAll(() => { scenario = make(); });
  // All of them at once would fill the memory of a small machine.
  afterAll(() => { scenario = none; });

  it('is the same each time it is made', () => {
    expect(JSON.stringify(make())).toBe(JSON.stringify(scenario));
  });

  it('lasts sixteen days in the order of arrival and is small enough to replay', () => {
    const clocks = scenario.entries.map(({ line }) => clockOf(line));
    expect(clocks.every((clock, n) => clock >= (clocks[n - 1] ?? 0))).toBe(true);
    expect((clocks.at(-1) ?? 0) - (clocks[0] ?? 0)).toBeGreaterThan((scenarioDays - 1) * dayMs);
    expect(scenario.entries.length).toBeLessThanOrEqual(12_000);
  });

  it('holds lines of the neutral form, each mention under an id of its own', () => {
    const forms = { mention: neutralMention, edit: neutralEdit, engagement: neutralEngagement, tombstone: neutralTombstone };
    expect(scenario.entries.find(({ line }) => !forms['line_kind' in line ? line.line_kind : 'mention'].safeParse(line).success)).toBeUndefined();
    const mentions = scenario.entries.flatMap(({ line }) => ('line_kind' in line ? [] : [line]));
    expect(new Set(mentions.map((line) => line.external_id)).size).toBe(mentions.length);
  });

  it('names the brand in every post about it, and none of the excluded words', () => {
    const topicOf = (name: string): Scenario['topics'][number] | undefined => scenario.topics.find((topic) => topic.name === name);
    const unfit = ownMentions(scenario).filter(({ line, topic }) => {
      const text = plain(`${line.title ?? ''} ${line.text}`);
      return !topicOf(topic)?.include.some((word) => text.includes(plain(word))) || topicOf(topic)?.exclude.some((word) => text.includes(plain(word)));
    });
    expect(unfit.map(({ line }) => line.text)).toEqual([]);
  });

  it('leaves no unfilled place in a sentence', () => {
    expect(ownMentions(scenario).filter(({ line }) => /[{}⏎‖]|undefined|\|/.test(`${line.title ?? ''}${line.text}`)).map(({ line }) => line.text)).toEqual([]);
  });

  it('burns by its true labels only where it should', () => {
    const topics = askOracle(scenario);
    const isWithin = (alarm: string, topic: string): boolean => scenario.events.some((event) => event.topic === topic && alarm >= event.from && alarm <= event.until);
    expect(topics.flatMap(({ topic, alarms }) => alarms.filter((alarm) => !isWithin(alarm, topic)))).toEqual([]);
    expect(topics.every(({ events }) => events.every(({ level2, level3 }) => level2 !== null && level3 !== null))).toBe(true);
    expect(scenario.events.length > 0).toBe(kind === 'storm');
  });
});

describe('The recorded scenarios', () => {
  it('are at least fourteen, storms and calm ones, each under its own name', () => {
    expect(new Set(allScenarios.map(({ name }) => name)).size).toBe(allScenarios.length);
    expect(allScenarios.length).toBeGreaterThanOrEqual(14);
    expect(allScenarios.filter(({ kind }) => kind === 'calm').length).toBeGreaterThanOrEqual(7);
  });
});
