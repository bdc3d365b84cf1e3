import type { SourceKind } from '../source-kind.ts';

export const blueskyKind: SourceKind = {
  channel: 'bluesky',
  modeOf: ({ way }) => (way === 'search' ? 'poll' : 'stream'),
  fields: [
    {
      name: 'way', kind: 'choice', default: 'stream', label: { ja: '取得方法', en: 'Way of reading' },
      options: [{ value: 'stream', label: { ja: '全投稿(リアルタイム)', en: 'All posts (live)' } }, { value: 'search', label: { ja: '検索', en: 'Search' } }],
    },
    {
      name: 'url', kind: 'url', isRequired: false, default: '', placeholder: 'wss://', protocols: ['wss:', 'ws:'], when: { field: 'way', is: ['stream'] },
      label: { ja: '接続先', en: 'Server' },
      help: { ja: '空欄の場合は公開サーバーに接続します。', en: 'Leave empty for the public servers.' },
    },
    {
      name: 'service', kind: 'url', isRequired: true, default: 'https://bsky.social', placeholder: 'https://', protocols: ['https:', 'http:'], when: { field: 'way', is: ['search'] },
      label: { ja: 'アカウントのサーバー', en: 'Server of the account' },
    },
    { name: 'account', kind: 'text', isRequired: true, default: '', placeholder: 'mihon.example', when: { field: 'way', is: ['search'] }, label: { ja: 'アカウントのハンドル', en: 'Handle of the account' } },
    {
      name: 'words', kind: 'longText', isRequired: false, default: '', when: { field: 'way', is: ['search'] }, label: { ja: '検索する語(1行に1語)', en: 'Words to search (one a line)' },
      help: { ja: '空欄の場合は、トピックの語を検索します。', en: 'Leave empty to search the words of the topics.' },
    },
  ],
  secrets: [{
    name: 'appPassword', isRequired: true, when: { field: 'way', is: ['search'] }, label: { ja: 'アプリパスワード', en: 'App password' },
    help: { ja: 'アカウントのパスワードではなく、アプリパスワードを入力してください。', en: 'An app password, not the password of the account.' },
  }],
  interval: { default: 300, least: 30 },
  keepsOnlyMatches: 'always',
  units: [],
  termDays: null,
  needs: { ja: '全投稿の取得にはキーも契約も要りません。検索にはアカウントとアプリパスワードが必要です。', en: 'The live stream needs no key and no contract; search needs an account and an app password.' },
  keyUrl: 'https://bsky.app/settings/app-passwords',
  keyFrom: { ja: 'Blueskyの「設定」→「プライバシーとセキュリティ」→「アプリパスワード」で発行します。', en: 'Bluesky: Settings → Privacy and security → App passwords.' },
  cost: { ja: '無料', en: 'Free' },
  terms: { ja: '削除された投稿は保存分も消えます。', en: 'Posts deleted there are deleted here.' },
};
