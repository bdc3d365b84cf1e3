import { mentionStatusWords } from '@hinomi/shared/vocabulary/mention-work';
import { polarityWords, riskLevelWords } from '@hinomi/shared/vocabulary/judgement';
import type { Words } from '@hinomi/shared/vocabulary/words';
import type { ColumnQuery } from './column-query.ts';

type Named = readonly { id: number; name: string }[];
type Around = {
  topics: Named; sources: Named; pick: (words: Words) => string;
  words: { open: string; gone: string; riskFrom: (word: string) => string };
};

/** The conditions of a column in words, for the line under its name; empty without any. */
export function describeQuery(query: ColumnQuery, around: Around): string {
  const { topics, sources, pick } = around;
  const nameIn = (list: Named, id: number): string => list.find((one) => one.id === id)?.name ?? around.words.gone;
  return [
    query.topic === undefined ? '' : nameIn(topics, query.topic),
    query.source === undefined ? '' : nameIn(sources, query.source),
    query.q === undefined ? '' : `「${query.q}」`,
    query.polarity === undefined ? '' : pick(polarityWords[query.polarity]),
    riskText(query.risk, around),
    statusText(query.status, around),
  ].filter((part) => part !== '').join(' / ');
}

const riskText = (risk: number | undefined, { pick, words }: Around): string => (risk === 1 || risk === 2 || risk === 3 ? words.riskFrom(pick(riskLevelWords[risk])) : '');

function statusText(status: ColumnQuery['status'], { pick, words }: Around): string {
  if (status === undefined) return '';
  return status === 'open' ? words.open : pick(mentionStatusWords[status]);
}
