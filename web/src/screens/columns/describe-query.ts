import { mentionStatusWords } from '@hinomi/shared/vocabulary/mention-work';
import { polarityWords, riskLevelWords } from '@hinomi/shared/vocabulary/judgement';
import type { Words } from '@hinomi/shared/vocabulary/words';
import type { ColumnQuery } from './column-query.ts';

type Named = readonly { id: number; name: string }[];
type Around = { topics: Named; sources: Named; pick: (words: Words) => string; t: (key: 'riskFrom' | 'open' | 'gone', values?: { word: string }) => string };

/** The conditions of a column in words, for the line under its name; empty without any. */
export function describeQuery(query: ColumnQuery, { topics, sources, pick, t }: Around): string {
  const nameIn = (list: Named, id: number): string => list.find((one) => one.id === id)?.name ?? t('gone');
  return [
    query.topic === undefined ? '' : nameIn(topics, query.topic),
    query.source === undefined ? '' : nameIn(sources, query.source),
    query.q === undefined ? '' : `「${query.q}」`,
    query.polarity === undefined ? '' : pick(polarityWords[query.polarity]),
    riskText(query.risk, pick, t),
    statusText(query.status, pick, t),
  ].filter((part) => part !== '').join(' / ');
}

const riskText = (risk: number | undefined, pick: Around['pick'], t: Around['t']): string =>
  (risk === 1 || risk === 2 || risk === 3 ? t('riskFrom', { word: pick(riskLevelWords[risk]) }) : '');

function statusText(status: ColumnQuery['status'], pick: Around['pick'], t: Around['t']): string {
  if (status === undefined) return '';
  return status === 'open' ? t('open') : pick(mentionStatusWords[status]);
}
