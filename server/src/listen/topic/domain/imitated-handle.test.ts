import { describe, expect, it } from 'vitest';
import { findImitated, officialName, sameHandle, typedHandle } from './imitated-handle.js';

const officials = ['@minamo_mihon', 'mihon_pr', 'ミナモ公式'].map(officialName);
const byHandle = (handle: string): string | null => findImitated({ handle, name: null }, officials);
const byName = (name: string): string | null => findImitated({ handle: 'u83920', name }, officials);

describe('an author who looks like one of our official accounts', () => {
  it.each([
    'minamo-mihon', 'minamomihon', 'minamo__mihon', 'Minamo.Mihon', 'mínamo_mihon', 'mіnamo_mihon', 'minаmo_mihon', 'minamο_mihon', 'ｍｉｎａｍｏ＿ｍｉｈｏｎ', 'minamo_mihon\u200b', 'mi\u00adnamo_mihon', 'min\u2060amo_mihon',
    '\u202eminamo_mihon', 'm1namo_mihon', 'mlnamo_mihon', 'minam0_mih0n', 'rninamo_mihon', 'minarno_mihon', 'minamo_mihonn', 'minaamo_mihon', 'minamo_mihon_official', 'official_minamo_mihon', 'minamo_mihon_support', 'minamo_mihon_jp', '𝓶𝓲𝓷𝓪𝓶𝓸_mihon',
    'ⓜⓘⓝⓐⓜⓞ_mihon', 'minamo_mihon@fake.example', 'minamo_mihon.social.example', 'mihon-pr', 'Μihon_pr', 'мihon_pr', 'mihon_pr_', 'ᴍihon_pr', 'mih\u043en_pr',
  ])('by the handle %j', (handle) => {
    expect(byHandle(handle)).not.toBeNull();
  });

  it.each(['ミナモ公式', 'みなも【公式】', 'ﾐﾅﾓ公式', 'ミナモ(公式)✔', '三ナモ公式', 'ミ\u200bナモ公式', 'minamo mihon', 'Minamo Mihon 公式'])('by the shown name %j', (name) => {
    expect(byName(name)).not.toBeNull();
  });

  it('is named with the account it looks like, which may be several', () => {
    expect([byHandle('mihon-pr'), byHandle('minamo-mihon')]).toEqual(['mihon_pr', '@minamo_mihon']);
  });

  it.each(['minamo_fan', 'minami_mihon', 'mihon', 'hanako', 'pr_mihon', 'minamo', 'みなもに恋する', 'ミナモ', 'ミナモ大好き', '水面', 'minamo_mihon_is_bad', 'x', '', '\u200b', '公式'])('is not %j', (handle) => {
    expect([byHandle(handle), byName(handle)]).toEqual([null, null]);
  });

  it('is never the account itself, whatever it calls itself', () => {
    for (const handle of ['minamo_mihon', '@Minamo_Mihon', 'MIHON_PR']) expect(findImitated({ handle, name: 'ミナモ公式' }, officials), handle).toBeNull();
    expect(findImitated({ handle: null, name: null }, officials)).toBeNull();
  });

  it('costs no more than its length', () => {
    expect(byName('rn'.repeat(100_000))).toBeNull();
  });
});

describe('a handle', () => {
  it('is the same account in capitals and with the sign before it, and in no other spelling', () => {
    expect(sameHandle(' @Mihon_PR')).toBe('mihon_pr');
    for (const other of ['ｍihon_pr', 'mihon_pr\u200b', 'mi\u212aon', 'mihon-pr', 'ＭＩＨＯＮ_pr', 'みなも公式']) expect(['mihon_pr', 'mikon', 'ミナモ公式']).not.toContain(sameHandle(other));
  });

  it('that a person typed may be full-width', () => {
    expect(typedHandle('＠ｍｉｈｏｎ＿ｐｒ')).toBe('mihon_pr');
  });
});
