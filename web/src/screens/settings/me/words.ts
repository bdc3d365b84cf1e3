import { registerWords } from '../../../lib/i18n.ts';

registerWords('me', {
  ja: {
    title: '自分の設定', profile: 'プロフィール', name: '氏名', email: 'メールアドレス', role: '役割', language: '表示言語', save: '保存', saved: '保存しました',
    display: '表示', theme: 'テーマ', density: '表示密度', densityHelp: '表と一覧の行の高さです。', zone: 'タイムゾーン', zoneHelp: '日本時間以外を選ぶと、すべての日時にタイムゾーンの略称が付きます。', zoneCompany: '{{zone}}(日本時間・標準)', zoneNow: '現在 {{time}} {{name}}',
    start: '最初に表示する画面', startHelp: 'サインインしたときに開きます。', displaySaved: '保存しました。ほかの端末にも反映されます。', displayFailed: '表示の設定を保存できませんでした',
    password: 'パスワード', current: '現在のパスワード', next: '新しいパスワード', passwordHelp: '12文字以上。長い文のほうが安全です。', change: 'パスワードを変更',
    changed: 'パスワードを変更しました。ほかの端末はサインアウトしました。', sessions: 'サインイン中の端末', sessionsHelp: '心当たりのない端末は終了し、パスワードを変更してください。',
    thisOne: 'この端末', started: 'サインイン', lastSeen: '最終利用', address: '接続元 {{address}}', end: '終了', endFailed: '終了できませんでした', ended: '端末のサインインを終了しました', endOf: '{{device}}のサインインを終了', unknownDevice: '不明な端末', endOthers: 'ほかの端末をすべて終了', endOthersQuestion: 'ほかの端末のサインインをすべて終了しますか？', endOthersText: 'この端末は、そのまま使えます。', endedOthers: '{{count}}台の端末のサインインを終了しました',
    factors: '二要素認証', factorsHelp: 'パスワードに加えて本人確認をすると、パスワードが漏れても不正にサインインされません。', factorsRequired: '現在の役割では二要素認証が必須のため、最後の1つは削除できません。', on: '登録済み', off: '未登録', since: '登録', totp: '認証アプリ', addTotp: '認証アプリを登録', replaceTotp: '別の端末に変更', remove: '削除', removeTotp: '認証アプリを削除', removeTotpQuestion: '認証アプリを削除しますか？', removeText: '次のサインインから、この方法は使えなくなります。',
    passkeys: 'パスキー', noPasskeys: 'パスキーはまだありません。追加すると、指紋・顔・PINでサインインできます。', addPasskey: 'パスキーを追加', passkeyName: 'パスキーの名称', rename: '名称を変更', renameOf: '{{name}}の名称を変更', removeOf: '{{name}}を削除', removePasskeyQuestion: '【{{name}}】を削除しますか？', lastUsed: '最終利用', neverUsed: '未使用',
    codes: 'リカバリーコード', codesLeft: '残り{{count}}個', renewCodes: 'コードを再発行', renewQuestion: 'リカバリーコードを再発行しますか？', renewText: '以前のコードはすべて使えなくなります。', factorAdded: '二要素認証を追加しました', factorRemoved: '二要素認証を削除しました',
    drawer: { totp: '認証アプリの登録', passkey: 'パスキーの追加', codes: 'リカバリーコードの保存' },
    keyboard: 'キーボード', shortcuts: '1文字のショートカットを使用する', shortcutsHelp: 'このブラウザーだけの設定です。音声入力などで誤動作する場合はオフにしてください。', shortcutsList: '画面ごとのキーの一覧は、氏名のメニューの［キーボード操作］から表示できます。gに続けて文字を押すと、画面を移動します。',
    tour: '画面の案内', tourHelp: '［監視］の見方を5か所で案内します。', tourAgain: '案内をもう一度見る',
  },
  en: {
    title: 'My settings', profile: 'Profile', name: 'Name', email: 'E-mail address', role: 'Role', language: 'Language', save: 'Save', saved: 'Saved',
    display: 'Display', theme: 'Theme', density: 'Density', densityHelp: 'Height of rows in tables and lists.', zone: 'Time zone', zoneHelp: 'Outside Japan time, every date carries the short name of its zone.', zoneCompany: '{{zone}} (Japan time, standard)', zoneNow: 'Now {{time}} {{name}}',
    start: 'First screen', startHelp: 'Opens when you sign in.', displaySaved: 'Saved. Your other devices follow.', displayFailed: 'The display settings could not be saved',
    password: 'Password', current: 'Present password', next: 'New password', passwordHelp: 'At least 12 characters; a long sentence is safer.', change: 'Change password',
    changed: 'Your password was changed. Other devices were signed out.', sessions: 'Signed-in devices', sessionsHelp: 'End what you do not recognise, then change your password.',
    thisOne: 'This device', started: 'Signed in', lastSeen: 'Last used', address: 'From {{address}}', end: 'End', endFailed: 'The session could not be ended', ended: 'The session was ended', endOf: 'End the session of {{device}}', unknownDevice: 'Unknown device', endOthers: 'End all others', endOthersQuestion: 'End all other sessions of yours?', endOthersText: 'This device stays signed in.', endedOthers: 'Sessions ended: {{count}}',
    factors: 'Second factors', factorsHelp: 'A second proof besides the password keeps others out even if they learn it.', factorsRequired: 'Your role needs a second factor, so the last one cannot be removed.', on: 'Added', off: 'Not added', since: 'Added', totp: 'Authenticator app', addTotp: 'Add an authenticator app', replaceTotp: 'Move to another device', remove: 'Remove', removeTotp: 'Remove the authenticator app', removeTotpQuestion: 'Remove the authenticator app?', removeText: 'It cannot be used from the next sign-in on.',
    passkeys: 'Passkeys', noPasskeys: 'No passkey yet. With one you sign in by fingerprint, face or PIN.', addPasskey: 'Add a passkey', passkeyName: 'Name of the passkey', rename: 'Rename', renameOf: 'Rename {{name}}', removeOf: 'Remove {{name}}', removePasskeyQuestion: 'Remove {{name}}?', lastUsed: 'Last used', neverUsed: 'not yet',
    codes: 'Recovery codes', codesLeft: '{{count}} left', renewCodes: 'New codes', renewQuestion: 'Make new recovery codes?', renewText: 'All earlier codes stop working.', factorAdded: 'The second factor was added', factorRemoved: 'The second factor was removed',
    drawer: { totp: 'Add an authenticator app', passkey: 'Add a passkey', codes: 'Keep your recovery codes' },
    keyboard: 'Keyboard', shortcuts: 'Use one-letter shortcuts', shortcutsHelp: 'For this browser only. Switch them off if speech input sets them off.', shortcutsList: 'The menu behind your name lists the keys of each screen under “Keyboard”; g and a letter open another screen.',
    tour: 'Tour', tourHelp: 'Five points on how to read Monitor.', tourAgain: 'See the tour again',
  },
});
