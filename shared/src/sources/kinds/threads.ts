import type { SourceKind } from '../source-kind.ts';

export const threadsKind: SourceKind = {
  channel: 'threads',
  modeOf: () => 'poll',
  fields: [
    {
      name: 'mode', kind: 'choice', default: 'search', label: { ja: '取得対象', en: 'What to read' },
      options: [
        { value: 'search', label: { ja: '語で検索した公開投稿', en: 'Public posts found by words' } },
        { value: 'own', label: { ja: '自社アカウントの投稿と返信', en: 'Own posts and the replies to them' } },
      ],
    },
    {
      name: 'words', kind: 'text', isRequired: false, default: '', label: { ja: '検索語', en: 'Words' }, when: { field: 'mode', is: ['search'] },
      help: { ja: '読点かカンマで区切ります。空欄の場合はトピックの語で検索します。', en: 'Separated by commas; the words of the topics where left empty.' },
    },
    {
      name: 'searchMode', kind: 'choice', default: 'KEYWORD', label: { ja: '検索の種類', en: 'Kind of search' }, when: { field: 'mode', is: ['search'] },
      options: [
        { value: 'KEYWORD', label: { ja: '本文', en: 'Text' } },
        { value: 'TAG', label: { ja: 'トピックタグ', en: 'Topic tag' } },
      ],
    },
    {
      name: 'isReviewed', kind: 'switch', default: false, label: { ja: 'アプリ審査で threads_keyword_search を取得済み', en: 'App review granted threads_keyword_search' }, when: { field: 'mode', is: ['search'] },
      help: { ja: '審査を通るまでは自社の投稿しか検索されません。', en: 'Until then only your own posts are searched.' },
    },
    {
      name: 'url', kind: 'url', isRequired: false, default: '', placeholder: 'https://graph.threads.net', protocols: ['https:', 'http:'],
      label: { ja: 'APIの接続先', en: 'Address of the API' }, help: { ja: '空欄の場合は公式のAPIに接続します。', en: 'Leave empty for the public API.' },
    },
  ],
  secrets: [{ name: 'accessToken', isRequired: true, label: { ja: 'アクセストークン', en: 'Access token' }, help: { ja: '長期トークンは60日で切れます。切れる前に更新してください。', en: 'A long-lived token ends after 60 days. Renew it before.' } }],
  interval: { default: 300, least: 60 },
  keepsOnlyMatches: 'no',
  units: [{ name: 'queries', label: { ja: '検索の回数', en: 'Queries' }, window: 'day', zone: 'UTC', limit: 2_200 }],
  termDays: null,
  needs: { ja: 'Meta for Developersのアプリと threads_basic の権限が必要です。検索には threads_keyword_search、返信には threads_read_replies、反応の数には threads_manage_insights も要ります。', en: 'Needs an app of Meta for Developers with threads_basic; threads_keyword_search to search, threads_read_replies for replies, threads_manage_insights for counts.' },
  keyUrl: 'https://developers.facebook.com/apps/',
  keyFrom: { ja: 'Meta for Developersでアプリを作成し、Threads APIのトークンを発行してください。', en: 'Create an app at Meta for Developers and issue a token of the Threads API.' },
  cost: { ja: '無料。24時間に2,200回まで検索できます。', en: 'Free: 2,200 queries in 24 hours.' },
  terms: { ja: '制限された語は0件になるため、0件でも平穏とは判断しません。', en: 'A restricted word finds nothing, so nothing found does not mean calm.' },
};
