import { registerWords } from '../../../lib/i18n.ts';

registerWords('retention', {
  ja: {
    title: '保存期間', days: '日', intro: '期間を過ぎたものは、1時間ごとの定期処理で少しずつ削除します。アラートの根拠・証跡・法的保全の対象になった投稿は残ります。削除したものは元に戻せません。', save: '保存', saved: '保存期間を変更しました', range: '7〜3650日',
    preview: '削除される件数を確認', willRemove: '次の処理で削除される件数', evidence: '根拠として残る古い投稿: {{count}}件', nothing: '削除されるものはありません', count: '{{count}}件', mustPreview: '期間を短くするときは、先に削除される件数を確認してください。', confirmSave: 'この件数を削除してよい',
    lastRun: '最後の実行', neverRun: 'まだ実行していません', removed: '削除: {{list}}', noneRemoved: '削除したものはありません',
    eraseTitle: '投稿者の消去', eraseIntro: '本人からの求めなどに応じて、1つの情報源から投稿者の投稿・判定・編集前の本文・隔離した項目をすべて消去します。以後、その投稿者の投稿は収集しません。ほかの人の投稿の本文に含まれる名前と、作成済みのバックアップは対象外です。',
    source: '情報源', chooseSource: '選択してください', author: '投稿者のIDまたはハンドル', authorHelp: '投稿の詳細に表示されるもの。先頭の@は省略できます。', find: '件数を確認', found: '投稿{{posts}}件が見つかりました', foundNone: '保存している投稿はありません。消去すると、今後の収集だけを止めます。', parts: '関連: {{list}}',
    confirm: '確認のため「{{author}}」と入力', erase: '元に戻せない形で消去', erased: '投稿{{posts}}件を消去しました', erasures: '消去の記録', erasuresHelp: '誰を消去したかは記録していません。', at: '日時', by: '実行した人', posts: '投稿', running: '処理中', system: 'サーバー',
    bySource: '情報源ごとの保存期間', bySourceText: '指定しない情報源の投稿は、上の「投稿と判定」の日数(現在{{days}}日)で削除します。規約に期限がある情報源の本文は、期限内に読み直せないと消え、ID・件数だけが残ります。', noSources: '情報源を追加すると、ここで情報源ごとに日数を変更できます。', channel: 'チャネル', term: '規約', termDays: '本文は{{days}}日(読み直せば延長)', noTerm: '期限なし', keptDays: '保存日数', asUsual: '共通({{days}}日)', ownDays: '{{days}}日', change: '変更', cancel: 'キャンセル', isOwn: 'この情報源だけの日数にする', rangeOwn: '1〜3650日', rangeTerm: '情報源の規約により1〜{{days}}日', wouldGo: '次の処理で削除される投稿: {{count}}件', removedSource: '(削除済み)',
    part: { mention_version: '編集前の本文', judgement: '判定', quarantine: '隔離した項目', tombstone: '削除の記録', alert_mention: 'アラートの根拠' },
  },
  en: {
    title: 'Keeping times', days: 'days', intro: 'What is older goes in portions, in work that runs every hour. Mentions behind an alert, kept as evidence or under a legal hold stay. What was removed cannot be brought back.', save: 'Save', saved: 'The keeping times were changed', range: '7 to 3650 days',
    preview: 'See what would go', willRemove: 'What the next run removes', evidence: 'Old mentions that stay as evidence: {{count}}', nothing: 'Nothing would be removed', count: '{{count}}', mustPreview: 'Before a time is made shorter, look at what would go.', confirmSave: 'These may be removed',
    lastRun: 'Last run', neverRun: 'Has not run yet', removed: 'Removed: {{list}}', noneRemoved: 'Nothing was removed',
    eraseTitle: 'Erase an author', eraseIntro: 'Removes all mentions, judgements, earlier texts and quarantined items of an author from one source, for example at his request. From then on nothing of him is collected from it. Names in texts that others wrote, and backups already made, are not touched.',
    source: 'Source', chooseSource: 'Choose', author: 'Id or handle of the author', authorHelp: 'As shown with a mention. A leading @ may be left out.', find: 'Count', found: 'Mentions found: {{posts}}', foundNone: 'No mention is stored. Erasing only stops the collecting.', parts: 'With them: {{list}}',
    confirm: 'To confirm, type "{{author}}"', erase: 'Erase for good', erased: 'Mentions erased: {{posts}}', erasures: 'Erasures', erasuresHelp: 'Who was erased is not recorded.', at: 'Time', by: 'By', posts: 'Mentions', running: 'Under way', system: 'Server',
    bySource: 'Keeping times by source', bySourceText: 'Where none is given, mentions go after the days for “Mentions and judgements” above (now {{days}}). Text of a source whose terms set a limit goes when it cannot be read anew in time; ids and counts stay.', noSources: 'Once there are sources, their days can be changed here.', channel: 'Channel', term: 'Terms', termDays: 'Text {{days}} days, longer if read anew', noTerm: 'No limit', keptDays: 'Days kept', asUsual: 'As all others ({{days}} days)', ownDays: '{{days}} days', change: 'Change', cancel: 'Cancel', isOwn: 'Days for this source alone', rangeOwn: '1 to 3650 days', rangeTerm: '1 to {{days}} days by the terms of the source', wouldGo: 'Mentions the next run removes: {{count}}', removedSource: '(removed)',
    part: { mention_version: 'earlier texts', judgement: 'judgements', quarantine: 'quarantined items', tombstone: 'notes of deletions', alert_mention: 'alert evidence' },
  },
});
