import type { SourceKind } from '../source-kind.ts';

export const jsonKind: SourceKind = {
  channel: 'json',
  modeOf: () => 'poll',
  fields: [
    { name: 'url', kind: 'url', isRequired: true, default: '', placeholder: 'https://', protocols: ['https:', 'http:'], label: { ja: 'JSONのURL', en: 'Address of the JSON' } },
    {
      name: 'list', kind: 'text', isRequired: false, default: '', placeholder: 'data.items',
      label: { ja: '投稿の一覧の場所', en: 'Where the list of posts stands' },
      help: { ja: '「data.items」または「/data/items」の形で指定します。空欄の場合は自動で探します。', en: 'As “data.items” or “/data/items”. Leave empty to have it found.' },
    },
    {
      name: 'mapping', kind: 'longText', isRequired: false, default: '', placeholder: 'text = body.text',
      label: { ja: '項目の対応', en: 'Mapping of fields' },
      help: { ja: '1行に1項目ずつ「text = body.text」の形で指定します。書かない項目は一般的な名前から探し、テスト取得で対応を確認できます。', en: 'One field a line, as “text = body.text”. Others are found under usual names; a test fetch shows the result.' },
    },
    {
      name: 'next', kind: 'text', isRequired: false, default: '', placeholder: 'links.next',
      label: { ja: '次のページの場所', en: 'Where the next page stands' },
      help: { ja: '空欄の場合はLinkヘッダーに従います。', en: 'Leave empty to follow the Link header.' },
    },
    { name: 'header', kind: 'text', isRequired: false, default: 'Authorization', label: { ja: '認証ヘッダーの名前', en: 'Name of the credential\'s header' } },
  ],
  secrets: [{ name: 'token', isRequired: false, label: { ja: '認証トークン', en: 'Token' }, help: { ja: '認証が要らない場合は空欄にしてください。', en: 'Leave empty where none is needed.' } }],
  interval: { default: 600, least: 60 },
  keepsOnlyMatches: 'no',
  units: [],
  termDays: null,
  needs: { ja: 'JSONを返すURLと、必要なら認証トークン。', en: 'An address that answers JSON, and a token where it asks for one.' },
  keyFrom: { ja: '配信元が発行するトークンを使います。', en: 'The token is given out by the publisher.' },
  cost: { ja: '配信元によります。', en: 'As the publisher says.' },
  terms: { ja: '利用条件は配信元ごとに異なります。', en: 'Terms are those of each publisher.' },
};
