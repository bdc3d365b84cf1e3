import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { ConnectorError, type PollConnector, type PollInput, type PollResult } from '../connector.js';
import { originOf } from '../request-json.js';
import { searchWords } from '../search-words.js';
import { readWalk, type WalkPosition } from '../timeline/walk-position.js';
import { walkTimeline } from '../timeline/walk-timeline.js';
import { pagesOf } from './misskey-api.js';

type Question = { key: string; endpoint: string; body: Record<string, unknown> };

/** What is asked at each poll: one search a word, or one hashtag. */
async function questionsOf(input: PollInput): Promise<Question[]> {
  if (input.config['way'] !== 'hashtag') {
    const words = await searchWords(input);
    return words.map((query) => ({ key: `search ${query}`, endpoint: 'notes/search', body: { query } }));
  }
  const hashtag = typeof input.config['hashtag'] === 'string' ? input.config['hashtag'].trim().replace(/^[#＃]/, '') : '';
  if (hashtag === '') throw new ConnectorError('bad_url', 'the hashtag is empty');
  return [{ key: `tag ${hashtag}`, endpoint: 'notes/search-by-tag', body: { tag: hashtag } }];
}

/** Search and hashtags of a server, each word with a position of its own. */
export const misskeyPoll: PollConnector = {
  mode: 'poll',
  async fetch(input): Promise<PollResult> {
    const stored = (input.cursor?.['walks'] ?? {}) as Record<string, unknown>;
    const origin = originOf(input.config);
    const walks: Record<string, WalkPosition> = {};
    const lines: NeutralLine[] = [];
    let broken = 0;
    let hasMore = false;
    for (const { key, endpoint, body } of await questionsOf(input)) {
      const walked = await walkTimeline(pagesOf(input, endpoint, body, input.nowMs), readWalk(stored[key], `${origin} ${key}`), input.nowMs);
      walks[key] = walked.position;
      lines.push(...walked.items.flatMap((item) => item.lines));
      broken += walked.items.filter(({ problem }) => problem !== null).length;
      hasMore ||= walked.hasMore;
    }
    return { lines, cursor: { walks }, hasMore, title: null, encoding: null, problem: broken === 0 ? null : { code: 'bad_answer', detail: `${broken} items` } };
  },
};
