import { registerWords } from '../../../lib/i18n.ts';

registerWords('audit', {
  ja: {
    title: '監査ログ', act: '操作', allActs: 'すべて', at: '日時', who: '人', address: '接続元', subject: '対象', detail: '内容', nobody: 'システム',
    emptyTitle: '該当する記録はありません', emptyText: 'サインインや設定の変更があると、ここに記録されます。', clear: '条件を解除', more: 'さらに読み込む', end: 'すべて表示しました',
    emptyFiltered: '条件に合う記録がありません。条件を変更するか、解除してください。', filter: '絞り込み', allPeople: 'すべて', kind: '対象の種類', allKinds: 'すべて', text: '対象に含む文字', textExample: '例: topic:3', from: '開始日', until: '終了日',
    export: 'CSVを保存', exporting: '出力中 {{kilobytes}} KB', exportFailed: 'CSVを保存できませんでした', walked: '{{checked}} / {{newest}}件を検証中', stop: '中止',
    verify: '改ざんを検証', intact: '{{checked}}件を検証しました。改ざんや欠落は見つかりませんでした。', broken: '{{checked}}件目までの検証で、番号{{brokenAt}}の記録の連鎖が一致しません。改ざんの可能性があります。サーバーの管理者に連絡してください。',
    head: '末尾のハッシュ: {{head}}', headHelp: 'この値を控えておくと、あとで末尾の欠落を確認できます。', verifyFailed: '検証できませんでした', number: '番号',
  },
  en: {
    title: 'Audit log', act: 'Act', allActs: 'All', at: 'Time', who: 'Who', address: 'Address', subject: 'Subject', detail: 'Detail', nobody: 'System',
    emptyTitle: 'Nothing is recorded for this', emptyText: 'Sign-ins and changes of settings are recorded here.', clear: 'Clear the filter', more: 'Load more', end: 'Everything is shown',
    emptyFiltered: 'No entry meets the filter. Change or clear it.', filter: 'Filter', allPeople: 'Everybody', kind: 'Kind of subject', allKinds: 'All', text: 'Text in the subject', textExample: 'e.g. topic:3', from: 'From', until: 'Until',
    export: 'Save as CSV', exporting: 'Saving, {{kilobytes}} KB', exportFailed: 'The CSV file could not be saved', walked: '{{checked}} of {{newest}} entries verified', stop: 'Stop',
    verify: 'Verify', intact: '{{checked}} entries verified: nothing was altered or removed.', broken: 'After {{checked}} entries, the chain breaks at entry {{brokenAt}}. The log may have been altered. Contact the administrator of the server.',
    head: 'Last hash: {{head}}', headHelp: 'Keep this value to prove later that the end was not cut off.', verifyFailed: 'The log could not be verified', number: 'No.',
  },
});
