import { sourceErrors } from '../errors/source-errors.ts';
import { auditActWords, auditSubjectWords } from '../vocabulary/audit.ts';
import { channelWords } from '../vocabulary/channel.ts';
import { roleWords } from '../vocabulary/permission.ts';
import type { Language, Words } from '../vocabulary/words.ts';

/** Names of what an entry tells, as the server records them. A name without words stands as it is. */
const names: Readonly<Record<string, Words>> = {
  name: { ja: '名称', en: 'Name' }, email: { ja: 'メールアドレス', en: 'E-mail address' }, role: { ja: '役割', en: 'Role' },
  from: { ja: '変更前', en: 'From' }, to: { ja: '変更後', en: 'To' }, channel: { ja: '種類', en: 'Type' }, url: { ja: 'URL', en: 'Address' },
  query: { ja: '検索語', en: 'Words' }, any: { ja: 'いずれか', en: 'any of' }, all: { ja: 'すべて', en: 'all of' }, none: { ja: '除外', en: 'none of' },
  isActive: { ja: '監視', en: 'Watched' }, isPaused: { ja: '収集の停止', en: 'Paused' }, ok: { ja: '成功', en: 'Succeeded' }, error: { ja: 'エラー', en: 'Error' },
  reason: { ja: '理由', en: 'Reason' }, limit: { ja: '制限', en: 'Limit' }, by: { ja: '手段', en: 'By' }, endedSessions: { ja: '終了した端末', en: 'Sessions ended' },
  filter: { ja: '条件', en: 'Filter' }, act: { ja: '操作', en: 'Act' }, byPerson: { ja: '人の番号', en: 'Person' }, kind: { ja: '対象の種類', en: 'Kind of subject' },
  text: { ja: '対象に含む文字', en: 'Text in the subject' }, since: { ja: '開始', en: 'Since' }, until: { ja: '終了', en: 'Until' }, count: { ja: '件数', en: 'Count' },
  replacedBy: { ja: '置き換えた招待', en: 'Replaced by' }, emailHash: { ja: 'メールアドレスのハッシュ', en: 'Hash of the e-mail address' },
};
const values: Readonly<Record<string, Words>> = {
  ...roleWords, ...channelWords, ...sourceErrors, ...auditActWords, ...auditSubjectWords,
  'single sign-on': { ja: 'シングルサインオン', en: 'single sign-on' }, sso_lapsed: { ja: '期限切れまたは別のブラウザー', en: 'lapsed, or another browser' },
  sso_refused: { ja: '認証サーバーの回答の不備', en: 'the answer of the sign-in service did not hold up' }, sso_cancelled: { ja: '認証サーバーでの取り消し', en: 'cancelled at the sign-in service' },
  sso_away: { ja: '認証サーバーに接続不可', en: 'sign-in service away' }, sso_no_role: { ja: '役割のないグループ', en: 'no group with a role' }, sso_unknown: { ja: '未登録のアカウント', en: 'unknown account' },
  sso_email_taken: { ja: 'メールアドレスが登録済み', en: 'e-mail address taken' }, sso_no_email: { ja: '確認済みのメールアドレスなし', en: 'no confirmed e-mail address' },
  sso_disabled: { ja: '利用停止中', en: 'disabled' }, sso_linked_already: { ja: '連携済み', en: 'linked already' },
  wrong_password: { ja: 'パスワードの誤り', en: 'wrong password' }, unknown_email: { ja: '未登録のメールアドレス', en: 'unknown e-mail address' },
  disabled: { ja: '利用停止中', en: 'disabled' }, changed_meanwhile: { ja: '途中で変更された', en: 'changed meanwhile' },
  too_many_tries: { ja: '試行回数の超過', en: 'too many tries' }, invitation_invalid: { ja: '無効な招待リンク', en: 'invalid invitation' },
  setup_token_wrong: { ja: '無効な設定用リンク', en: 'invalid set-up link' }, 'command line': { ja: 'コマンドライン', en: 'command line' },
};
/** What holds a code of ours; anything else may be text that somebody typed and stands as it is. */
const coded = new Set(['role', 'from', 'to', 'channel', 'reason', 'by', 'error', 'act', 'kind']);

const wordOf = (table: Readonly<Record<string, Words>>, key: string, language: Language): string => (Object.hasOwn(table, key) ? table[key]?.[language] : undefined) ?? key;

function valueText(name: string, value: unknown, language: Language): string {
  const mark = language === 'ja' ? '、' : ', ';
  if (typeof value === 'string') return coded.has(name) ? wordOf(values, value, language) : value;
  if (typeof value === 'boolean') return { ja: value ? 'はい' : 'いいえ', en: value ? 'yes' : 'no' }[language];
  if (Array.isArray(value)) return value.map((each) => valueText(name, each, language)).join(mark);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0))
    .map(([inner, what]) => `${wordOf(names, inner, language)} ${valueText(inner, what, language)}`)
    .join(' / ');
}

/** The details of an entry in one line and the reader's words: `変更前: 閲覧者, 変更後: 担当者`. */
export function detailText(detail: Readonly<Record<string, unknown>>, language: Language): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${wordOf(names, name, language)}: ${valueText(name, value, language)}`)
    .join(', ');
}

/** What an entry is about: `topic:3` reads `トピック 3`; a session is known by the start of its long number. */
export function subjectText(subject: string, language: Language): string {
  const at = subject.indexOf(':');
  const [kind, which] = at < 0 ? [subject, ''] : [subject.slice(0, at), subject.slice(at + 1)];
  return `${wordOf(auditSubjectWords, kind, language)} ${kind === 'session' ? which.slice(0, 8) : which}`.trim();
}
