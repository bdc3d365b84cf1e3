import type { Mention } from '@hinomi/shared/contracts/mention';
import { describe, expect, it } from 'vitest';
import { splitTags, tagChange } from './tags-of.ts';

const tagged = (...tags: string[]) => ({ work: { tags } }) as unknown as Mention;

describe('tags of several mentions', () => {
  it('are apart by whether all or only some have them', () => {
    expect(splitTags([tagged('返金', '店舗'), tagged('店舗')])).toEqual({ common: ['店舗'], partial: ['返金'] });
    expect(splitTags([tagged('返金')])).toEqual({ common: ['返金'], partial: [] });
  });

  it('change only where something was added or taken off', () => {
    expect(tagChange(['店舗'], ['店舗'], [])).toBeNull();
    expect(tagChange(['店舗'], ['至急'], ['返金'])).toEqual({ addTags: ['至急'], removeTags: ['店舗', '返金'] });
    expect(tagChange([], ['返金'], ['返金'])).toEqual({ addTags: ['返金'] });
  });
});
