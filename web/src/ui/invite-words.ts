import { registerWords } from '../lib/i18n.ts';

registerWords('invite', {
  ja: {
    email: 'メールアドレス',
    role: '役割',
    language: '招待メールの言語',
    send: '招待リンクを作成',
    roleHelp: { admin: '設定を含むすべての操作ができます。', editor: '投稿とアラートを確認し、対応できます。', approver: '担当者の操作に加え、今後追加する承認を担当します。', viewer: '閲覧だけができます。' },
    linkTitle: '招待リンクを作成しました',
    linkText: 'このリンクは今だけ表示します。{{email}}の方に安全な方法で渡してください。',
    linkMailed: '同じリンクを{{email}}宛てのメールでも送信します。',
    linkExpires: '有効期限: ',
    link: '招待リンク',
    done: '閉じる',
  },
  en: {
    email: 'E-mail address',
    role: 'Role',
    language: 'Language of the invitation',
    send: 'Create invitation link',
    roleHelp: { admin: 'May do everything, settings included.', editor: 'Reads mentions and alerts and responds to them.', approver: 'As an editor, and gives approvals as they are added.', viewer: 'Reads only.' },
    linkTitle: 'Invitation link created',
    linkText: 'This link is shown only now. Hand it to {{email}} in a safe way.',
    linkMailed: 'The same link is mailed to {{email}} as well.',
    linkExpires: 'Valid until: ',
    link: 'Invitation link',
    done: 'Close',
  },
});
