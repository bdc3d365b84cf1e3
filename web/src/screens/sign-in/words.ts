import { registerWords } from '../../lib/i18n.ts';

registerWords('sign-in', {
  ja: { title: 'サインイン', email: 'メールアドレス', password: 'パスワード', submit: 'サインイン', language: '表示言語', failed: 'サインインできませんでした', help: 'パスワードを忘れた場合は、管理者に連絡してください。' },
  en: { title: 'Sign in', email: 'E-mail address', password: 'Password', submit: 'Sign in', language: 'Language', failed: 'You could not be signed in', help: 'If you forgot your password, contact your administrator.' },
});
