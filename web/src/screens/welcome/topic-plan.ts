import type { CompanyProfile } from '@hinomi/shared/contracts/company';
import type { Topic, TopicBody } from '@hinomi/shared/contracts/topic';
import { maxNameLength } from '@hinomi/shared/contracts/company';
import { remarkOnName } from '@hinomi/shared/text/check-name';
import type { Sensitivity } from '@hinomi/shared/vocabulary/level';
import type { SpellingKind } from '@hinomi/shared/vocabulary/company';

export type Spelling = { word: string; kind: SpellingKind };
/** What somebody has chosen for one topic; null words are the ones proposed. */
export type PlanEdit = { title?: string; words?: string[]; none?: string[] };
/** One topic to be: the names it comes from and the topic it already is, where one exists. */
export type TopicPlan = { key: string; names: string[]; topic: Topic | null };

const sameWord = (a: string, b: string): boolean => a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();
const holds = (words: readonly string[], word: string): boolean => words.some((one) => sameWord(one, word));
const distinct = (words: readonly string[]): string[] => words.filter((word, place) => words.findIndex((one) => sameWord(one, word)) === place);
const isUsable = (name: string): boolean => !['hidden', 'empty', 'too_long'].includes(remarkOnName(name, maxNameLength) ?? '');

/** One topic for the company with its short names, one for each service; a topic that looks for the name already is that topic. */
export function planTopics(profile: Pick<CompanyProfile, 'name' | 'shortNames' | 'services'>, topics: readonly Topic[]): TopicPlan[] {
  const company = [profile.name.trim(), ...profile.shortNames].filter(isUsable);
  const groups = [company, ...distinct(profile.services.filter(isUsable)).map((service) => [service])].filter((names) => names.length > 0);
  const taken = new Set<number>();
  return groups.map((names) => {
    const [key = ''] = names;
    const topic = topics.find((one) => !taken.has(one.id) && (sameWord(one.name, key) || holds(one.query.any, key))) ?? null;
    if (topic !== null) taken.add(topic.id);
    return { key, names: distinct(names), topic };
  });
}

/** Certain spellings are proposed; company forms add nothing to the bare name, and slips are for who wants them. */
export function isProposed({ word, kind }: Spelling): boolean {
  return kind !== 'form' && kind !== 'typo' && remarkOnName(word, maxNameLength) === null;
}

/** The words of a plan: chosen ones, else those of the topic, else the names and what is proposed. */
export function wordsOf(plan: TopicPlan, edit: PlanEdit, spellings: readonly Spelling[]): string[] {
  if (edit.words !== undefined) return edit.words;
  if (plan.topic !== null) return distinct([...plan.topic.query.any, ...plan.names]);
  return distinct([...plan.names, ...spellings.filter(isProposed).map(({ word }) => word)]);
}

/** Everything that can be ticked: names, suggestions, and words the topic has besides. */
export function choicesOf(plan: TopicPlan, words: readonly string[], spellings: readonly Spelling[]): { word: string; kind: SpellingKind | null }[] {
  const named = distinct([...plan.names, ...words]).filter((word) => !spellings.some((one) => sameWord(one.word, word)));
  return [...named.map((word) => ({ word, kind: null })), ...spellings];
}

/** The words with one ticked or not. */
export function toggleWord(words: readonly string[], word: string, isOn: boolean): string[] {
  const without = words.filter((one) => !sameWord(one, word));
  return isOn ? [...without, word] : without;
}

/** What the topic is now, or what a new one starts as. */
function startOf({ topic, key }: TopicPlan, sensitivity: Sensitivity): TopicBody {
  if (topic === null) return { name: key, query: { any: [], all: [], none: [] }, officialHandles: [], sensitivity, isActive: true };
  return { name: topic.name, query: topic.query, officialHandles: topic.officialHandles, sensitivity: topic.sensitivity, isActive: topic.isActive };
}

/** The topic as it will be saved. */
export function bodyOfPlan(plan: TopicPlan, edit: PlanEdit, spellings: readonly Spelling[], sensitivity: Sensitivity): TopicBody {
  const start = startOf(plan, sensitivity);
  const query = { ...start.query, any: wordsOf(plan, edit, spellings).slice(0, 50), none: edit.none ?? start.query.none };
  return { ...start, name: (edit.title ?? start.name).trim(), query };
}

/** Whether saving would change anything of the topic. */
export function isChanged(topic: Topic, body: TopicBody): boolean {
  return topic.name !== body.name || (['any', 'all', 'none'] as const).some((list) => JSON.stringify(topic.query[list]) !== JSON.stringify(body.query[list]));
}
