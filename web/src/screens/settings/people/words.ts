import { registerWords } from '../../../lib/i18n.ts';

registerWords('people', {
  ja: {
    title: '人', invite: '招待', inviteTitle: '人の招待',
    people: '登録済みの人', self: '自分', lastSignIn: '最終サインイン', never: 'まだありません', roleOf: '{{name}}の役割',
    disabled: '利用停止中', disable: '利用を停止', enable: '利用を再開', disableQuestion: '【{{name}}】の利用を停止しますか？', disableText: 'すぐにサインアウトされ、サインインできなくなります。あとで再開できます。',
    changed: '【{{name}}】を変更しました', changeFailed: '変更できませんでした', open: '未受諾の招待', openNone: '未受諾の招待はありません', invitedBy: '招待者 {{name}}', expires: '期限 ', mailed: 'メール送信済み', notMailed: 'メール未送信',
    withdrawn: '【{{email}}】への招待を取り消しました', withdraw: '招待を取り消す', notWithdrawn: '招待を取り消せませんでした', hasFactor: '二要素認証あり', menuOf: '{{name}}の操作メニュー', makeLink: '再設定リンクを作成', removeFactors: '二要素認証を解除', removeFactorsQuestion: '【{{name}}】の二要素認証を解除しますか？', removeFactorsText: '認証アプリ・パスキー・リカバリーコードをすべて削除し、すべての端末をサインアウトします。本人からの依頼であることを、電話などで確認してください。', factorsRemoved: '【{{name}}】の二要素認証を解除しました',
    resetTitle: 'パスワードの再設定リンク', resetText: '{{name}}さんが新しいパスワードを設定するためのリンクを作成します。30分間有効で、1回だけ使用できます。', resetShown: 'このリンクは今だけ表示します。本人に安全な方法で渡してください。', resetMailed: '同じリンクを{{email}}宛てのメールでも送信します。', resetLink: '再設定リンク',
    rules: 'サインインの規則', rulesHelp: '管理者と承認者は、二要素認証を登録するまで、ほかの画面を使えなくなります。', rulesLabel: '管理者と承認者に二要素認証を必須にする', rulesChanged: 'サインインの規則を変更しました', rulesFailed: 'サインインの規則を変更できませんでした', rulesMissing: '対象者のうち{{count}}名が未登録です。', notDone: '操作を完了できませんでした', count: '{{count}}名', of: '{{name}}: {{act}}',
    sso: 'シングルサインオン', ssoHelp: '会社の認証サーバーのアカウントと連携しています',
    linkExpires: '有効期限 ', done: '完了',
  },
  en: {
    title: 'People', invite: 'Invite', inviteTitle: 'Invite someone',
    people: 'People', self: 'you', lastSignIn: 'Last sign-in', never: 'Not yet', roleOf: 'Role of {{name}}',
    disabled: 'Disabled', disable: 'Disable', enable: 'Enable', disableQuestion: 'Disable {{name}}?', disableText: 'They are signed out at once and cannot sign in. You can enable them again.',
    changed: '{{name}} was changed', changeFailed: 'The change failed', open: 'Open invitations', openNone: 'No open invitation', invitedBy: 'Invited by {{name}}', expires: 'Until ', mailed: 'Mailed', notMailed: 'Not mailed',
    withdrawn: 'The invitation of {{email}} was withdrawn', withdraw: 'Withdraw', notWithdrawn: 'The invitation could not be withdrawn', hasFactor: 'Second factor', menuOf: 'More for {{name}}', makeLink: 'Create reset link', removeFactors: 'Remove second factors', removeFactorsQuestion: 'Remove the second factors of {{name}}?', removeFactorsText: 'Authenticator app, passkeys and recovery codes are removed, and all devices are signed out. Make sure, by telephone for example, that they asked for it themselves.', factorsRemoved: 'The second factors of {{name}} were removed',
    resetTitle: 'Password reset link', resetText: 'Creates a link with which {{name}} sets a new password. It is valid for 30 minutes and works once.', resetShown: 'This link is shown only now. Hand it over in a safe way.', resetMailed: 'The same link is mailed to {{email}} as well.', resetLink: 'Reset link',
    rules: 'Sign-in rules', rulesHelp: 'Administrators and approvers can use nothing else until they have added a second factor.', rulesLabel: 'Require a second factor of administrators and approvers', rulesChanged: 'The sign-in rules were changed', rulesFailed: 'The sign-in rules could not be changed', rulesMissing: 'Concerned and without one so far: {{count}}.', notDone: 'This could not be done', count: '{{count}}', of: '{{name}}: {{act}}',
    sso: 'Single sign-on', ssoHelp: 'Linked with an account of the company\'s sign-in service',
    linkExpires: 'Works until ', done: 'Done',
  },
});
