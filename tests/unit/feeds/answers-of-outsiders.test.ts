import fc from 'fast-check';
import { neutralEdit, neutralEngagement, neutralMention, neutralTombstone } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import type { Normaliser } from '../../../server/src/listen/collect/connectors/connector.js';
import { normaliseAppStore } from '../../../server/src/listen/collect/connectors/appstore/normalise-appstore.js';
import { normaliseGdelt } from '../../../server/src/listen/collect/connectors/gdelt/normalise-gdelt.js';
import { normaliseGooglePlay } from '../../../server/src/listen/collect/connectors/googleplay/normalise-googleplay.js';
import { normaliseHatena } from '../../../server/src/listen/collect/connectors/hatena/normalise-hatena.js';
import { normaliseJson } from '../../../server/src/listen/collect/connectors/json/normalise-json.js';

const shapes = { mention: neutralMention, edit: neutralEdit, tombstone: neutralTombstone, engagement: neutralEngagement };
/** What stands where something else is expected, texts a database refuses among it. */
const anything = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e300, '', ' ', 'ミナモ', '5', '\u0000x\ud800', '2026-04-01T09:30:00Z', '99999-99-99', 'javascript:alert(1)', 'https://a.mihon.example/1', [], {}, [null], { label: 7 }, { label: ['x'] }, { seconds: 'x', nanos: {} }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** An answer of the documented shape in which any part may be replaced. */
function broken(shape: unknown): fc.Arbitrary<unknown> {
  const whole = Array.isArray(shape) ? fc.tuple(...shape.map(broken))
    : typeof shape === 'object' && shape !== null ? fc.record(Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, broken(value)])), { requiredKeys: [] })
      : fc.constant(shape);
  return fc.oneof({ weight: 6, arbitrary: whole as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: anything });
}

const label = (text: string) => ({ label: text });
const sources: [string, Normaliser, unknown][] = [
  ['appstore', normaliseAppStore, { feed: { id: label('https://itunes.apple.com/jp/rss/x'), link: [{ attributes: { rel: 'self', href: 'https://itunes.apple.com/jp/x' } }], entry: [{ id: label('1'), title: label('題'), content: { label: '文', attributes: { type: 'text' } }, author: { name: label('花'), uri: label('https://itunes.apple.com/jp/reviews/id1') }, 'im:rating': label('5'), 'im:version': label('1'), 'im:voteSum': label('0'), 'im:voteCount': label('0'), updated: label('2026-04-01T09:30:00Z'), link: { attributes: { rel: 'related', href: 'https://a.mihon.example/' } } }] } }],
  ['appstore connect', normaliseAppStore, { data: [{ type: 'customerReviews', id: '1', attributes: { rating: 5, title: '題', body: '文', reviewerNickname: '花', createdDate: '2026-04-01T09:30:00Z', territory: 'JPN' }, relationships: { response: { data: { id: 'r' } } } }], included: [{ type: 'customerReviewResponses', id: 'r', attributes: { responseBody: '返事' } }] }],
  ['googleplay', normaliseGooglePlay, { reviews: [{ reviewId: '1', authorName: '花', comments: [{ userComment: { text: '題\t文', lastModified: { seconds: '1775000000', nanos: 1 }, starRating: 5, reviewerLanguage: 'ja', thumbsUpCount: 1, originalText: '原文', deviceMetadata: { productName: 'x' } } }, { developerComment: { text: '返事', lastModified: { seconds: 1 } } }] }], tokenPagination: { nextPageToken: 'x' } }],
  ['hatena', normaliseHatena, { eid: '4700000000000000123', title: '題', url: 'https://a.mihon.example/', entry_url: 'https://b.mihon.example/', count: 1, bookmarks: [{ user: 'u', comment: 'あ', timestamp: '2026/04/01 18:30', tags: ['a'] }] }],
  ['gdelt', normaliseGdelt, { articles: [{ url: 'https://a.mihon.example/', url_mobile: '', title: '題', seendate: '20260401T093000Z', domain: 'a', language: 'Japanese', sourcecountry: 'Japan', socialimage: 'https://a.mihon.example/1.png' }] }],
  ['json', normaliseJson, { data: { items: [{ external_id: '1', text: '文', posted_at: 1_775_000_000, author: { name: '花', followers_count: 3 }, likes: '3', tags: ['a', { name: 'b' }], links: ['https://a.mihon.example/'], extra: { a: 1 }, source: 'x' }, { line_kind: 'edit', external_id: '1', text: '新', at: '2026-04-01T09:30:00Z' }] } }],
];

describe('answers in which anything may be wrong', () => {
  it.each(sources)('of %s give valid lines or a reason, and never an error', (_name, normalise, shape) => {
    fc.assert(fc.property(broken(shape), (answer) => {
      const { lines, problems } = normalise(new TextEncoder().encode(JSON.stringify(answer)), { origin: null });
      for (const line of lines) shapes['line_kind' in line ? line.line_kind : 'mention'].parse(line);
      for (const { reason } of problems) expect(reason).not.toBe('');
    }), { numRuns: 300, seed: 20_260_401 });
  });

  it.each(sources)('of %s cut off anywhere are read as far as they are whole', (_name, normalise, shape) => {
    const bytes = new TextEncoder().encode(JSON.stringify(shape));
    for (let end = 0; end < bytes.length; end += 3) {
      const { lines, problems } = normalise(bytes.subarray(0, end), { origin: null });
      for (const line of lines) shapes['line_kind' in line ? line.line_kind : 'mention'].parse(line);
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});
