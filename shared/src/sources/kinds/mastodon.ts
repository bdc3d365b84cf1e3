import type { SourceKind } from '../source-kind.ts';

export const mastodonKind: SourceKind = {
  channel: 'mastodon',
  modeOf: ({ timeline }) => (timeline === 'home' ? 'stream' : 'poll'),
  fields: [
    {
      name: 'url', kind: 'url', isRequired: true, default: '', placeholder: 'https://', protocols: ['https:', 'http:'],
      label: { ja: 'サーバーのURL', en: 'Address of the server' },
      help: { ja: 'Mastodon互換のサーバー(GoToSocial・Pleroma・Akkomaなど)を指定できます。', en: 'Any server with the Mastodon interface (GoToSocial, Pleroma, Akkoma, …).' },
    },
    {
      name: 'timeline', kind: 'choice', default: 'public', label: { ja: 'タイムライン', en: 'Timeline' },
      options: [
        { value: 'public', label: { ja: '公開', en: 'Public' } }, { value: 'hashtag', label: { ja: 'ハッシュタグ', en: 'Hashtag' } },
        { value: 'list', label: { ja: 'リスト', en: 'List' } }, { value: 'home', label: { ja: 'ホーム(リアルタイム)', en: 'Home (live)' } },
      ],
    },
    { name: 'hashtag', kind: 'text', isRequired: true, default: '', when: { field: 'timeline', is: ['hashtag'] }, label: { ja: 'ハッシュタグ', en: 'Hashtag' } },
    {
      name: 'listId', kind: 'text', isRequired: true, default: '', when: { field: 'timeline', is: ['list'] }, label: { ja: 'リストのID', en: 'Id of the list' },
      help: { ja: 'リストを開いたときのURLの末尾の番号です。', en: 'The number at the end of the address of the opened list.' },
    },
    { name: 'isLocal', kind: 'switch', default: false, when: { field: 'timeline', is: ['public', 'hashtag'] }, label: { ja: 'このサーバーの投稿のみ', en: 'Only posts of this server' } },
  ],
  secrets: [
    { name: 'token', isRequired: true, when: { field: 'timeline', is: ['list', 'home'] }, label: { ja: 'アクセストークン', en: 'Access token' } },
    {
      name: 'token', isRequired: false, when: { field: 'timeline', is: ['public', 'hashtag'] }, label: { ja: 'アクセストークン', en: 'Access token' },
      help: { ja: '公開を制限しているサーバーでのみ必要です。', en: 'Only for servers that closed their timelines to visitors.' },
    },
  ],
  interval: { default: 120, least: 30 },
  keepsOnlyMatches: 'yes',
  units: [],
  termDays: null,
  needs: { ja: '公開タイムラインとハッシュタグは多くのサーバーでキーなしで使えます。リストとホームにはアクセストークンが必要です。', en: 'Public timelines and hashtags need no key on most servers; lists and home need an access token.' },
  keyFrom: { ja: 'サーバーの「ユーザー設定」→「開発」で読み取り(read)のアプリを登録すると表示されます。', en: 'Preferences → Development on the server: register an application with the scope “read”.' },
  cost: { ja: '無料', en: 'Free' },
  terms: { ja: '利用条件はサーバーごとに異なります。公開範囲が限定された投稿は保存しません。', en: 'Terms are those of each server. Posts with a limited audience are not stored.' },
};
