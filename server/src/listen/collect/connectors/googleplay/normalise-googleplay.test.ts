import { neutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { normaliseGooglePlay } from './normalise-googleplay.js';

const read = (value: unknown, origin: string | null = null) => {
  const { lines, problems } = normaliseGooglePlay(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), { origin });
  for (const line of lines) expect(neutralMention.safeParse(line).error).toBeUndefined();
  return { lines, reasons: problems.map(({ reason }) => reason) };
};
const user = (more: object) => ({ userComment: { text: '使いにくい', lastModified: { seconds: '1775000000', nanos: 987_654_321 }, starRating: 2, reviewerLanguage: 'ja', ...more } });

describe('reviews of Google Play', () => {
  it('are read with rating, language, helpful votes, device and our answer', () => {
    const { lines } = read({ reviews: [{ reviewId: 'gp:みほん', authorName: 'みほん花', comments: [
      user({ text: '題名\t本文です\n二行目', device: 'mihon', deviceMetadata: { productName: 'mihon (Mihon One)' }, androidOsVersion: 34, appVersionCode: 210, appVersionName: '2.1.0', thumbsUpCount: 4, thumbsDownCount: 1 }),
      { developerComment: { text: '直しました', lastModified: { seconds: '1775000100' } } },
    ] }], tokenPagination: { nextPageToken: 'x' } }, 'https://androidpublisher.googleapis.com/androidpublisher/v3/applications/example.mihon/reviews');
    expect(lines).toEqual([expect.objectContaining({
      external_id: 'gp:みほん', source: 'googleplay', url: 'https://play.google.com/store/apps/details?id=example.mihon&reviewId=gp%3A%E3%81%BF%E3%81%BB%E3%82%93', author_id: null, author_name: 'みほん花',
      title: '題名', text: '本文です\n二行目', language: 'ja', posted_at: '2026-03-31T23:33:20.987Z', rating: 2, likes: 4,
      extra: { app_version: '2.1.0', app_version_code: 210, android_version: 34, device: 'mihon (Mihon One)', dislikes: 1, developer_reply: { text: '直しました', at: '2026-03-31T23:35:00.000Z' } },
    })]);
  });

  it('that were translated keep the words of their writer as text', () => {
    expect(read({ reviewId: '1', comments: [user({ text: 'Hard to use', originalText: '使いにくい', reviewerLanguage: 'ja_JP' })] }).lines)
      .toEqual([expect.objectContaining({ text: '使いにくい', language: 'ja-JP', url: null, extra: { translation: 'Hard to use' } })]);
  });

  it('that were changed are what was written last', () => {
    const { lines } = read({ reviewId: '1', comments: [user({ text: '後', lastModified: { seconds: 1_775_009_000 } }), { developerComment: { text: '返事' } }, user({ text: '前' })] });
    expect(lines).toEqual([expect.objectContaining({ text: '後', posted_at: '2026-04-01T02:03:20.000Z' })]);
  });

  it('of a title alone have it as text', () => {
    expect(read({ reviewId: '1', comments: [user({ text: '最悪\t ' })] }).lines).toEqual([expect.objectContaining({ title: '最悪', text: '最悪' })]);
  });

  it('without id or words are told of, and wrong kinds of fields are left out', () => {
    const { lines, reasons } = read({ reviews: [{ reviewId: '1', comments: [user({ starRating: 'five', lastModified: 'x', thumbsUpCount: -1, reviewerLanguage: 7 })] }, { comments: [user({})] }, { reviewId: '3', comments: 'x' }, null] });
    expect(lines).toEqual([expect.objectContaining({ external_id: '1', rating: null, posted_at: null, likes: null, language: null })]);
    expect(reasons).toEqual(['a review without reviewId', 'review 3 holds no text', 'a review without reviewId']);
  });

  it('are none in the empty answer of an app without reviews, and a refusal is told', () => {
    expect(read('{}')).toEqual({ lines: [], reasons: [] });
    expect(read({ error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' } }).reasons).toEqual(['the source answered with an error: The caller does not have permission']);
  });
});
