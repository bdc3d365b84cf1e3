import type { Mention } from '@hinomi/shared/contracts/mention';
import type { LivePayload } from '@hinomi/shared/live/live-events';
import { openStatuses } from '@hinomi/shared/vocabulary/mention-work';
import type { MentionFilter, MentionsSearch } from './mentions-search.ts';

/** The conditions that narrow the list. */
const names = ['q', 'topic', 'source', 'channel', 'polarity', 'risk', 'judged', 'status', 'assignee', 'tag', 'hasEvidence', 'from', 'to'] as const satisfies readonly (keyof MentionFilter)[];
/** Folding similar posts narrows nothing, but it makes another list. */
const listNames = [...names, 'isGrouped'] as const;

/** The filter of a search without empty values: equal filters make equal query keys. */
export function pickFilter(search: MentionsSearch): MentionFilter {
  return Object.fromEntries(listNames.flatMap((name) => (search[name] === undefined || (name === 'isGrouped' && search[name] === false) ? [] : [[name, search[name]]])));
}

/** How many conditions narrow the list. */
export function countConditions(filter: MentionFilter): number {
  return names.filter((name) => filter[name] !== undefined).length;
}

/** The filter as the server is asked for it. */
export function toQuery({ hasEvidence, isGrouped, ...filter }: MentionFilter) {
  return { ...filter, ...(hasEvidence !== undefined && { hasEvidence: String(hasEvidence) }), ...(isGrouped === true && { isGrouped: 'true' }) };
}

function isStatusWanted(mention: Mention, wanted: MentionFilter['status']): boolean {
  return wanted === undefined || (wanted === 'open' ? openStatuses.has(mention.work.status) : mention.work.status === wanted);
}

function isAssigneeWanted(mention: Mention, wanted: MentionFilter['assignee'], ownId: number): boolean {
  const id = mention.work.assignee?.id ?? null;
  if (wanted === undefined) return true;
  return wanted === 'none' ? id === null : id === (wanted === 'me' ? ownId : wanted);
}

/** Who worked through judgements sees which rows are dealt with; a mention that is not judged is the server's to find. */
function isJudgedAsWanted({ judgement }: Mention, wanted: MentionFilter['judged']): boolean {
  if (wanted === undefined || judgement === null) return true;
  return wanted === 'uncertain' ? judgement.isUncertain : (judgement.label === null) === (wanted === 'byMachine');
}

/** Whether the work done with a mention still fits the filter; what it says and who wrote it are the server's to find. */
export function fitsWork(mention: Mention, filter: MentionFilter, ownId: number): boolean {
  return isStatusWanted(mention, filter.status) && isJudgedAsWanted(mention, filter.judged) && isAssigneeWanted(mention, filter.assignee, ownId)
    && (filter.tag === undefined || mention.work.tags.includes(filter.tag))
    && (filter.hasEvidence === undefined || mention.work.hasEvidence === filter.hasEvidence);
}

/** Whether a post nobody touched yet can be in the list at all. */
function takesUntouched({ status, assignee, tag, hasEvidence }: MentionFilter): boolean {
  return (status === undefined || status === 'new' || status === 'open') && (assignee === undefined || assignee === 'none') && tag === undefined && hasEvidence !== true;
}

const uncertain = ['q', 'source', 'channel', 'polarity', 'risk', 'judged', 'isGrouped'] as const;

/**
 * How many of the newly stored posts belong to the filter. A live event tells only topics, so under a condition on
 * text, source or judgement the number is unknown (null): the pill then says that something may be new.
 */
export function countStored(payload: LivePayload<'mention.stored'>, filter: MentionFilter): number | null {
  const stored = filter.topic === undefined ? payload.count : (payload.topics[String(filter.topic)] ?? 0);
  if (stored === 0 || filter.to !== undefined || !takesUntouched(filter)) return 0;
  return uncertain.every((name) => filter[name] === undefined) ? stored : null;
}

/** New posts so far; `isExact` is false once a part of them could not be counted. */
export type NewCount = { count: number; isExact: boolean };
export const noneNew: NewCount = { count: 0, isExact: true };

/** Adds what one event brought to the count of the pill. */
export function addStored(sum: NewCount, stored: number | null): NewCount {
  if (stored === 0) return sum;
  return stored === null ? { count: sum.count, isExact: false } : { count: sum.count + stored, isExact: sum.isExact };
}

/** Day fields of the filter, in the reader's zone. */
export { dayToInstant, instantToDay } from '../../lib/dates.ts';

/** The change that takes every condition away (the view with them) and leaves the opened mention and the folding. */
export const noFilter: Record<(typeof names)[number] | 'view', undefined> = {
  q: undefined, topic: undefined, source: undefined, channel: undefined, polarity: undefined, risk: undefined, judged: undefined, status: undefined, assignee: undefined,
  tag: undefined, hasEvidence: undefined, from: undefined, to: undefined, view: undefined,
};
