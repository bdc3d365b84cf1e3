import { foldText } from '@hinomi/shared/text/fold-text';
import { describe, expect, it } from 'vitest';
import { copyGrams } from './copy-grams.js';
import { copyKeyOf } from './copy-shape.js';
import { queryGrams } from './text-grams.js';

const grams = (text: string): number[] => copyGrams(foldText(text), () => 0);
const holdsAll = (text: string, wanted: readonly number[]): boolean => wanted.every((gram) => queryGrams(foldText(text)).includes(gram));

describe('what every copy holds', () => {
  const text = '【速報】ミナモの店で、3人が列に並んだと聞いた。 https://a.example/1 #ミナモ';

  it('is found in copies with other addresses, handles, digits and signs', () => {
    const wanted = grams(text);
    expect(wanted.length).toBeGreaterThanOrEqual(3);
    for (const copy of ['速報！ミナモの店で 5人が列に並んだと聞いた', 'RT @mihon: 【速報】ミナモの店で、9人が列に並んだと聞いた!! https://b.example/2', `${text} @dareka さんから`]) {
      expect(copyKeyOf({ id: '1', title: null, text: copy, repostOf: null }), copy).toBe(copyKeyOf({ id: '2', title: null, text, repostOf: null }));
      expect(holdsAll(copy, wanted), copy).toBe(true);
    }
  });

  it('is the rarest of it, at most five, none near another', () => {
    const rare = queryGrams('並ん')[0];
    expect(copyGrams(foldText(text), (gram) => (gram === rare ? 0 : 0.5))[0]).toBe(rare);
    expect(grams('あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめも')).toHaveLength(5);
  });

  it('is nothing where no two letters stand side by side', () => {
    expect([grams(''), grams('草'), grams('!!! 123 https://a.example/x')]).toEqual([[], [], []]);
  });
});

describe('the key of a text', () => {
  it('is the same from the folded text at hand, and does not use it where there is a title', () => {
    const post = { id: '1', title: null, text: 'ミナモのＡＰＰが落ちた', repostOf: null };
    expect(copyKeyOf(post, foldText(post.text))).toBe(copyKeyOf(post));
    expect(copyKeyOf({ ...post, title: '題' }, foldText(post.text))).toBe(copyKeyOf({ ...post, title: '題' }));
  });
});
