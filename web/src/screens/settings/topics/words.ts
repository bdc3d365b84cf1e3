import { registerWords } from '../../../lib/i18n.ts';

registerWords('topics', {
  ja: {
    title: 'トピック', add: 'トピックを追加', addTitle: 'トピックの追加', editTitle: 'トピックの編集', edit: '編集', create: '追加', save: '保存',
    emptyTitle: 'トピックはまだありません', emptyText: '会社名やサービス名を登録すると、該当する投稿を監視します。', emptyReader: 'トピックは管理者が追加できます。',
    name: '名称', any: 'いずれかを含む', anyHelp: 'ブランド名と表記ゆれ。かな・カナ、全角・半角、大文字・小文字は区別しません。', all: 'すべて含む', none: '除外',
    noneHelp: '1つでも含む投稿は対象から外します。', handles: '公式アカウント', handlesHelp: '自社アカウントの投稿は批判として数えません。',
    suggest: '表記ゆれの候補', addWord: '【{{word}}】を追加', addAll: 'すべて追加',
    sensitivity: '感度', sensitivityHelp: { low: '通知の基準件数を2倍にします。', standard: '標準の基準件数で通知します。', high: '通知の基準件数を半分にします。' },
    active: '監視する', inactive: '停止中',   
    added: '【{{name}}】を追加しました', saved: '【{{name}}】を保存しました', removed: '【{{name}}】を削除しました。監視と通知は終了し、収集済みの投稿は残ります。',
    day: '直近24時間の投稿 {{count}}件', remove: '削除', removeFailed: '削除できませんでした',
    of: '{{name}}: {{act}}', words: '検索語', alsoAll: 'かつ', except: '除外', mentions: '投稿を表示',
  },
  en: {
    title: 'Topics', add: 'Add topic', addTitle: 'Add topic', editTitle: 'Edit topic', edit: 'Edit', create: 'Add', save: 'Save',
    emptyTitle: 'No topic yet', emptyText: 'Register the name of your company or service and Hinomi watches what is said of it.', emptyReader: 'An administrator can add topics.',
    name: 'Name', any: 'Any of these', anyHelp: 'Brand names and their spellings. Kana, width and case make no difference.', all: 'All of these', none: 'None of these',
    noneHelp: 'A mention with one of these words is left out.', handles: 'Official accounts', handlesHelp: 'Posts of your own accounts never count as criticism.',
    suggest: 'Other spellings', addWord: 'Add {{word}}', addAll: 'Add all',
    sensitivity: 'Sensitivity', sensitivityHelp: { low: 'Doubles the counts at which you are told.', standard: 'Uses the standard counts.', high: 'Halves the counts at which you are told.' },
    active: 'Watch this topic', inactive: 'Not watched',   
    added: '{{name}} was added', saved: '{{name}} was saved', removed: '{{name}} was removed. Watching ends; collected mentions stay.',
    day: '{{count}} mentions in 24 hours', remove: 'Remove', removeFailed: 'It could not be removed',
    of: '{{name}}: {{act}}', words: 'Words', alsoAll: 'and', except: 'not', mentions: 'Show mentions',
  },
});
