import type { SourceKind } from '../source-kind.ts';

export const misskeyKind: SourceKind = {
  channel: 'misskey',
  modeOf: ({ way }) => (way === 'search' || way === 'hashtag' ? 'poll' : 'stream'),
  fields: [
    {
      name: 'url', kind: 'url', isRequired: true, default: '', placeholder: 'https://', protocols: ['https:', 'http:'],
      label: { ja: 'サーバーのURL', en: 'Address of the server' },
      help: { ja: 'Misskeyとその派生(Sharkey・Firefish・Iceshrimpなど)のサーバーを指定できます。', en: 'A server of Misskey or its forks (Sharkey, Firefish, Iceshrimp, …).' },
    },
    {
      name: 'way', kind: 'choice', default: 'search', label: { ja: '取得方法', en: 'Way of reading' },
      options: [
        { value: 'search', label: { ja: '検索', en: 'Search' } }, { value: 'hashtag', label: { ja: 'ハッシュタグ', en: 'Hashtag' } },
        { value: 'antenna', label: { ja: 'アンテナ(リアルタイム)', en: 'Antenna (live)' } }, { value: 'local', label: { ja: 'ローカル(リアルタイム)', en: 'Local (live)' } },
        { value: 'global', label: { ja: 'グローバル(リアルタイム)', en: 'Global (live)' } }, { value: 'hybrid', label: { ja: 'ソーシャル(リアルタイム)', en: 'Social (live)' } },
        { value: 'home', label: { ja: 'ホーム(リアルタイム)', en: 'Home (live)' } },
      ],
    },
    {
      name: 'words', kind: 'longText', isRequired: false, default: '', when: { field: 'way', is: ['search'] }, label: { ja: '検索する語(1行に1語)', en: 'Words to search (one a line)' },
      help: { ja: '空欄の場合は、トピックの語を検索します。', en: 'Leave empty to search the words of the topics.' },
    },
    { name: 'hashtag', kind: 'text', isRequired: true, default: '', when: { field: 'way', is: ['hashtag'] }, label: { ja: 'ハッシュタグ', en: 'Hashtag' } },
    {
      name: 'antennaId', kind: 'text', isRequired: true, default: '', when: { field: 'way', is: ['antenna'] }, label: { ja: 'アンテナのID', en: 'Id of the antenna' },
      help: { ja: 'アンテナを開いたときのURLの末尾の文字列です。', en: 'The last part of the address of the opened antenna.' },
    },
  ],
  secrets: [
    { name: 'token', isRequired: true, when: { field: 'way', is: ['antenna', 'hybrid', 'home'] }, label: { ja: 'アクセストークン', en: 'Access token' } },
    {
      name: 'token', isRequired: false, when: { field: 'way', is: ['search', 'hashtag', 'local', 'global'] }, label: { ja: 'アクセストークン', en: 'Access token' },
      help: { ja: '訪問者の検索や閲覧を制限しているサーバーでのみ必要です。', en: 'Only for servers that closed search or timelines to visitors.' },
    },
  ],
  interval: { default: 120, least: 30 },
  keepsOnlyMatches: 'yes',
  units: [],
  termDays: null,
  needs: { ja: '検索はサーバーが許可している場合のみ使えます。アンテナ・ソーシャル・ホームにはアクセストークンが必要です。', en: 'Search works only where the server allows it; antennas, social and home need an access token.' },
  keyFrom: { ja: 'サーバーの「設定」→「API」で「アカウントの情報を見る」を許可して発行します。', en: 'Settings → API on the server: issue a token that may view the account.' },
  cost: { ja: '無料', en: 'Free' },
  terms: { ja: '利用条件はサーバーごとに異なります。公開範囲が限定された投稿は保存しません。', en: 'Terms are those of each server. Posts with a limited audience are not stored.' },
};
