import { textSetting } from '../ask-api.js';
import { ConnectorError, type ReadInput, type WatchedTopic } from '../connector.js';
import { queriesOfTopic } from './domain/topic-query.js';

/** A query and the topic it was made from; the person's own query belongs to none. */
export type XQuery = { text: string; topicId: number | null };

/** Longest query of the recent search, and longest rule of the filtered stream. */
export const maxSearchLength = 512;
export const maxRuleLength = 1_024;

/** What is searched for: the person's own query, else one or more for each topic. Throws where there is neither. */
export async function queriesFor(input: Pick<ReadInput, 'config' | 'watched'>, maxLength: number): Promise<XQuery[]> {
  const own = textSetting(input.config, 'query');
  const queries = own === '' ? queriesOfTopics(await input.watched(), { maxLength, suffix: suffixOf(input.config) }) : [{ text: own, topicId: null }];
  if (queries.length === 0) throw new ConnectorError('nothing_to_search');
  return queries;
}

function queriesOfTopics(topics: readonly WatchedTopic[], limits: { maxLength: number; suffix: string }): XQuery[] {
  const all = topics.flatMap((topic) => queriesOfTopic(topic, limits).map((text) => ({ text, topicId: topic.topicId })));
  return all.filter((query, at) => all.findIndex(({ text }) => text === query.text) === at);
}

/** Advertisements that no timeline shows are left out always. */
function suffixOf(config: Record<string, unknown>): string {
  const stated = textSetting(config, 'language');
  const language = /^[a-z]{2}$/.test(stated) ? `lang:${stated} ` : '';
  return `${language}${config['withReposts'] === false ? '-is:retweet ' : ''}-is:nullcast`;
}
