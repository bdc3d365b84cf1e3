import { registerWords } from '../lib/i18n.ts';

registerWords('ui', {
  ja: {
    slow: '時間がかかっています。', reload: '再読み込み', retry: 'もう一度試す', requestId: '問い合わせ番号: {{id}}',
    failed: '表示できませんでした', notRefreshed: '最新の状態に更新できませんでした', notDone: '操作を完了できませんでした', offline: 'サーバーに接続できません。ネットワークを確認してください。自動でも再試行します。',
    noAnswer: 'サーバーから正しい応答がありません。しばらく待ってから、もう一度試してください。',
    forbidden: 'この画面を表示する権限がありません', forbiddenWho: '権限は管理者が［設定］の［人］で変更できます。',
    loading: '読み込み中', cancel: 'キャンセル', close: '閉じる', newItems: '新着{{count}}件', hidden: '見えない文字',
    hiddenTitle: '見えない文字、または文字の向きを変える文字 ({{codes}})', opensNewTab: '新しいタブで開きます',
    wordHelp: 'Enterまたは「、」で区切って追加できます', unsafeLink: '開けないリンク', partFailed: 'この操作に必要なデータを読み込めませんでした。ネットワークを確認して、もう一度試してください。',
    undo: '元に戻す', undone: '元に戻しました', notUndone: '元に戻せませんでした',
    copy: 'コピー', copied: 'コピーしました',
    passkey: {
      cancelled: 'パスキーの操作が取り消されたか、使えるパスキーがありませんでした。もう一度試してください。', known: 'この端末のパスキーは登録済みです。',
      wrong_site: 'このURLではパスキーを使えません。管理者が案内したURLで開いてください。', unsupported: 'このブラウザーではパスキーを使えませんでした。別の方法を選んでください。',
    },
    changedByOther: '【{{name}}】がこの設定を変更しました', changedByOtherText: '入力中の内容は保存されていません。最新の内容を読み込んでから、入力し直してください。', loadNewest: '最新の内容を読み込む', someone: 'ほかの人',
    helpOf: '「{{title}}」のヘルプ',
  },
  en: {
    slow: 'This is taking a while.', reload: 'Reload', retry: 'Try again', requestId: 'Request number: {{id}}',
    failed: 'This could not be shown', notRefreshed: 'This could not be brought up to date', notDone: 'This could not be done', offline: 'The server cannot be reached. Check your network; Hinomi tries again by itself.',
    noAnswer: 'The server gave no proper answer. Wait a while and try again.',
    forbidden: 'You do not have the right to see this', forbiddenWho: 'An administrator can change your role under Settings, People.',
    loading: 'Loading', cancel: 'Cancel', close: 'Close', newItems: '{{count}} new', hidden: 'hidden characters',
    hiddenTitle: 'Characters that cannot be seen or that turn the direction of text ({{codes}})', opensNewTab: 'Opens in a new tab',
    wordHelp: 'Separate words with Enter or a comma', unsafeLink: 'Link that cannot be opened', partFailed: 'What this needs could not be loaded. Check your network and try again.',
    undo: 'Undo', undone: 'Undone', notUndone: 'This could not be undone',
    copy: 'Copy', copied: 'Copied',
    passkey: {
      cancelled: 'The passkey was cancelled, or none was there to use. Try again.', known: 'This device has a passkey here already.',
      wrong_site: 'Passkeys do not work at this address. Open Hinomi at the address your administrator gave you.', unsupported: 'This browser could not use a passkey. Choose another way.',
    },
    changedByOther: '{{name}} changed this setting', changedByOtherText: 'What you have typed is not saved. Load the newest state, then enter it again.', loadNewest: 'Load the newest', someone: 'Somebody else',
    helpOf: 'Help on {{title}}',
  },
});
