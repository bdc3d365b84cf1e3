import { registerWords } from '../lib/i18n.ts';

registerWords('app', {
  ja: {
    skip: '本文へ移動', nav: '画面', openNav: 'メニューを開く', closeNav: 'メニューを閉じる',
    settings: '設定', me: '自分の設定', language: '表示言語',
    connection: { connected: '接続中', reconnecting: '再接続中', disconnected: '切断' }, lastSeen: '最終更新 {{time}}',
    worst: '最も高いレベル', noTopic: 'トピック未設定', dataMissing: 'データ不足', signOut: 'サインアウト', signOutToo: '{{label}}からもサインアウト', account: '{{name}}のメニュー',
    alarm: '未確認のアラートが{{count}}件あります', alarmOne: '{{topic}}: レベル{{level}} {{word}}', since: '経過', alarmOpen: 'アラートを確認',
    languageFailed: '言語を保存できませんでした', signOutFailed: 'サインアウトできませんでした',
    notFound: 'ページが見つかりません', notFoundText: 'URLが違うか、ページがなくなりました。', toMonitor: '監視を開く',
    crashed: '画面を表示できませんでした', crashedText: '再読み込みしても直らない場合は、操作の内容を管理者に伝えてください。', reload: '再読み込み', crashedAway: 'サーバーとの接続が切れているため、画面を読み込めませんでした。接続が戻ったら、再読み込みしてください。',
    setupNeeded: '初期設定が必要です', setupText: 'サーバーの起動画面に表示された設定用リンクを、このブラウザーで開いてください。リンクは1回だけ使用できます。',
    serverAway: 'サーバーに接続できません',
  },
  en: {
    skip: 'Skip to content', nav: 'Screens', openNav: 'Open menu', closeNav: 'Close menu',
    settings: 'Settings', me: 'My settings', language: 'Language',
    connection: { connected: 'Connected', reconnecting: 'Reconnecting', disconnected: 'Disconnected' }, lastSeen: 'Last update {{time}}',
    worst: 'Highest level', noTopic: 'No topic yet', dataMissing: 'Data missing', signOut: 'Sign out', signOutToo: 'Sign out of {{label}} as well', account: 'Menu of {{name}}',
    alarm: 'Unacknowledged: {{count}}', alarmOne: '{{topic}}: level {{level}} {{word}}', since: 'Elapsed', alarmOpen: 'Look at the alert',
    languageFailed: 'The language could not be saved', signOutFailed: 'Signing out failed',
    notFound: 'Page not found', notFoundText: 'The address is wrong, or the page is gone.', toMonitor: 'Open the monitor',
    crashed: 'The screen could not be shown', crashedText: 'If reloading does not help, tell your administrator what you were doing.', reload: 'Reload', crashedAway: 'The connection to the server is lost, so the screen could not be loaded. Reload when it is back.',
    setupNeeded: 'Set-up is needed', setupText: 'Open the set-up link shown where the server was started in this browser. It works once.',
    serverAway: 'The server cannot be reached',
  },
});
