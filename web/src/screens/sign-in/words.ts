import { registerWords } from '../../lib/i18n.ts';

registerWords('sign-in', {
  ja: {
    title: 'サインイン', email: 'メールアドレス', password: 'パスワード', submit: 'サインイン', language: '表示言語', failed: 'サインインできませんでした', forgot: 'パスワードを忘れた場合', byPasskey: 'パスキーでサインイン', or: 'または',
    stepTitle: '二要素認証', stepWho: '{{email}}としてサインインしています。', giveUp: '別のアカウントでサインイン', otherWays: '別の方法', ask: { totp: '認証アプリに表示された6桁のコードを入力してください。', passkey: 'この端末または手元のパスキーで確認してください。', recovery: '保存しておいたリカバリーコードを1つ入力してください。使ったコードは無効になります。' },
    use: { totp: '認証アプリを使う', passkey: 'パスキーを使う', recovery: 'リカバリーコードを使う' }, code: { totp: '確認コード', recovery: 'リカバリーコード' }, next: '続ける', lost: 'どの方法も使えない場合は、管理者に二要素認証の解除を依頼してください。',
    enrolTitle: '二要素認証の登録', enrolText: '{{name}}さんの役割では、二要素認証が必須です。次のどちらかを登録すると、Hinomiを使えるようになります。', chooseTotp: '認証アプリを登録', chooseTotpHelp: 'スマートフォンのアプリに表示される6桁のコードを使います。', choosePasskey: 'パスキーを登録', choosePasskeyHelp: '指紋・顔・PIN、またはセキュリティキーを使います。', back: '選び直す',
    codesTitle: '二要素認証を登録しました',
  },
  en: {
    title: 'Sign in', email: 'E-mail address', password: 'Password', submit: 'Sign in', language: 'Language', failed: 'You could not be signed in', forgot: 'Forgot your password?', byPasskey: 'Sign in with a passkey', or: 'or',
    stepTitle: 'Second factor', stepWho: 'You are signing in as {{email}}.', giveUp: 'Sign in with another account', otherWays: 'Other ways', ask: { totp: 'Enter the six digits your authenticator app shows.', passkey: 'Confirm with a passkey of this device or one you have with you.', recovery: 'Enter one of the recovery codes you kept. It works once.' },
    use: { totp: 'Use an authenticator app', passkey: 'Use a passkey', recovery: 'Use a recovery code' }, code: { totp: 'Code', recovery: 'Recovery code' }, next: 'Continue', lost: 'If you can use none of these, ask an administrator to remove your second factors.',
    enrolTitle: 'Add a second factor', enrolText: '{{name}}, your role needs a second factor. Add one of these to go on to Hinomi.', chooseTotp: 'Add an authenticator app', chooseTotpHelp: 'Uses the six digits an app on your phone shows.', choosePasskey: 'Add a passkey', choosePasskeyHelp: 'Uses your fingerprint, face or PIN, or a security key.', back: 'Choose again',
    codesTitle: 'Your second factor was added',
  },
});
