import { registerWords } from '../../../lib/i18n.ts';

registerWords('me', {
  ja: {
    title: '自分の設定', profile: 'プロフィール', name: '氏名', email: 'メールアドレス', role: '役割', language: '表示言語', save: '保存', saved: '保存しました',
    password: 'パスワード', current: '現在のパスワード', next: '新しいパスワード', passwordHelp: '12文字以上。長い文のほうが安全です。', change: 'パスワードを変更',
    changed: 'パスワードを変更しました。ほかの端末はサインアウトしました。', sessions: 'サインイン中の端末', sessionsHelp: '心当たりのない端末は終了し、パスワードを変更してください。',
    thisOne: 'この端末', started: 'サインイン', lastSeen: '最終利用', address: '接続元 {{address}}', end: '終了', endFailed: '終了できませんでした', ended: '端末のサインインを終了しました', endOf: '{{device}}のサインインを終了', unknownDevice: '不明な端末',
    sso: 'シングルサインオン', ssoHelp: '連携すると、{{label}}のアカウントでサインインできます。', ssoLink: '{{label}}と連携', ssoFailed: '連携を開始できませんでした', ssoLinked: '{{label}}のアカウント({{email}})と連携しています。',
    ssoSince: '連携', ssoLast: '最終利用', ssoUnlink: '連携を解除', ssoUnlinkQuestion: '{{label}}との連携を解除しますか？', ssoUnlinkText: '次からはパスワードでサインインします。あとでもう一度連携できます。',
    ssoStays: 'パスワードでサインインできないため、連携は解除できません。',
    keyboard: 'キーボード', shortcuts: '1文字のショートカットを使用する', shortcutsHelp: 'このブラウザーだけの設定です。音声入力などで誤動作する場合はオフにしてください。', shortcutsList: 'gに続けて m 監視、p 投稿、a アラート、s 設定',
  },
  en: {
    title: 'My settings', profile: 'Profile', name: 'Name', email: 'E-mail address', role: 'Role', language: 'Language', save: 'Save', saved: 'Saved',
    password: 'Password', current: 'Present password', next: 'New password', passwordHelp: 'At least 12 characters; a long sentence is safer.', change: 'Change password',
    changed: 'Your password was changed. Other devices were signed out.', sessions: 'Signed-in devices', sessionsHelp: 'End what you do not recognise, then change your password.',
    thisOne: 'This device', started: 'Signed in', lastSeen: 'Last used', address: 'From {{address}}', end: 'End', endFailed: 'The session could not be ended', ended: 'The session was ended', endOf: 'End the session of {{device}}', unknownDevice: 'Unknown device',
    sso: 'Single sign-on', ssoHelp: 'Once linked, you can sign in with your account of {{label}}.', ssoLink: 'Link with {{label}}', ssoFailed: 'The link could not be started', ssoLinked: 'Linked with the account {{email}} of {{label}}.',
    ssoSince: 'Linked', ssoLast: 'Last used', ssoUnlink: 'Undo the link', ssoUnlinkQuestion: 'Undo the link with {{label}}?', ssoUnlinkText: 'You then sign in with your password. You can link the account again.',
    ssoStays: 'You cannot sign in with a password, so the link stays.',
    keyboard: 'Keyboard', shortcuts: 'Use one-letter shortcuts', shortcutsHelp: 'For this browser only. Switch them off if speech input sets them off.', shortcutsList: 'g, then m monitor, p mentions, a alerts, s settings',
  },
});
