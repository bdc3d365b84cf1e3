import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { objectsAt } from '@hinomi/shared/text/loose-json';
import { ConnectorError, type CountsReader, type ReadInput } from '../connector.js';
import { engagementOfInsights } from './domain/post.js';
import { askList } from './threads-api.js';

/** Counts of own posts; of other people's posts the API tells none. */
export const threadsCountsReader: CountsReader = {
  batch: 10,
  async read(input) {
    if (input.config['mode'] !== 'own') return [];
    const lines: NeutralLine[] = [];
    for (const { externalId } of input.posts) if (/^\d{1,30}$/.test(externalId)) lines.push(...await readPost(input, externalId));
    return lines;
  },
};

async function readPost(input: ReadInput & { nowMs: number }, id: string): Promise<NeutralLine[]> {
  const at = new Date(input.nowMs).toISOString();
  try {
    const { answer } = await askList(input, `/${id}/insights`, { metric: 'views,likes,replies,reposts,quotes' });
    return engagementOfInsights(objectsAt(answer, 'data')).map((line) => ({ ...line, at }));
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'gone') return [{ line_kind: 'tombstone', tombstone_of: id, at, reason: 'not_found' }];
    // Replies of others have no insights for us: nothing is known of them.
    if (error instanceof ConnectorError && error.code === 'query_refused') return [];
    throw error;
  }
}
