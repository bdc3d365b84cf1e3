import type { SourceKind } from '../source-kind.ts';

export const appStoreKind: SourceKind = {
  channel: 'appstore',
  modeOf: () => 'poll',
  fields: [
    {
      name: 'appId', kind: 'text', isRequired: true, default: '', placeholder: '123456789',
      label: { ja: 'アプリのID', en: 'Id of the app' },
      help: { ja: 'App StoreのURLで「id」に続く数字です。', en: 'The digits behind “id” in its App Store address.' },
    },
    {
      name: 'country', kind: 'text', isRequired: true, default: 'jp', placeholder: 'jp',
      label: { ja: '国コード', en: 'Country' },
      help: { ja: 'ストアの国を2文字で指定してください(日本は jp)。', en: 'The store\'s country in two letters (jp for Japan).' },
    },
    {
      name: 'url', kind: 'url', isRequired: false, default: '', placeholder: 'https://', protocols: ['https:', 'http:'],
      label: { ja: '接続先', en: 'Server' },
      help: { ja: '空欄の場合はAppleのサーバーに接続します。', en: 'Leave empty for Apple\'s own server.' },
    },
  ],
  secrets: [],
  interval: { default: 1_800, least: 300 },
  keepsOnlyMatches: 'no',
  units: [],
  termDays: null,
  needs: { ja: 'アプリのIDだけで使えます。', en: 'Needs only the id of the app.' },
  keyFrom: null,
  cost: { ja: '無料', en: 'Free' },
  terms: { ja: '新しい順に500件まで取得できます。他社のアプリも指定できます。', en: 'Gives the 500 newest reviews, of any app.' },
};
