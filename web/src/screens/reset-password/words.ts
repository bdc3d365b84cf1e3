import { registerWords } from '../../lib/i18n.ts';

registerWords('reset-password', {
  ja: {
    forgotTitle: 'パスワードの再設定', forgotText: '登録済みのメールアドレスに、再設定用のリンクを送信します。', email: 'メールアドレス', send: '再設定リンクを送信', sentTitle: 'メールを確認してください',
    sentText: '{{email}}が登録されていれば、再設定用のリンクを送信しました。リンクは30分間有効です。届かない場合は、迷惑メールフォルダーを確認するか、管理者に連絡してください。',
    noMailTitle: '管理者に依頼してください', noMailText: 'このHinomiからはメールを送信できません。管理者に、［設定］の［人］で再設定リンクを作成するよう依頼してください。管理者が1名だけの場合は、サーバーの担当者に依頼してください。', toSignIn: 'サインインに戻る', language: '表示言語',
    title: '新しいパスワードの設定', whose: '{{email}}の新しいパスワードを設定します。すべての端末がサインアウトされます。', password: '新しいパスワード', passwordHelp: '12文字以上。長い文のほうが安全です。', submit: 'パスワードを設定',
    doneTitle: 'パスワードを設定しました', doneText: '新しいパスワードでサインインしてください。', signIn: 'サインイン', noToken: 'リンクに再設定の情報がありません', noTokenText: 'メールまたは管理者から受け取ったリンクを、最後まで省略せずに開いてください。', again: 'もう一度申請', badLink: 'リンクを使用できません',
  },
  en: {
    forgotTitle: 'Reset password', forgotText: 'A link to reset your password is sent to your registered e-mail address.', email: 'E-mail address', send: 'Send reset link', sentTitle: 'Check your mail',
    sentText: 'If {{email}} is registered, a reset link was sent. It is valid for 30 minutes. If nothing arrives, look in your spam folder or contact your administrator.',
    noMailTitle: 'Ask your administrator', noMailText: 'This Hinomi cannot send mail. Ask an administrator to create a reset link under Settings, People. If you are the only administrator, ask whoever runs the server.', toSignIn: 'Back to sign-in', language: 'Language',
    title: 'Set a new password', whose: 'You are setting a new password for {{email}}. All devices are signed out.', password: 'New password', passwordHelp: 'At least 12 characters; a long sentence is safer.', submit: 'Set password',
    doneTitle: 'Your password was set', doneText: 'Sign in with your new password.', signIn: 'Sign in', noToken: 'This link is incomplete', noTokenText: 'Open the whole link from the mail or your administrator.', again: 'Ask again', badLink: 'This link cannot be used',
  },
});
