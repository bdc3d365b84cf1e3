import { registerWords } from '../../lib/i18n.ts';

registerWords('set-up', {
  ja: {
    title: '初期設定', text: '最初の管理者を登録します。登録すると、このリンクは使用できなくなります。', name: '氏名', email: 'メールアドレス',
    password: 'パスワード', passwordHelp: '12文字以上。長い文のほうが安全です。', submit: '登録', language: '表示言語',
    noToken: 'リンクに設定用の情報がありません', noTokenText: 'サーバーの起動画面に表示されたリンクを、最後まで省略せずに開いてください。',
  },
  en: {
    title: 'Set-up', text: 'Register the first administrator. This link cannot be used again afterwards.', name: 'Name', email: 'E-mail address',
    password: 'Password', passwordHelp: 'At least 12 characters; a long sentence is safer.', submit: 'Register', language: 'Language',
    noToken: 'This link is incomplete', noTokenText: 'Open the whole link shown where the server was started.',
  },
});
