import { registerWords } from '../../../lib/i18n.ts';

registerWords('me', {
  ja: {
    title: '自分の設定', profile: 'プロフィール', name: '氏名', email: 'メールアドレス', role: '役割', language: '表示言語', save: '保存', saved: '保存しました',
    display: '表示', theme: 'テーマ', density: '表示密度', densityHelp: '表と一覧の行の高さです。', zone: 'タイムゾーン', zoneHelp: '日本時間以外を選ぶと、すべての日時にタイムゾーンの略称が付きます。', zoneCompany: '{{zone}}(日本時間・標準)', zoneNow: '現在 {{time}} {{name}}',
    start: '最初に表示する画面', startHelp: 'サインインしたときに開きます。', displaySaved: '保存しました。ほかの端末にも反映されます。', displayFailed: '表示の設定を保存できませんでした',
    password: 'パスワード', current: '現在のパスワード', next: '新しいパスワード', passwordHelp: '12文字以上。長い文のほうが安全です。', change: 'パスワードを変更',
    changed: 'パスワードを変更しました。ほかの端末はサインアウトしました。', sessions: 'サインイン中の端末', sessionsHelp: '心当たりのない端末は終了し、パスワードを変更してください。',
    thisOne: 'この端末', started: 'サインイン', lastSeen: '最終利用', address: '接続元 {{address}}', end: '終了', endFailed: '終了できませんでした', ended: '端末のサインインを終了しました', endOf: '{{device}}のサインインを終了', unknownDevice: '不明な端末',
    keyboard: 'キーボード', shortcuts: '1文字のショートカットを使用する', shortcutsHelp: 'このブラウザーだけの設定です。音声入力などで誤動作する場合はオフにしてください。', shortcutsList: '画面ごとのキーの一覧は、氏名のメニューの［キーボード操作］から表示できます。gに続けて文字を押すと、画面を移動します。',
  },
  en: {
    title: 'My settings', profile: 'Profile', name: 'Name', email: 'E-mail address', role: 'Role', language: 'Language', save: 'Save', saved: 'Saved',
    display: 'Display', theme: 'Theme', density: 'Density', densityHelp: 'Height of rows in tables and lists.', zone: 'Time zone', zoneHelp: 'Outside Japan time, every date carries the short name of its zone.', zoneCompany: '{{zone}} (Japan time, standard)', zoneNow: 'Now {{time}} {{name}}',
    start: 'First screen', startHelp: 'Opens when you sign in.', displaySaved: 'Saved. Your other devices follow.', displayFailed: 'The display settings could not be saved',
    password: 'Password', current: 'Present password', next: 'New password', passwordHelp: 'At least 12 characters; a long sentence is safer.', change: 'Change password',
    changed: 'Your password was changed. Other devices were signed out.', sessions: 'Signed-in devices', sessionsHelp: 'End what you do not recognise, then change your password.',
    thisOne: 'This device', started: 'Signed in', lastSeen: 'Last used', address: 'From {{address}}', end: 'End', endFailed: 'The session could not be ended', ended: 'The session was ended', endOf: 'End the session of {{device}}', unknownDevice: 'Unknown device',
    keyboard: 'Keyboard', shortcuts: 'Use one-letter shortcuts', shortcutsHelp: 'For this browser only. Switch them off if speech input sets them off.', shortcutsList: 'The menu behind your name lists the keys of each screen under “Keyboard”; g and a letter open another screen.',
  },
});
