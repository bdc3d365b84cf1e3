import { registerWords } from '../lib/i18n.ts';

registerWords('test-result', {
  ja: {
    testOk: '{{total}}件を取得できました', testNone: '接続できましたが、項目はありませんでした', testFailed: '取得できませんでした', testShown: '先頭の{{count}}件を表示しています。まだ保存していません。', encoding: '文字コード: {{encoding}}', feedTitle: 'フィード名', mapping: '項目の対応', noText: '本文なし',
  },
  en: {
    testOk: 'Items found: {{total}}', testNone: 'Connected, but there were no items', testFailed: 'Nothing could be fetched', testShown: 'The first {{count}} are shown. Nothing is stored yet.', encoding: 'Encoding: {{encoding}}', feedTitle: 'Feed title', mapping: 'Mapping of fields', noText: 'No text',
  },
});
