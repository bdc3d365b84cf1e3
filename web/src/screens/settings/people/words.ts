import { registerWords } from '../../../lib/i18n.ts';

registerWords('people', {
  ja: {
    title: '人', invite: '招待', inviteTitle: '人の招待',
    people: '登録済みの人', self: '自分', lastSignIn: '最終サインイン', never: 'まだありません', roleOf: '{{name}}の役割',
    disabled: '利用停止中', disable: '利用を停止', enable: '利用を再開', disableQuestion: '【{{name}}】の利用を停止しますか？', disableText: 'すぐにサインアウトされ、サインインできなくなります。あとで再開できます。',
    changed: '【{{name}}】を変更しました', changeFailed: '変更できませんでした', open: '未受諾の招待', openNone: '未受諾の招待はありません', invitedBy: '招待者 {{name}}', expires: '期限 ', mailed: 'メール送信済み', notMailed: 'メール未送信',
    withdrawn: '【{{email}}】への招待を取り消しました', withdraw: '招待を取り消す', withdrawQuestion: '【{{email}}】への招待を取り消しますか？', withdrawText: '発行済みのリンクは使用できなくなります。', count: '{{count}}名', of: '{{name}}: {{act}}',
  },
  en: {
    title: 'People', invite: 'Invite', inviteTitle: 'Invite someone',
    people: 'People', self: 'you', lastSignIn: 'Last sign-in', never: 'Not yet', roleOf: 'Role of {{name}}',
    disabled: 'Disabled', disable: 'Disable', enable: 'Enable', disableQuestion: 'Disable {{name}}?', disableText: 'They are signed out at once and cannot sign in. You can enable them again.',
    changed: '{{name}} was changed', changeFailed: 'The change failed', open: 'Open invitations', openNone: 'No open invitation', invitedBy: 'Invited by {{name}}', expires: 'Until ', mailed: 'Mailed', notMailed: 'Not mailed',
    withdrawn: 'The invitation of {{email}} was withdrawn', withdraw: 'Withdraw', withdrawQuestion: 'Withdraw the invitation of {{email}}?', withdrawText: 'The link cannot be used any more.', count: '{{count}}', of: '{{name}}: {{act}}',
  },
});
