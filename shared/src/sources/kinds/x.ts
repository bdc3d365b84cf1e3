import type { SourceKind } from '../source-kind.ts';

export const xKind: SourceKind = {
  channel: 'x',
  modeOf: (settings) => (settings['mode'] === 'stream' ? 'stream' : 'poll'),
  fields: [
    {
      name: 'mode', kind: 'choice', default: 'search', label: { ja: '取得方法', en: 'Way of reading' },
      help: { ja: 'ストリームの接続は1つのアプリに1本だけです。', en: 'An app may hold only one connection to the stream.' },
      options: [
        { value: 'search', label: { ja: '検索(過去7日)', en: 'Search (the last 7 days)' } },
        { value: 'stream', label: { ja: 'フィルタードストリーム(すぐに届く)', en: 'Filtered stream (at once)' } },
      ],
    },
    {
      name: 'query', kind: 'longText', isRequired: false, default: '', label: { ja: '検索条件', en: 'Query' },
      help: { ja: '空欄の場合はトピックの語から作成します。検索は512文字、ストリームは1,024文字までです。', en: 'Made from the topics where left empty. At most 512 characters for search, 1,024 for the stream.' },
    },
    {
      name: 'language', kind: 'choice', default: 'all', label: { ja: '言語', en: 'Language' },
      help: { ja: 'トピックから作成する検索条件に加えます。', en: 'Added to queries made from the topics.' },
      options: [
        { value: 'all', label: { ja: 'すべて', en: 'All' } },
        { value: 'ja', label: { ja: '日本語のみ', en: 'Japanese only' } },
        { value: 'en', label: { ja: '英語のみ', en: 'English only' } },
      ],
    },
    {
      name: 'withReposts', kind: 'switch', default: true, label: { ja: 'リポストも取得', en: 'Reposts too' },
      help: { ja: '拡散の速さが分かりますが、1件ごとに費用がかかります。', en: 'They show how fast a post spreads; each one costs as much as a post.' },
    },
    {
      name: 'lookbackHours', kind: 'number', least: 1, most: 167, default: 24, unit: { ja: '時間', en: 'hours' },
      label: { ja: '初回にさかのぼる時間', en: 'How far back the first search goes' }, when: { field: 'mode', is: ['search'] },
    },
    {
      name: 'catchUp', kind: 'choice', default: 'search', label: { ja: '切断中の投稿', en: 'Posts missed while disconnected' }, when: { field: 'mode', is: ['stream'] },
      options: [
        { value: 'search', label: { ja: '検索で補う', en: 'Fetch by search' } },
        { value: 'backfill', label: { ja: 'バックフィルと検索で補う(Enterprise契約)', en: 'Backfill and search (Enterprise contract)' } },
        { value: 'none', label: { ja: '補わない', en: 'Do not fetch' } },
      ],
    },
    {
      name: 'url', kind: 'url', isRequired: false, default: '', placeholder: 'https://api.x.com', protocols: ['https:', 'http:'],
      label: { ja: 'APIの接続先', en: 'Address of the API' }, help: { ja: '空欄の場合は公式のAPIに接続します。', en: 'Leave empty for the public API.' },
    },
  ],
  secrets: [{ name: 'bearerToken', isRequired: true, label: { ja: 'Bearerトークン', en: 'Bearer token' }, help: { ja: 'アプリの Bearer Token (App-only) です。', en: 'The Bearer Token (app-only) of your app.' } }],
  interval: { default: 300, least: 30 },
  keepsOnlyMatches: 'yes',
  units: [
    { name: 'microDollars', label: { ja: '費用(100万分の1米ドル)', en: 'Cost (millionths of a US dollar)' }, window: 'month', zone: 'UTC', limit: 100_000_000 },
    { name: 'postReads', label: { ja: '投稿の取得数', en: 'Posts read' }, window: 'month', zone: 'UTC', limit: 2_000_000 },
  ],
  termDays: null,
  exportsPerDay: 500,
  needs: { ja: 'Xの開発者アカウントとアプリが必要です。', en: 'Needs a developer account of X and an app.' },
  keyUrl: 'https://console.x.com/',
  keyFrom: { ja: 'console.x.com でアプリを作成し、Bearerトークンを発行してください。', en: 'Create an app at console.x.com and issue its Bearer Token.' },
  cost: {
    ja: '従量課金: 投稿1件0.005ドル、投稿者1人0.010ドル(同じものはUTCの1日に1回だけ)。返されたものすべてを数えるため、実際の請求より多めに表示することがあります。',
    en: 'Pay per use: $0.005 a post, $0.010 an author (each once per UTC day). Everything returned is counted, so this may show more than X charges.',
  },
  terms: {
    ja: '削除・非公開・凍結・編集に追随します。第三者への提供は原則IDのみ、手作業の書き出しは1人1日500件までです。',
    en: 'Deletions, protection, suspensions and edits are followed. Third parties may get ids only; exports by hand are limited to 500 posts a person and day.',
  },
};
