import { ConnectorError, type PollConnector, type PollInput, type PollResult } from '../connector.js';
import { originOf, secretOf } from '../request-json.js';
import { readWalk } from '../timeline/walk-position.js';
import { walkTimeline, type AskPage } from '../timeline/walk-timeline.js';
import { askServer, readPage, type StatusItem } from './mastodon-api.js';

/** The largest page of a timeline (docs.joinmastodon.org/methods/timelines). */
const pageSize = 40;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The path of the timeline a source is set to. Throws where the settings name none or its token is missing. */
export function timelinePath(input: Pick<PollInput, 'config' | 'secrets'>): string {
  const { config } = input;
  const local = config['isLocal'] === true ? 'local=true&' : '';
  if (config['timeline'] === 'public') return `/api/v1/timelines/public?${local}`;
  if (config['timeline'] === 'hashtag') return `/api/v1/timelines/tag/${encodeURIComponent(required(textOf(config['hashtag']).replace(/^[#＃]/, '')))}?${local}`;
  if (config['timeline'] !== 'list') throw new ConnectorError('bad_url', 'no such timeline');
  if (secretOf(input, 'token') === null) throw new ConnectorError('credentials_missing');
  return `/api/v1/timelines/list/${encodeURIComponent(required(textOf(config['listId'])))}?`;
}

function required(value: string): string {
  if (value === '') throw new ConnectorError('bad_url', 'the setting of the timeline is empty');
  return value;
}

/** The public, a hashtag's or a list's timeline: everything after the position, with an overlap. */
export const mastodonPoll: PollConnector = {
  mode: 'poll',
  async fetch(input): Promise<PollResult> {
    const path = timelinePath(input);
    const ask: AskPage<StatusItem> = async (span) => {
      const range = span === null ? '' : 'after' in span ? `&min_id=${span.after}` : `&max_id=${span.before}`;
      const answer = await askServer(input, `${path}limit=${pageSize}${range}`, input.nowMs, [422]);
      // Servers that closed their timelines to visitors answer so.
      if (answer.status === 422) throw new ConnectorError('feature_closed', 'HTTP 422');
      return { items: readPage(answer.value) };
    };
    const { items, position, hasMore } = await walkTimeline(ask, readWalk(input.cursor, `${originOf(input.config)}${path}`), input.nowMs);
    const broken = items.filter(({ problem }) => problem !== null);
    return {
      lines: items.flatMap(({ lines }) => lines), cursor: position, hasMore, title: null, encoding: null,
      problem: broken.length === 0 ? null : { code: 'bad_answer', detail: `${broken.length} items` },
    };
  },
};
