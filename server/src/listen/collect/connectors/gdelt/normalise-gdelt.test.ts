import { neutralMention } from '@hinomi/shared/contracts/neutral-line';
import { describe, expect, it } from 'vitest';
import { normaliseGdelt } from './normalise-gdelt.js';

const read = (text: string) => {
  const { lines, problems } = normaliseGdelt(new TextEncoder().encode(text), { origin: null });
  for (const line of lines) expect(neutralMention.safeParse(line).error).toBeUndefined();
  return { lines, reasons: problems.map(({ reason }) => reason) };
};
const article = { url: 'https://news.mihon.example/1', url_mobile: 'https://m.mihon.example/1', title: 'ミナモ が 回収', seendate: '20260401T093000Z', socialimage: 'https://news.mihon.example/1.jpg', domain: 'news.mihon.example', language: 'Japanese', sourcecountry: 'Japan' };

describe('articles of GDELT', () => {
  it('have their title as text, the time they were first seen, and a language tag', () => {
    expect(read(JSON.stringify({ articles: [article] })).lines).toEqual([expect.objectContaining({
      external_id: 'https://news.mihon.example/1', source: 'gdelt', url: 'https://news.mihon.example/1', title: 'ミナモ が 回収', text: 'ミナモ が 回収', text_is_full: false, language: 'ja',
      posted_at: '2026-04-01T09:30:00.000Z', author_name: null, extra: { domain: 'news.mihon.example', source_country: 'Japan', image: 'https://news.mihon.example/1.jpg', mobile_url: 'https://m.mihon.example/1' },
    })]);
  });

  it('are read although the JSON holds escapes and control signs JSON does not allow', () => {
    expect(read(String.raw`{"articles":[{"url":"https://news.mihon.example/2","title":"It\'s 10\" wide \\ ${'\u0007'}&amp; cheap"}]}`).lines).toEqual([expect.objectContaining({ title: String.raw`It's 10" wide \ & cheap`, posted_at: null, language: null })]);
  });

  it('without address or title are told of', () => {
    const { lines, reasons } = read(JSON.stringify({ articles: [{ ...article, url: 'javascript:alert(1)', url_mobile: '' }, { ...article, title: ' ' }, null, article] }));
    expect(lines).toHaveLength(1);
    expect(reasons).toEqual(['an article without address', 'the article https://news.mihon.example/1 has no title', 'an article without address']);
  });

  it('are none in counts over time or an empty answer, and a refusal in plain words is told', () => {
    expect([read('{}'), read('{"articles":[]}'), read('{"query_details":{},"timeline":[{"series":"Volume","data":[]}]}')]).toEqual(Array.from({ length: 3 }, () => ({ lines: [], reasons: [] })));
    expect(read('Please limit requests to one every 5 seconds.')).toEqual({ lines: [], reasons: ['no JSON: Please limit requests to one every 5 seconds.'] });
  });
});
