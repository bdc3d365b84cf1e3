import { describe, expect, it } from 'vitest';
import { readLabelledPosts } from './labelled-post.js';

describe('reading a table of labelled posts', () => {
  it('takes the columns by their names, short names of polarity, line breaks, and both ways of naming categories', () => {
    const [one] = readLabelledPosts('id\ttext\ttarget\tpolarity\tstance\tkind\tcategories\tlanguage\nx\t一行目\\n二行目\tミナモ\tnegative\tcriticism\topinion\toutage:2,service:1\tja\n');
    expect(one).toMatchObject({ id: 'x', text: '一行目\n二行目', target: 'ミナモ', polarity: 'negative', stance: 'criticism', kind: 'opinion', riskLevel: 2, categories: [{ category: 'outage', level: 2 }, { category: 'service', level: 1 }] });
    const [two, three] = readLabelledPosts('\uFEFFPolarity\ttext\tcategory\trisk_level\r\nneg\ta\toutage\t3\r\npos\tb\t\t0\r\n');
    expect(two).toMatchObject({ polarity: 'negative', categories: [{ category: 'outage', level: 3 }], riskLevel: 3, stance: null });
    expect(three).toMatchObject({ polarity: 'positive', categories: [], riskLevel: 0 });
  });

  it('says nothing of levels where the table names none', () => {
    expect(readLabelledPosts('text\tpolarity\na\tneu')[0]).toMatchObject({ categories: null, riskLevel: null, kind: null });
  });

  it('names the line of a word that is none and goes on where somebody listens', () => {
    const rejected: [number, string][] = [];
    expect(readLabelledPosts('text\tpolarity\na\tneu\nb\tbad\nc\tpos', (line, reason) => rejected.push([line, reason]))).toHaveLength(2);
    expect(rejected).toEqual([[3, 'no polarity is called "bad"']]);
    expect(() => readLabelledPosts('text\tpolarity\nb\tbad')).toThrow(RangeError);
    expect(() => readLabelledPosts('a\tb\n1\t2')).toThrow('text and polarity');
  });
});
