import { describe, expect, it } from 'vitest';
import { detailText, subjectText } from './audit-text.ts';

describe('an entry of the audit log in words', () => {
  it('names and codes are in the language of the reader, and what is empty is left out', () => {
    const detail = { from: 'viewer', to: 'editor', note: null };
    expect(detailText(detail, 'ja')).toBe('変更前: 閲覧者, 変更後: 担当者');
    expect(detailText(detail, 'en')).toBe('From: Viewer, To: Editor');
    expect(detailText({}, 'ja')).toBe('');
  });

  it('the words of a topic read as lists', () => {
    expect(detailText({ name: 'ミナモ', query: { any: ['ミナモ', 'minamo'], all: [], none: ['水面'] }, isActive: true }, 'ja'))
      .toBe('名称: ミナモ, 検索語: いずれか ミナモ、minamo / 除外 水面, 監視: はい');
  });

  it('what somebody typed is never taken for a code, and an unknown name stands as it is', () => {
    expect(detailText({ name: 'viewer', stored: 3, constructor: 'x' }, 'ja')).toBe('名称: viewer, stored: 3, constructor: x');
  });

  it('a subject is its kind and number', () => {
    expect(subjectText('topic:3', 'ja')).toBe('トピック 3');
    expect(subjectText('session:5a266d37-c2f1-4e8d', 'en')).toBe('Session 5a266d37');
    expect(subjectText('file:a:b.csv', 'ja')).toBe('ファイル a:b.csv');
    expect(subjectText('other', 'ja')).toBe('other');
  });
});
