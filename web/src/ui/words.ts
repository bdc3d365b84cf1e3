import { registerWords } from '../lib/i18n.ts';

registerWords('ui', {
  ja: {
    slow: '時間がかかっています。', reload: '再読み込み', retry: 'もう一度試す', requestId: '問い合わせ番号: {{id}}',
    failed: '表示できませんでした', notRefreshed: '最新の状態に更新できませんでした', notDone: '操作を完了できませんでした', offline: 'サーバーに接続できません。ネットワークを確認してください。自動でも再試行します。',
    noAnswer: 'サーバーから正しい応答がありません。しばらく待ってから、もう一度試してください。',
    forbidden: 'この画面を表示する権限がありません', forbiddenWho: '権限は管理者が［設定］の［人］で変更できます。',
    loading: '読み込み中', cancel: 'キャンセル', close: '閉じる', newItems: '新着{{count}}件', hidden: '見えない文字',
    hiddenTitle: '見えない文字、または文字の向きを変える文字 ({{codes}})', opensNewTab: '新しいタブで開きます',
    removeWord: '【{{word}}】を外す', wordHelp: 'Enterまたは「、」で区切って追加できます', unsafeLink: '開けないリンク',
    showAll: '全文を表示', showLess: '折りたたむ', copy: 'コピー', copied: 'コピーしました', insufficient: 'データ不足', helpOf: '「{{title}}」のヘルプ',
  },
  en: {
    slow: 'This is taking a while.', reload: 'Reload', retry: 'Try again', requestId: 'Request number: {{id}}',
    failed: 'This could not be shown', notRefreshed: 'This could not be brought up to date', notDone: 'This could not be done', offline: 'The server cannot be reached. Check your network; Hinomi tries again by itself.',
    noAnswer: 'The server gave no proper answer. Wait a while and try again.',
    forbidden: 'You do not have the right to see this', forbiddenWho: 'An administrator can change your role under Settings, People.',
    loading: 'Loading', cancel: 'Cancel', close: 'Close', newItems: '{{count}} new', hidden: 'hidden characters',
    hiddenTitle: 'Characters that cannot be seen or that turn the direction of text ({{codes}})', opensNewTab: 'Opens in a new tab',
    removeWord: 'Remove {{word}}', wordHelp: 'Separate words with Enter or a comma', unsafeLink: 'Link that cannot be opened',
    showAll: 'Show all', showLess: 'Show less', copy: 'Copy', copied: 'Copied', insufficient: 'Data missing', helpOf: 'Help on {{title}}',
  },
});
