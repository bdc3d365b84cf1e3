import type { NeutralLine } from '@hinomi/shared/contracts/neutral-line';
import { asObject, countOf } from '@hinomi/shared/text/answer-fields';
import { askSource, baseOf, parseAnswer } from '../ask-source.js';
import { ConnectorError, type CountsReader } from '../connector.js';

const official = 'https://bookmark.hatenaapis.com';
const mostAddresses = 50;

/** Asks for the bookmarks of up to fifty pages at once; comments have no count of their own. */
export const hatenaCounts: CountsReader = {
  batch: mostAddresses,
  async read({ posts, nowMs, ...input }): Promise<NeutralLine[]> {
    const pages = posts.filter(({ externalId }) => /^https?:\/\//i.test(externalId) && !/\/entry\/\d+\/comment\//.test(externalId)).slice(0, mostAddresses);
    if (pages.length === 0) return [];
    const query = new URLSearchParams(pages.map(({ externalId }): [string, string] => ['url', externalId]));
    const answer = await askSource({ ...input, nowMs }, { url: `${baseOf(input.config, official)}/count/entries?${query.toString()}`, headers: { accept: 'application/json' } });
    const counts = asObject(parseAnswer(answer.body.toString('utf8')));
    if (counts === null) throw new ConnectorError('bad_answer', 'another form than documented');
    return pages.flatMap(({ externalId }) => {
      const bookmarks = Object.hasOwn(counts, externalId) ? countOf(counts[externalId]) : null;
      return bookmarks === null ? [] : [{ line_kind: 'engagement' as const, external_id: externalId, at: new Date(nowMs).toISOString(), bookmarks }];
    });
  },
};
