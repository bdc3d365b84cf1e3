import type { Mention } from '@hinomi/shared/contracts/mention';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { polarityWords, riskLevelWords } from '@hinomi/shared/vocabulary/judgement';
import { mentionStatusWords } from '@hinomi/shared/vocabulary/mention-work';
import type { Language, Words } from '@hinomi/shared/vocabulary/words';
import type { CsvCell } from '../../platform/csv/write-csv.js';

type Column = Words & { cell: (mention: Mention, language: Language) => CsvCell };

/** Japan has no summer time. */
const tokyoOffsetMs = 9 * 3_600_000;

/** An instant as people in Japan write it: YYYY/MM/DD HH:MM:SS in Asia/Tokyo. */
export function tokyoTime(instant: string): string {
  return new Date(Date.parse(instant) + tokyoOffsetMs).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
}
const timeOrNull = (instant: string | null): CsvCell => (instant === null ? null : tokyoTime(instant));

/** The columns of the file in their order. */
const columns: readonly Column[] = [
  { ja: '投稿ID', en: 'Mention ID', cell: ({ id }) => id },
  { ja: '投稿日時', en: 'Posted at', cell: ({ postedAt }) => timeOrNull(postedAt) },
  { ja: '取得日時', en: 'First seen at', cell: ({ firstSeenAt }) => tokyoTime(firstSeenAt) },
  { ja: 'チャネル', en: 'Channel', cell: ({ channel }, language) => channelWords[channel][language] },
  { ja: '情報源', en: 'Source', cell: ({ sourceName }) => sourceName },
  { ja: '投稿者', en: 'Author', cell: ({ authorName }) => authorName },
  { ja: 'アカウント名', en: 'Handle', cell: ({ authorHandle }) => authorHandle },
  { ja: 'フォロワー数', en: 'Followers', cell: ({ authorFollowers }) => authorFollowers },
  { ja: 'タイトル', en: 'Title', cell: ({ title }) => title },
  { ja: '本文', en: 'Text', cell: ({ text }) => text },
  { ja: 'URL', en: 'URL', cell: ({ url }) => url },
  { ja: '論調', en: 'Polarity', cell: ({ judgement }, language) => (judgement === null ? null : polarityWords[judgement.polarity][language]) },
  { ja: 'リスク', en: 'Risk', cell: ({ judgement }, language) => (judgement === null ? null : riskLevelWords[judgement.riskLevel][language]) },
  { ja: '対応状況', en: 'Status', cell: ({ work }, language) => mentionStatusWords[work.status][language] },
  { ja: '担当', en: 'Assignee', cell: ({ work }) => work.assignee?.name ?? null },
  { ja: 'タグ', en: 'Tags', cell: ({ work }, language) => work.tags.join(language === 'ja' ? '、' : ', ') },
  { ja: 'メモ数', en: 'Notes', cell: ({ work }) => work.noteCount },
  { ja: '証跡', en: 'Evidence', cell: ({ work }, language) => (work.hasEvidence ? { ja: 'あり', en: 'Yes' } : { ja: 'なし', en: 'No' })[language] },
  { ja: '再投稿数', en: 'Reposts', cell: ({ counts }) => counts.reposts },
  { ja: 'いいね数', en: 'Likes', cell: ({ counts }) => counts.likes },
  { ja: '返信数', en: 'Replies', cell: ({ counts }) => counts.replies },
  { ja: '引用数', en: 'Quotes', cell: ({ counts }) => counts.quotes },
  { ja: '表示数', en: 'Views', cell: ({ counts }) => counts.views },
  { ja: '削除日時', en: 'Deleted at', cell: ({ deletedAt }) => timeOrNull(deletedAt) },
];

export const headLine = (language: Language): CsvCell[] => columns.map((column) => column[language]);
export const mentionLine = (mention: Mention, language: Language): CsvCell[] => columns.map(({ cell }) => cell(mention, language));
