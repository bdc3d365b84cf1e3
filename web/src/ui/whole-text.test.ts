import { describe, expect, it } from 'vitest';
import { ownTitle, wholeText } from './whole-text.ts';

describe('title and text of a post', () => {
  it('stand one after the other', () => {
    expect(wholeText({ title: '新色', text: '発売しました' })).toBe('新色 発売しました');
    expect(ownTitle({ title: '新色', text: '発売しました' })).toBe('新色');
  });

  it('are not said twice where the text begins with the title', () => {
    expect(wholeText({ title: '新色', text: '新色' })).toBe('新色');
    expect(wholeText({ title: ' 新色 ', text: '新色が発売' })).toBe('新色が発売');
    expect(ownTitle({ title: '新色', text: '新色' })).toBeNull();
  });

  it('may each be missing', () => {
    expect(wholeText({ title: null, text: '本文' })).toBe('本文');
    expect(wholeText({ title: '題名', text: '' })).toBe('題名');
    expect(ownTitle({ title: null, text: '本文' })).toBeNull();
  });
});
