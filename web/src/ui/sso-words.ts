import { registerWords } from '../lib/i18n.ts';

registerWords('sso', {
  ja: { signIn: '{{label}}でサインイン', accept: '{{label}}で登録してサインイン', or: 'または', usePassword: 'パスワードでサインイン', passwordOff: '通常はシングルサインオンを使用します。パスワードは、サーバーの管理者から発行された場合だけ使用できます。', failed: 'サインインを開始できませんでした' },
  en: { signIn: 'Sign in with {{label}}', accept: 'Register and sign in with {{label}}', or: 'or', usePassword: 'Sign in with a password', passwordOff: 'Single sign-on is used here. A password works only if the administrator of the server gave you one.', failed: 'The sign-in could not be started' },
});
