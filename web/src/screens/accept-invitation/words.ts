import { registerWords } from '../../lib/i18n.ts';

registerWords('accept-invitation', {
  ja: {
    title: '招待の受諾', text: '{{inviter}}さんから、{{role}}として招待されています。', email: 'メールアドレス', name: '氏名', password: 'パスワード',
    passwordHelp: '12文字以上。長い文のほうが安全です。', submit: '登録してサインイン', language: '表示言語',
    noToken: 'リンクに招待の情報がありません', noTokenText: '招待メールのリンクを、最後まで省略せずに開いてください。',
  },
  en: {
    title: 'Accept invitation', text: '{{inviter}} invites you as {{role}}.', email: 'E-mail address', name: 'Name', password: 'Password',
    passwordHelp: 'At least 12 characters; a long sentence is safer.', submit: 'Register and sign in', language: 'Language',
    noToken: 'This link is incomplete', noTokenText: 'Open the whole link of the invitation.',
  },
});
