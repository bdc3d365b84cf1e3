import { registerWords } from '../../lib/i18n.ts';

registerWords('sso-return', {
  ja: {
    title: 'サインイン', language: '表示言語', working: '認証サーバーの回答を確認しています', failed: 'サインインできませんでした', again: 'サインインの画面を開く', opening: '画面を開いています',
    nothing: 'サインインの情報がありません', nothingText: 'この画面は、認証サーバーから戻るときに使用します。サインインの画面からやり直してください。',
  },
  en: {
    title: 'Sign in', language: 'Language', working: 'Checking the answer of the sign-in service', failed: 'You could not be signed in', again: 'Open the sign-in screen', opening: 'Opening the page',
    nothing: 'There is nothing to sign in with', nothingText: 'The sign-in service leads back to this page. Start again from the sign-in screen.',
  },
});
