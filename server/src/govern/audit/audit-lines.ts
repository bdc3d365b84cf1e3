import type { AuditRow } from '@hinomi/shared/contracts/audit';
import { detailText, subjectText } from '@hinomi/shared/text/audit-text';
import { auditActWords } from '@hinomi/shared/vocabulary/audit';
import type { Language } from '@hinomi/shared/vocabulary/words';

/** Japan has no summer time. */
const tokyoOffsetMs = 9 * 3_600_000;

/** An instant as people in Japan write it: YYYY/MM/DD HH:MM:SS in Asia/Tokyo. */
export function tokyoTime(instant: string): string {
  return new Date(Date.parse(instant) + tokyoOffsetMs).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
}

const heads: Record<Language, readonly string[]> = {
  ja: ['番号', '日時(日本時間)', '操作', '人', '人の番号', '対象', '内容', '接続元'],
  en: ['No.', 'Time (Japan)', 'Act', 'Who', 'Person', 'Subject', 'Detail', 'Address'],
};
const nobody: Record<Language, string> = { ja: 'システム', en: 'System' };

export const auditHead = (language: Language): readonly string[] => heads[language];

/** One entry as a line of the file, in the words of the asked language. */
export function auditLine({ seq, at, act, personName, personId, subject, detail, address }: AuditRow, language: Language): (string | number | null)[] {
  const about = subject === null ? null : subjectText(subject, language);
  return [seq, tokyoTime(at), auditActWords[act][language], personName ?? nobody[language], personId, about, detailText(detail, language), address];
}
