import type { Cast } from '../domain/schedule.js';
import type { PlaceKey, TopicKey } from '../domain/scenario.js';

/** Names, handles and people of the invented company 株式会社みほん. */
export const demoUser = { name: 'デモ利用者', email: 'demo@mihon.example' };

export const colleagues = [
  { name: '水野 あおい', email: 'mizuno@mihon.example', role: 'editor' },
  { name: '浅見 圭', email: 'asami@mihon.example', role: 'approver' },
  { name: '戸川 ゆり子', email: 'togawa@mihon.example', role: 'editor' },
  { name: 'Robin Hale', email: 'hale@mihon.example', role: 'viewer' },
] as const;

/** The longer names stand first only for reading; each topic's words are its own, so that no post counts for two. */
export const topics: Record<TopicKey, { name: string; any: string[] }> = {
  cafe: { name: 'みほんカフェ', any: ['みほんカフェ', 'みほんcafe', 'mihon cafe', 'みほカフェ'] },
  soda: { name: 'みほんソーダ', any: ['みほんソーダ', 'mihon soda'] },
  pay: { name: 'みほんPay', any: ['みほんPay', 'みほんペイ', 'mihon pay'] },
  store: { name: 'みほんストア', any: ['みほんストア', 'mihon store'] },
  mart: { name: 'みほんマート', any: ['みほんマート', 'mihon mart'] },
};

export const officialHandles = ['mihon-official.sns.example'];

export const sourceNames: Record<PlaceKey, string> = {
  bluesky: 'Bluesky(デモ)', board: 'ご近所掲示板(デモ)', news: 'サンプル通信(デモ)', blog: 'くらしのブログ(デモ)', review: '口コミひろば(デモ)',
};
export const feedUrls: Record<Exclude<PlaceKey, 'bluesky'>, string> = {
  board: 'https://board.example/feed.xml', news: 'https://news.sample.example/feed.xml', blog: 'https://blog.sample.example/feed.xml', review: 'https://review.example/feed.xml',
};

const editor = (id: string, name: string): Cast['official'] => ({ id, handle: id, name, followers: 0 });

export const cast: Cast = {
  official: { id: 'demo:official', handle: 'mihon-official.sns.example', name: '株式会社みほん【公式】', followers: 38_000 },
  editors: {
    news: [editor('sample-tsushin', 'サンプル通信'), editor('hinode-shimpo', 'ひので新報'), editor('mikawari-keizai', 'みかわり経済')],
    blog: [editor('kurashi-memo', 'くらしのメモ帳'), editor('hirune-biyori', '昼寝びより'), editor('sanpo-diary', 'さんぽ日記')],
  },
  names: {
    first: ['ねむい', 'はらぺこ', '雨の日の', 'ゆるっと', '週末だけ', 'ひなたの', '二度寝', 'コーヒー党の', '三日坊主', '猫背の', '眼鏡の', '北国の', '終電', '弁当派の', 'のんびり', '方向音痴', '甘党', '夜更かし', '新米', 'まいにち'],
    second: ['ねこ', 'うさぎ', 'ペンギン', 'もなか', 'たぬき', 'だんご', 'かもめ', 'とうふ', 'わさび', 'しろくま', '父さん', 'おかん', '社会人', '大学生', 'ランナー', '主婦', '料理人', 'ギター弾き', '庭師', '図書係'],
    handles: ['neko', 'usagi', 'hirune', 'mochi', 'sora', 'kaze', 'ame', 'tofu', 'kamome', 'yoru', 'asa', 'machi', 'niwa', 'hashi', 'kumo', 'tane', 'mame', 'shiro', 'ao', 'nagi'],
  },
};
