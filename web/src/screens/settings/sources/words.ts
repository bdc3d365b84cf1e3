import { registerWords } from '../../../lib/i18n.ts';

registerWords('sources', {
  ja: {
    title: '情報源', add: '情報源を追加', edit: '編集', editTitle: '情報源の編集', addTitle: '情報源の追加', save: '保存', create: '追加',
    emptyTitle: '情報源はまだありません', emptyText: 'フィードやBlueskyを追加すると、投稿の収集が始まります。', emptyReader: '情報源は管理者が追加できます。',
    channel: '種類', name: '名称', interval: '取得間隔', secretKept: '登録済みです。変更するときだけ入力してください。', secretPrivate: '暗号化して保存し、再表示しません。',
    matches: 'トピックに一致した投稿だけを保存する', needs: '準備するもの', cost: '費用', terms: '利用条件', keyFrom: 'キーの取得先', matchesFeed: '自社に関する内容だけが流れるフィードでは、オフのままにしてください。',
    matchesStream: '全員の投稿が流れるため、一致した投稿だけを保存します。', paused: '収集を停止した状態で保存する',
    test: 'テスト取得', testFailed: '取得できませんでした',
    lastSuccess: '最終取得', never: 'まだありません', every: '間隔 {{span}}', day: '直近24時間の投稿 {{count}}件', next: '次の取得 ', lag: '遅延 {{span}}', failures: '連続{{count}}回失敗',
    onlyMatches: '一致した投稿だけ保存', fetchNow: '今すぐ取得', fetchDone: '【{{name}}】をまもなく取得します', fetchFailed: '取得を開始できませんでした',
    pause: '停止', resume: '再開', changeFailed: '変更できませんでした', added: '【{{name}}】を追加しました', saved: '【{{name}}】を保存しました', removed: '【{{name}}】を削除しました。収集を終了し、収集済みの投稿は残ります。', pausedNow: '【{{name}}】の収集を停止しました', resumed: '【{{name}}】の収集を再開しました',
    quarantine: '隔離 {{count}}件', quarantineTitle: '隔離した項目', quarantineText: '保存できなかった項目と理由です。ほかの項目は収集しています。',
    quarantineEmpty: '隔離した項目はありません', reason: '理由: ', remove: '削除', removeFailed: '削除できませんでした',
    of: '{{name}}: {{act}}',
  },
  en: {
    title: 'Sources', add: 'Add source', edit: 'Edit', editTitle: 'Edit source', addTitle: 'Add source', save: 'Save', create: 'Add',
    emptyTitle: 'No source yet', emptyText: 'Add a feed or Bluesky and Hinomi starts to collect mentions.', emptyReader: 'An administrator can add sources.',
    channel: 'Type', name: 'Name', interval: 'Interval', secretKept: 'Already kept. Enter it only to replace it.', secretPrivate: 'Kept encrypted and never shown again.',
    matches: 'Keep only what matches a topic', needs: 'What it needs', cost: 'Cost', terms: 'Terms', keyFrom: 'Where to get the key', matchesFeed: 'Leave this off for a feed that is about your company anyway.',
    matchesStream: 'This brings the posts of everybody, so only matches are kept.', paused: 'Save without collecting',
    test: 'Test fetch', testFailed: 'Nothing could be fetched',
    lastSuccess: 'Last fetched', never: 'never', every: 'Every {{span}}', day: '{{count}} mentions in 24 hours', next: 'Next fetch ', lag: 'Lag {{span}}', failures: 'Failed {{count}} times in a row',
    onlyMatches: 'Matches only', fetchNow: 'Fetch now', fetchDone: '{{name}} will be fetched shortly', fetchFailed: 'The fetch could not be started',
    pause: 'Pause', resume: 'Resume', changeFailed: 'The change failed', added: '{{name}} was added', saved: '{{name}} was saved', removed: '{{name}} was removed. Collecting ends; collected mentions stay.', pausedNow: '{{name}} was paused', resumed: '{{name}} was resumed',
    quarantine: '{{count}} quarantined', quarantineTitle: 'Quarantined items', quarantineText: 'Items that could not be stored, with the reason. Others are collected as usual.',
    quarantineEmpty: 'Nothing is quarantined', reason: 'Reason: ', remove: 'Remove', removeFailed: 'It could not be removed',
    of: '{{name}}: {{act}}',
  },
});
