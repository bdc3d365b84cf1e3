import { registerWords } from '../../../lib/i18n.ts';

registerWords('quarantine', {
  ja: {
    title: '隔離', intro: '保存できなかった項目と理由です。原因を取り除いたあとで、再取り込みできます。ほかの項目の収集は続いています。',
    source: '情報源', all: 'すべて', sourceCount: '{{name}}({{count}}件)', total: '{{count}}件', emptyTitle: '隔離した項目はありません', emptyText: '保存できない項目があると、理由とともにここに表示されます。',
    at: '日時', reason: '理由', content: '内容(先頭)', retry: '再取り込み', retryAll: 'すべて再取り込み', remove: '削除', removeAll: 'すべて削除', export: 'CSV出力', more: '続きを表示',
    retried: '{{settled}}件を取り込みました。{{still}}件は隔離のままです。', retryFailed: '再取り込みできませんでした', removed: '{{count}}件を削除しました', removeFailed: '削除できませんでした', exportFailed: '出力できませんでした',
    removeQuestion: '隔離した項目を削除しますか？', removeText: '削除した項目は元に戻せません。', removeAllQuestion: '表示中の条件の{{count}}件を削除しますか？', of: '{{id}}: {{act}}',
  },
  en: {
    title: 'Quarantine', intro: 'Items that could not be stored, with the reason. Once the cause is gone, take them in again. Everything else is collected as usual.',
    source: 'Source', all: 'All', sourceCount: '{{name}} ({{count}})', total: '{{count}} items', emptyTitle: 'Nothing is quarantined', emptyText: 'Items that cannot be stored will appear here with the reason.',
    at: 'At', reason: 'Reason', content: 'Content (beginning)', retry: 'Take in again', retryAll: 'Take all in again', remove: 'Delete', removeAll: 'Delete all', export: 'Export CSV', more: 'Show more',
    retried: '{{settled}} were taken in, {{still}} stay here.', retryFailed: 'They could not be taken in', removed: '{{count}} were deleted', removeFailed: 'They could not be deleted', exportFailed: 'The export failed',
    removeQuestion: 'Delete this quarantined item?', removeText: 'A deleted item cannot be brought back.', removeAllQuestion: 'Delete all {{count}} items shown?', of: '{{id}}: {{act}}',
  },
});
