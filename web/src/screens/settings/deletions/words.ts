import { registerWords } from '../../../lib/i18n.ts';

registerWords('deletions', {
  ja: {
    title: '削除義務の履行', text: '情報源で削除された投稿と、規約の期限を過ぎた投稿は、本文・投稿者・証跡の内容を消し、ID・件数・理由・社内のメモだけを残します。法的保全の対象でも、情報源の規約による削除を優先します。',
    total: '削除義務', open: '未履行', overdue: '24時間を超えた未履行', delay: '通知から履行まで(直近90日の95%)', statedDelay: '情報源での削除から履行まで(同)', noDelay: '記録なし',
    underSecond: '1秒未満',
    proof: '検証', proofText: 'すべての表を検索し、削除した投稿の本文が残っていないことを確認します。サーバーでは hinomi verify-deletions で同じ検証ができます。', verify: '今すぐ検証', never: 'まだ検証していません', at: '検証日時',
    proven: '本文は残っていません', provenText: '{{tables}}個の表を検索し、履行した{{duties}}件の本文が残っていないことを確認しました。', leaks: '証明できませんでした', leak: '本文が残っている表 {{table}}: {{rows}}件', unknown: '検証の対象に登録されていない表があるため、証明できません: {{list}}', leakHelp: 'サーバーの管理者に連絡してください。',
    list: '記録', none: '削除義務はまだありません', noneText: '情報源で投稿が削除されると、履行した日時と理由をここに記録します。', source: '情報源', id: '投稿のID', kind: '種類', reason: '理由', told: '通知を受けた日時', done: '履行した日時', notDone: '未履行', more: 'さらに表示',
    reasonOf: { deleted: '削除', source_terms: '規約の保存期限', suspended: 'アカウントの凍結', protected: '非公開化', withheld: '表示制限' },
  },
  en: {
    title: 'Deletion duties', text: 'Mentions deleted at their source, or past the term of its rules, lose their text, author and kept copies; ids, counts, the reason and your own notes stay. A deletion a source demands goes before a legal hold.',
    total: 'Duties', open: 'Not done', overdue: 'Not done after 24 hours', delay: 'From the telling (95 %, 90 days)', statedDelay: 'From the deletion at the source', noDelay: 'None on record',
    underSecond: 'Under 1 s',
    proof: 'Proof', proofText: 'Searches every table for text of deleted mentions. On the server, hinomi verify-deletions does the same.', verify: 'Verify now', never: 'Not verified yet', at: 'Verified',
    proven: 'No text is left', provenText: 'Tables searched: {{tables}}. Text left of {{duties}} carried-out duties: none.', leaks: 'Not proven', leak: 'Text left in {{table}}: {{rows}}', unknown: 'Nothing is proven while tables are unknown to the search: {{list}}', leakHelp: 'Tell whoever runs the server.',
    list: 'Records', none: 'No duties yet', noneText: 'When a mention is deleted at its source, when and why it was carried out is recorded here.', source: 'Source', id: 'Id of the mention', kind: 'Kind', reason: 'Reason', told: 'Told', done: 'Done', notDone: 'Not done', more: 'Show more',
    reasonOf: { deleted: 'Deleted', source_terms: 'Term of the source', suspended: 'Account suspended', protected: 'Made private', withheld: 'Withheld' },
  },
});
