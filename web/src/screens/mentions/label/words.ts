import { registerWords } from '../../../lib/i18n.ts';

registerWords('mentionLabel', {
  ja: {
    byPerson: '人の判定', confirmedBy: '{{name}}さんが確認', correctedBy: '{{name}}さんが訂正', inheritedBy: '{{name}}さんによる、同じ文面の投稿への判定です。',
    correct: '判定の訂正', set: '論調を訂正', confirm: 'この判定で正しい', more: '詳しく訂正', takeBack: '判定を取り消す', didTakeBack: '人の判定を取り消しました。', judge: '判定',
    didConfirm: '{{count}}件の判定を正しいと確認しました。', didPolarity: '{{count}}件を{{polarity}}と判定しました。', didLabel: '{{count}}件の判定を訂正しました。', didCopies: '同じ文面の{{count}}件にも反映します。',
    conflict: 'ほかの人が先に判定した{{count}}件は変更していません', conflictBy: '{{name}}さんの判定', conflictUndone: '{{name}}さんが判定を取り消し', missing: '{{count}}件は削除されたか、まだ判定していないため、訂正できませんでした。', failed: '判定を訂正できませんでした', otherCount: 'ほか{{count}}件',
    title: '判定の訂正({{count}}件)', help: '同じ文面の投稿にも反映します。Ctrl/⌘+Enterで保存します。', keep: '変更しない', polarity: '論調', stance: '立場', kind: '種別', categories: 'カテゴリとリスク', categoriesDiffer: '投稿によってカテゴリが異なります。', categoriesSet: 'まとめて変更', addCategory: 'カテゴリを追加', levelOf: '【{{category}}】のリスク', removeCategory: '【{{category}}】を外す', categoriesNone: 'カテゴリはありません。',
    save: '保存', cancel: 'キャンセル', close: '閉じる', history: '人の判定の履歴', historyNone: '人の判定はまだありません。', historyWhole: '本文全体', historyTopic: '【{{topic}}】', historyConfirmed: '確認', historyChanged: '訂正', historyMachine: '自動判定: {{word}}', historyReplaced: '後の判定に置き換え', historyUndone: '{{name}}さんが取り消し', comma: '、', categoryLevel: '{{category}}({{level}})',
  },
  en: {
    byPerson: 'By a person', confirmedBy: 'Confirmed by {{name}}', correctedBy: 'Corrected by {{name}}', inheritedBy: '{{name}} judged another mention with the same text.',
    correct: 'Correct the judgement', set: 'Set polarity', confirm: 'This is right', more: 'Correct in detail', takeBack: 'Take the judgement back', didTakeBack: 'Judgement taken back.', judge: 'Judge',
    didConfirm: '{{count}} confirmed as right. ', didPolarity: '{{count}} judged {{polarity}}. ', didLabel: '{{count}} corrected. ', didCopies: 'Applies to {{count}} with the same text as well.',
    conflict: 'Not changed, because somebody judged them first: {{count}}', conflictBy: 'Judged by {{name}}', conflictUndone: 'Taken back by {{name}}', missing: 'Deleted or not judged yet, so not corrected: {{count}}', failed: 'The judgement could not be corrected', otherCount: 'and {{count}} more',
    title: 'Correct judgements ({{count}})', help: 'Mentions with the same text follow. Ctrl/⌘+Enter saves.', keep: 'Leave as it is', polarity: 'Polarity', stance: 'Stance', kind: 'Kind', categories: 'Categories and risk', categoriesDiffer: 'The categories of these mentions differ.', categoriesSet: 'Set them for all', addCategory: 'Add a category', levelOf: 'Risk of {{category}}', removeCategory: 'Remove {{category}}', categoriesNone: 'No categories.',
    save: 'Save', cancel: 'Cancel', close: 'Close', history: 'Judgements by people', historyNone: 'Nobody has judged this mention yet.', historyWhole: 'Whole text', historyTopic: '{{topic}}', historyConfirmed: 'Confirmed', historyChanged: 'Corrected', historyMachine: 'Automatic: {{word}}', historyReplaced: 'Replaced by a later one', historyUndone: 'Taken back by {{name}}', comma: ', ', categoryLevel: '{{category}} ({{level}})',
  },
});
