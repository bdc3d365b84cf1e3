import type { Words } from './words.ts';

/** How far PR is with a mention; a mention nobody touched is `new`. */
export const mentionStatuses = ['new', 'in_progress', 'waiting', 'escalated', 'done', 'no_action'] as const;
export type MentionStatus = (typeof mentionStatuses)[number];
export const mentionStatusWords: Record<MentionStatus, Words> = {
  new: { ja: '未対応', en: 'New' },
  in_progress: { ja: '対応中', en: 'In progress' },
  waiting: { ja: '回答待ち', en: 'Waiting' },
  escalated: { ja: 'エスカレーション済み', en: 'Escalated' },
  done: { ja: '対応済み', en: 'Done' },
  no_action: { ja: '対応不要', en: 'No action' },
};
/** Statuses that still ask for work. */
export const openStatuses: ReadonlySet<MentionStatus> = new Set<MentionStatus>(['new', 'in_progress', 'waiting', 'escalated']);
