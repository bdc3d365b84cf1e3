import { describe, expect, it } from 'vitest';
import { nameFeed, newAddresses, readAddresses, takeAnswer, type FeedRow } from './feed-list.ts';

const row = (url: string): FeedRow => ({ url, state: 'testing', answer: null, error: null, name: '', isWanted: false, keepsOnlyMatches: false });
const answer = { ok: true, title: 'みほんの声', encoding: 'utf-8', total: 3, error: null, items: [] };

describe('addresses pasted many at once', () => {
  it('are read line by line, without quotes, twice only once, with https where it is missing', () => {
    expect(readAddresses(' https://a.example/feed\n\n「https://b.example/rss」、c.example/feed.xml\r\nhttps://a.example/feed　feed://d.example/atom ')).toEqual([
      'https://a.example/feed', 'https://b.example/rss', 'https://c.example/feed.xml', 'https://d.example/atom',
    ]);
    expect(readAddresses('   \n ')).toEqual([]);
  });

  it('leave out what is in the list already, and stop at thirty', () => {
    expect(newAddresses(['https://a.example/', 'https://b.example/'], [row('https://a.example/')], [])).toEqual(['https://b.example/']);
    expect(newAddresses(Array.from({ length: 40 }, (_value, n) => `https://${n}.example/`), [row('https://a.example/')], [])).toHaveLength(29);
  });
});

describe('a tested feed', () => {
  it('is named by its title or its host, and never like another source', () => {
    expect(nameFeed('https://a.example/feed', null, [])).toBe('a.example');
    expect(nameFeed('https://a.example/feed', 'みほんの声', ['みほんの声', 'みほんの声 (2)'])).toBe('みほんの声 (3)');
  });

  it('is wanted where it works; a failing one waits for the reader', () => {
    expect(takeAnswer(row('https://a.example/'), answer, []).isWanted).toBe(true);
    expect(takeAnswer(row('https://a.example/'), { ...answer, ok: false }, []).isWanted).toBe(false);
  });
});
