import type { SourceKind } from '../source-kind.ts';

export const googlePlayKind: SourceKind = {
  channel: 'googleplay',
  modeOf: () => 'poll',
  fields: [
    {
      name: 'packageName', kind: 'text', isRequired: true, default: '', placeholder: 'example.mihon.app',
      label: { ja: 'パッケージ名またはURL', en: 'Package name or address' },
      help: { ja: 'Google PlayのURLを貼り付けるか、「id=」に続く名前を入力してください。', en: 'Paste its Google Play address, or type the name behind “id=” in it.' },
      pattern: { form: /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$|[?&]id=[A-Za-z]\w*(?:\.[A-Za-z]\w*)+/, message: { ja: 'パッケージ名か、Google PlayのURLを入力してください。', en: 'Enter a package name, or a Google Play address.' } },
    },
    {
      name: 'url', kind: 'url', isRequired: false, default: '', placeholder: 'https://', protocols: ['https:', 'http:'],
      label: { ja: '接続先', en: 'Server' },
      help: { ja: '空欄の場合はGoogleのサーバーに接続します。', en: 'Leave empty for Google\'s own servers.' },
    },
  ],
  secrets: [{
    name: 'serviceAccount', isRequired: true, isLong: true,
    label: { ja: 'サービスアカウントのキー(JSON)', en: 'Key of the service account (JSON)' },
    help: { ja: 'ダウンロードしたJSONファイルの内容をそのまま貼り付けてください。', en: 'Paste the downloaded JSON file as it is.' },
  }],
  interval: { default: 3_600, least: 300 },
  keepsOnlyMatches: 'no',
  units: [{ name: 'calls', label: { ja: 'API呼び出し', en: 'API calls' }, window: 'day', zone: 'America/Los_Angeles', limit: null }],
  termDays: null,
  needs: { ja: '自社アプリの「ユーザー フィードバックを表示」権限を持つサービスアカウントが必要です。', en: 'Needs a service account that may see the feedback on your own app.' },
  keyUrl: 'https://play.google.com/console',
  keyFrom: { ja: 'Google Cloudでサービスアカウントとキーを作り、Play Consoleの「ユーザーと権限」に追加します。', en: 'Make the account and its key in Google Cloud, then add it under Users and permissions in Play Console.' },
  cost: { ja: '無料', en: 'Free' },
  terms: { ja: '直近1週間に書かれた、本文のあるレビューだけを取得できます。', en: 'Gives only reviews with text of the last week.' },
};
