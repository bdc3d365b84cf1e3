import type { Words } from './words.ts';

/** Acts that the audit log records, past tense by nature; new acts are added here first. */
export const auditActs = [
  'setup.completed', 'session.signed_in', 'session.refused', 'session.signed_out', 'session.ended', 'password.changed',
  'invitation.created', 'invitation.withdrawn', 'invitation.accepted', 'person.role_changed', 'person.disabled', 'person.enabled',
  'topic.created', 'topic.changed', 'topic.removed', 'source.created', 'source.changed', 'source.removed',
  'source.tested', 'alert.acknowledged', 'import.finished', 'outgoing.refused',
] as const;
export type AuditAct = (typeof auditActs)[number];
export const auditActWords: Record<AuditAct, Words> = {
  'setup.completed': { ja: '初期設定', en: 'Set-up completed' },
  'session.signed_in': { ja: 'サインイン', en: 'Signed in' },
  'session.refused': { ja: 'サインイン失敗', en: 'Sign-in refused' },
  'session.signed_out': { ja: 'サインアウト', en: 'Signed out' },
  'session.ended': { ja: 'セッション終了', en: 'Session ended' },
  'password.changed': { ja: 'パスワード変更', en: 'Password changed' },
  'invitation.created': { ja: '招待の作成', en: 'Invitation created' },
  'invitation.withdrawn': { ja: '招待の取り消し', en: 'Invitation withdrawn' },
  'invitation.accepted': { ja: '招待の受諾', en: 'Invitation accepted' },
  'person.role_changed': { ja: '役割の変更', en: 'Role changed' },
  'person.disabled': { ja: '利用停止', en: 'Person disabled' },
  'person.enabled': { ja: '利用再開', en: 'Person enabled' },
  'topic.created': { ja: 'トピックの追加', en: 'Topic added' },
  'topic.changed': { ja: 'トピックの変更', en: 'Topic changed' },
  'topic.removed': { ja: 'トピックの削除', en: 'Topic removed' },
  'source.created': { ja: '情報源の追加', en: 'Source added' },
  'source.changed': { ja: '情報源の変更', en: 'Source changed' },
  'source.removed': { ja: '情報源の削除', en: 'Source removed' },
  'source.tested': { ja: '情報源のテスト取得', en: 'Source tested' },
  'alert.acknowledged': { ja: 'アラートの確認', en: 'Alert acknowledged' },
  'import.finished': { ja: '取り込み', en: 'Import finished' },
  'outgoing.refused': { ja: '外部接続の拒否', en: 'Outgoing request refused' },
};
