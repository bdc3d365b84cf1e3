import type { SourceKind } from '../source-kind.ts';

const categories = [
  { value: 'all', label: { ja: '総合', en: 'All' } }, { value: 'general', label: { ja: '一般', en: 'General' } }, { value: 'social', label: { ja: '世の中', en: 'Society' } },
  { value: 'economics', label: { ja: '政治と経済', en: 'Politics and economy' } }, { value: 'life', label: { ja: '暮らし', en: 'Life' } }, { value: 'knowledge', label: { ja: '学び', en: 'Learning' } },
  { value: 'it', label: { ja: 'テクノロジー', en: 'Technology' } }, { value: 'fun', label: { ja: 'おもしろ', en: 'Fun' } }, { value: 'entertainment', label: { ja: 'エンタメ', en: 'Entertainment' } },
  { value: 'game', label: { ja: 'アニメとゲーム', en: 'Anime and games' } },
];

export const hatenaKind: SourceKind = {
  channel: 'hatena',
  modeOf: () => 'poll',
  fields: [
    {
      name: 'way', kind: 'choice', default: 'search', label: { ja: '取得方法', en: 'Way of reading' },
      options: [{ value: 'search', label: { ja: '語で検索', en: 'Search for a word' } }, { value: 'hotentry', label: { ja: '人気エントリー', en: 'Hot entries' } }],
    },
    { name: 'word', kind: 'text', isRequired: true, default: '', label: { ja: '検索語', en: 'Word' }, when: { field: 'way', is: ['search'] } },
    {
      name: 'users', kind: 'number', least: 1, most: 1_000, default: 1, unit: { ja: '件以上', en: 'or more' }, when: { field: 'way', is: ['search'] },
      label: { ja: 'ブックマーク数', en: 'Bookmarks' },
    },
    { name: 'category', kind: 'choice', default: 'all', options: categories, label: { ja: 'カテゴリー', en: 'Category' }, when: { field: 'way', is: ['hotentry'] } },
    {
      name: 'comments', kind: 'switch', default: true, label: { ja: 'コメントも取得する', en: 'Read comments as well' },
      help: { ja: '1回に10エントリーまで、ブックマークが増えたものから取得します。', en: 'Of up to ten entries at a time, those with new bookmarks first.' },
    },
    {
      name: 'url', kind: 'url', isRequired: false, default: '', placeholder: 'https://', protocols: ['https:', 'http:'],
      label: { ja: '接続先', en: 'Server' },
      help: { ja: '空欄の場合ははてなのサーバーに接続します。', en: 'Leave empty for Hatena\'s own server.' },
    },
  ],
  secrets: [],
  interval: { default: 600, least: 120 },
  keepsOnlyMatches: 'no',
  units: [],
  termDays: null,
  needs: { ja: '検索語またはカテゴリーだけで使えます。', en: 'Needs only a word or a category.' },
  keyFrom: null,
  cost: { ja: '無料', en: 'Free' },
  terms: { ja: '公開のフィードです。間隔を空けて取得してください。', en: 'Public feeds; keep a fair interval.' },
};
