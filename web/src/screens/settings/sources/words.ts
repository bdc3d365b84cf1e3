import { registerWords } from '../../../lib/i18n.ts';

registerWords('sources', {
  ja: {
    title: '情報源', add: '情報源を追加', edit: '編集', editTitle: '情報源の編集', addTitle: '情報源の追加', save: '保存', create: '追加',
    emptyTitle: '情報源はまだありません', emptyText: 'フィードやBlueskyを追加すると、投稿の収集が始まります。', emptyReader: '情報源は管理者が追加できます。',
    channel: '種類', name: '名称', url: 'フィードのURL', urlHelp: 'RSS・Atom・JSON FeedのURLを指定してください。',
    streamUrl: '接続先', streamHelp: '空欄の場合は公開サーバーに接続します。APIキーは不要です。', interval: '取得間隔',
    matches: 'トピックに一致した投稿だけを保存する', matchesFeed: '自社に関する内容だけが流れるフィードでは、オフのままにしてください。',
    matchesStream: 'Blueskyには全員の投稿が流れるため、オンにしてください。', paused: '収集を停止した状態で保存する',
    test: 'テスト取得', testing: '取得しています', testOk: '{{total}}件を取得できました', testNone: '接続できましたが、項目はありませんでした', testFailed: '取得できませんでした',
    testShown: '先頭の{{count}}件を表示しています。まだ保存していません。', encoding: '文字コード: {{encoding}}', feedTitle: 'フィード名', noText: '本文なし',
    lastSuccess: '最終取得', never: 'まだありません', every: '間隔 {{span}}', day: '24時間 {{count}}件', next: '次回 ', lag: '遅れ {{span}}', failures: '連続失敗 {{count}}回',
    onlyMatches: '一致した投稿だけ保存', fetchNow: '今すぐ取得', fetchDone: '【{{name}}】をまもなく取得します', fetchFailed: '取得を開始できませんでした',
    pause: '停止', resume: '再開', changeFailed: '変更できませんでした', quarantine: '隔離 {{count}}件', quarantineTitle: '隔離した項目', quarantineText: '保存できなかった項目と理由です。ほかの項目は収集しています。',
    quarantineEmpty: '隔離した項目はありません', reason: '理由: ', remove: '削除', removeQuestion: '情報源【{{name}}】を削除しますか？　この操作は取り消せません。', removeText: '収集を終了します。収集済みの投稿は残ります。',
    removeConfirm: '削除', of: '{{name}}: {{act}}',
  },
  en: {
    title: 'Sources', add: 'Add source', edit: 'Edit', editTitle: 'Edit source', addTitle: 'Add source', save: 'Save', create: 'Add',
    emptyTitle: 'No source yet', emptyText: 'Add a feed or Bluesky and Hinomi starts to collect mentions.', emptyReader: 'An administrator can add sources.',
    channel: 'Type', name: 'Name', url: 'Address of the feed', urlHelp: 'The address of an RSS, Atom or JSON feed.',
    streamUrl: 'Server', streamHelp: 'Leave empty for the public servers. No API key is needed.', interval: 'Interval',
    matches: 'Keep only what matches a topic', matchesFeed: 'Leave this off for a feed that is about your company anyway.',
    matchesStream: 'Bluesky carries the posts of everybody: leave this on.', paused: 'Save without collecting',
    test: 'Test fetch', testing: 'Fetching', testOk: 'Items found: {{total}}', testNone: 'Connected, but there were no items', testFailed: 'Nothing could be fetched',
    testShown: 'The first {{count}} are shown. Nothing is stored yet.', encoding: 'Encoding: {{encoding}}', feedTitle: 'Feed title', noText: 'No text',
    lastSuccess: 'Last fetch', never: 'Not yet', every: 'Every {{span}}', day: '{{count}} in 24 hours', next: 'Next ', lag: 'Lag {{span}}', failures: '{{count}} failures in a row',
    onlyMatches: 'Matches only', fetchNow: 'Fetch now', fetchDone: '{{name}} will be fetched shortly', fetchFailed: 'The fetch could not be started',
    pause: 'Pause', resume: 'Resume', changeFailed: 'The change failed', quarantine: '{{count}} quarantined', quarantineTitle: 'Quarantined items', quarantineText: 'Items that could not be stored, with the reason. Others are collected as usual.',
    quarantineEmpty: 'Nothing is quarantined', reason: 'Reason: ', remove: 'Remove', removeQuestion: 'Remove the source {{name}}? This cannot be undone.', removeText: 'Collecting ends. Mentions collected so far stay.',
    removeConfirm: 'Remove', of: '{{name}}: {{act}}',
  },
});
