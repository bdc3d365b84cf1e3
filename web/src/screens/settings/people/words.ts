import { registerWords } from '../../../lib/i18n.ts';

registerWords('people', {
  ja: {
    title: '人', invite: '招待', inviteTitle: '人の招待', email: 'メールアドレス', role: '役割', language: '招待メールの言語', send: '招待リンクを作成',
    roleHelp: { admin: '設定を含むすべての操作ができます。', editor: '投稿とアラートを確認し、対応できます。', approver: '担当者の操作に加え、今後追加する承認を担当します。', viewer: '閲覧だけができます。' },
    linkTitle: '招待リンクを作成しました', linkText: 'このリンクは今だけ表示します。{{email}}の方に安全な方法で渡してください。', linkMailed: '同じリンクを{{email}}宛てのメールでも送信します。', linkExpires: '有効期限: ',
    link: '招待リンク', done: '閉じる', people: '登録済みの人', self: '自分', lastSignIn: '最終サインイン', never: 'まだありません', roleOf: '{{name}}の役割',
    sso: 'シングルサインオン', ssoHelp: '会社の認証サーバーのアカウントと連携しています',
    disabled: '利用停止中', disable: '利用を停止', enable: '利用を再開', disableQuestion: '【{{name}}】の利用を停止しますか？', disableText: 'すぐにサインアウトされ、サインインできなくなります。あとで再開できます。',
    changed: '【{{name}}】を変更しました', changeFailed: '変更できませんでした', open: '未受諾の招待', openNone: '未受諾の招待はありません', invitedBy: '招待者 {{name}}', expires: '期限 ', mailed: 'メール送信済み', notMailed: 'メール未送信',
    withdrawn: '【{{email}}】への招待を取り消しました', withdraw: '招待を取り消す', withdrawQuestion: '【{{email}}】への招待を取り消しますか？', withdrawText: '発行済みのリンクは使用できなくなります。', count: '{{count}}名', of: '{{name}}: {{act}}',
  },
  en: {
    title: 'People', invite: 'Invite', inviteTitle: 'Invite someone', email: 'E-mail address', role: 'Role', language: 'Language of the invitation', send: 'Create invitation link',
    roleHelp: { admin: 'May do everything, settings included.', editor: 'Reads mentions and alerts and responds to them.', approver: 'As an editor, and gives approvals as they are added.', viewer: 'Reads only.' },
    linkTitle: 'Invitation link created', linkText: 'This link is shown only now. Hand it to {{email}} in a safe way.', linkMailed: 'The same link is mailed to {{email}} as well.', linkExpires: 'Valid until: ',
    link: 'Invitation link', done: 'Close', people: 'People', self: 'you', lastSignIn: 'Last sign-in', never: 'Not yet', roleOf: 'Role of {{name}}',
    sso: 'Single sign-on', ssoHelp: 'Linked with an account of the company\'s sign-in service',
    disabled: 'Disabled', disable: 'Disable', enable: 'Enable', disableQuestion: 'Disable {{name}}?', disableText: 'They are signed out at once and cannot sign in. You can enable them again.',
    changed: '{{name}} was changed', changeFailed: 'The change failed', open: 'Open invitations', openNone: 'No open invitation', invitedBy: 'Invited by {{name}}', expires: 'Until ', mailed: 'Mailed', notMailed: 'Not mailed',
    withdrawn: 'The invitation of {{email}} was withdrawn', withdraw: 'Withdraw', withdrawQuestion: 'Withdraw the invitation of {{email}}?', withdrawText: 'The link cannot be used any more.', count: '{{count}}', of: '{{name}}: {{act}}',
  },
});
