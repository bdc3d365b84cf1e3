import type { SourceKind } from '../source-kind.ts';

export const appStoreKind: SourceKind = {
  channel: 'appstore',
  modeOf: () => 'poll',
  fields: [
    {
      name: 'appId', kind: 'text', isRequired: true, default: '', placeholder: '123456789',
      label: { ja: 'アプリのIDまたはURL', en: 'Id or address of the app' },
      help: { ja: 'App StoreのURLを貼り付けるか、「id」に続く数字を入力してください。', en: 'Paste its App Store address, or type the digits behind “id” in it.' },
      pattern: { form: /^\d{3,15}$|\/id\d{3,15}(?:[/?#]|$)/, message: { ja: '数字のIDか、App StoreのURLを入力してください。', en: 'Enter the digits of the id, or an App Store address.' } },
    },
    {
      name: 'country', kind: 'text', isRequired: true, default: 'jp', placeholder: 'jp',
      label: { ja: '国コード', en: 'Country' },
      help: { ja: 'ストアの国を2文字で指定してください(日本は jp)。', en: 'The store\'s country in two letters (jp for Japan).' },
      pattern: { form: /^[a-z]{2}$/i, message: { ja: '英字2文字で入力してください。', en: 'Enter two letters.' } },
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
  needs: { ja: 'アプリのIDまたはURLだけで使えます。', en: 'Needs only the id or address of the app.' },
  keyFrom: null,
  cost: { ja: '無料', en: 'Free' },
  terms: { ja: '新しい順に500件まで取得できます。他社のアプリも指定できます。', en: 'Gives the 500 newest reviews, of any app.' },
};
