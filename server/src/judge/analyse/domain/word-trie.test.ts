import { describe, expect, it } from 'vitest';
import { WordTrie } from './word-trie.js';

function scan(words: string[], text: string): string[] {
  const trie = new WordTrie();
  words.forEach((word, index) => trie.add(word, index));
  const found: string[] = [];
  trie.scan(text, (start, end, entry) => found.push(`${start}-${end}:${words[entry]}`));
  return found;
}

describe('the word scanner', () => {
  it('finds every word at every place, shorter ones first', () => {
    expect(scan(['落ち', '落ちた', 'また'], 'また落ちた')).toEqual(['0-2:また', '2-4:落ち', '2-5:落ちた']);
  });

  it('finds nothing in text that only shares beginnings', () => {
    expect(scan(['落ちた'], '落ちる落ち')).toEqual([]);
  });

  it('ignores an empty word', () => {
    expect(scan([''], 'あ')).toEqual([]);
  });
});
