import { useState } from 'react';
import type { Source } from '@hinomi/shared/contracts/source';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../lib/api-client.ts';
import { newAddresses, readAddresses, takeAnswer, type FeedRow } from './feed-list.ts';

/** More than these at a time would make the slowest wait longest. */
const testedAtOnce = 4;

export type FeedRows = {
  rows: FeedRow[];
  /** Adds the addresses of a text and tests each; answers how many were new. */
  add: (text: string) => number;
  change: (row: FeedRow) => void;
  remove: (url: string) => void;
  retest: (url: string) => void;
};

const emptyRow = (url: string): FeedRow => ({ url, state: 'testing', answer: null, error: null, name: url, isWanted: false, keepsOnlyMatches: false });

/** Feeds on their way to becoming sources; nothing of them is stored. */
export function useFeedRows(sources: readonly Source[]): FeedRows {
  const [rows, setRows] = useState<FeedRow[]>([]);
  const change = (next: FeedRow) => setRows((now) => now.map((row) => (row.url === next.url ? next : row)));
  const test = async (url: string) => {
    const outcome = await callApi(sourceRoutes.test, { body: { config: { channel: 'rss', url } } }).then((answer) => ({ answer }), (error: unknown) => ({ error }));
    setRows((now) => now.map((row) => {
      if (row.url !== url) return row;
      if ('error' in outcome) return { ...row, state: 'tested', error: outcome.error };
      return takeAnswer(row, outcome.answer, [...sources.map(({ name }) => name), ...now.filter((other) => other.url !== url).map(({ name }) => name)]);
    }));
  };
  const testAll = async (urls: readonly string[]) => {
    const waiting = [...urls];
    const work = async () => {
      for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) await test(url);
    };
    await Promise.all(Array.from({ length: testedAtOnce }, work));
  };
  return {
    rows, change,
    add: (text) => {
      const fresh = newAddresses(readAddresses(text), rows, sources);
      setRows([...rows, ...fresh.map(emptyRow)]);
      void testAll(fresh);
      return fresh.length;
    },
    remove: (url) => setRows((now) => now.filter((row) => row.url !== url)),
    retest: (url) => {
      setRows((now) => now.map((row) => (row.url === url ? emptyRow(url) : row)));
      void test(url);
    },
  };
}
