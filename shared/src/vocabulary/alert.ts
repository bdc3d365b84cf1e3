import type { Level } from './level.ts';
import type { Words } from './words.ts';

export const alertStatuses = ['firing', 'acknowledged', 'waiting', 'resolved', 'false_positive'] as const;
export type AlertStatus = (typeof alertStatuses)[number];
export const alertStatusWords: Record<AlertStatus, Words> = {
  firing: { ja: '発生中', en: 'Firing' },
  acknowledged: { ja: '確認済み', en: 'Acknowledged' },
  waiting: { ja: '静観中', en: 'Waiting' },
  resolved: { ja: '解消', en: 'Resolved' },
  false_positive: { ja: '誤検知', en: 'False positive' },
};

/** Allowed moves of an alert; whatever is not listed is refused. A false positive comes back while its storm goes on; what is resolved is over. */
export const alertMoves: Record<AlertStatus, readonly AlertStatus[]> = {
  firing: ['acknowledged', 'waiting', 'resolved', 'false_positive'],
  acknowledged: ['firing', 'waiting', 'resolved', 'false_positive'],
  waiting: ['firing', 'acknowledged', 'resolved', 'false_positive'],
  resolved: [],
  false_positive: ['firing'],
};

/** What an entry in the thread of an alert tells. */
export const alertEntryKinds = [
  'opened', 'reignited', 'raised', 'lowered', 'counted', 'told', 'acknowledged', 'handed_over', 'waited', 'wire_hit', 'review_overdue', 'realarmed', 'overdue', 'reopened', 'marked_false',
  'resolved', 'judged',
] as const;
export type AlertEntryKind = (typeof alertEntryKinds)[number];
export const alertEntryWords: Record<AlertEntryKind, Words> = {
  opened: { ja: '発生', en: 'Opened' },
  reignited: { ja: '再燃', en: 'Re-ignited' },
  raised: { ja: 'レベル上昇', en: 'Level raised' },
  lowered: { ja: 'レベル低下', en: 'Level lowered' },
  counted: { ja: '投稿の増加', en: 'More posts' },
  told: { ja: '通知', en: 'Notice given' },
  acknowledged: { ja: '確認', en: 'Acknowledged' },
  handed_over: { ja: '引き継ぎ', en: 'Handed over' },
  waited: { ja: '静観の判断', en: 'Decision to wait' },
  wire_hit: { ja: '静観の条件に到達', en: 'Trip-wire hit' },
  review_overdue: { ja: '見直し時刻の超過', en: 'Review overdue' },
  realarmed: { ja: '静観の終了', en: 'Waiting ended' },
  overdue: { ja: '未確認のまま経過', en: 'Not acknowledged in time' },
  reopened: { ja: '発生中に戻す操作', en: 'Put back to firing' },
  marked_false: { ja: '誤検知の判断', en: 'Called a false positive' },
  resolved: { ja: '解消', en: 'Resolved' },
  judged: { ja: '評価', en: 'Verdict' },
};

/** Why people are told of an alert. */
export const noticeCauses = ['opened', 'raised', 'reignited', 'realarmed', 'overdue', 'handed_over'] as const;
export type NoticeCause = (typeof noticeCauses)[number];
export const noticeCauseWords: Record<NoticeCause, Words> = {
  opened: { ja: '発生', en: 'New' },
  raised: { ja: 'レベル上昇', en: 'Rising' },
  reignited: { ja: '再燃', en: 'Re-ignited' },
  realarmed: { ja: '静観の終了', en: 'Waiting ended' },
  overdue: { ja: '未確認', en: 'Not acknowledged' },
  handed_over: { ja: '引き継ぎ', en: 'Handed over' },
};

/** Whether an alert was worth the interruption. */
export const alertVerdicts = ['useful', 'noise'] as const;
export type AlertVerdict = (typeof alertVerdicts)[number];
export const alertVerdictWords: Record<AlertVerdict, Words> = {
  useful: { ja: '役に立った', en: 'Useful' },
  noise: { ja: 'ノイズ', en: 'Noise' },
};

/** Minutes within which somebody takes an alert of a level, before it is told of again; house defaults. */
export const acknowledgeMinutes: Record<Level, number> = { 1: 15, 2: 15, 3: 15, 4: 5, 5: 5 };
/** Minutes until a decision to wait is looked at again: the first of a storm, and those after it. */
export const reviewMinutes = { first: 60, next: 360 } as const;
/** A rise within this many days of the end of a topic's last storm is the same fire: 再燃. */
export const reignitedDays = 30;
/** From this many followers on an account is large, as in the rules. */
export const largeAccountFollowers = 100_000;
