import type { Alert } from '@hinomi/shared/contracts/alert';
import type { MonitorState } from '@hinomi/shared/contracts/monitor';
import { alarmLevel, type Level } from '@hinomi/shared/vocabulary/level';

/** Something that needs the reader. `mark` names it for the server; a graver state has another mark and is news again. */
export type BellItem =
  | { kind: 'alert'; mark: string; alertId: number; topicName: string; level: Level; at: string }
  | { kind: 'source'; mark: string; sourceId: number; sourceName: string; at: string | null }
  | { kind: 'outbox'; mark: string };

/** What needs somebody now, gravest first: alerts nobody has taken, sources that fail, notices that do not leave. */
export function listBellItems(alerts: readonly Alert[], state: MonitorState | undefined): BellItem[] {
  const open = alerts.filter((alert) => alert.status === 'firing' && alert.level >= alarmLevel)
    .toSorted((a, b) => b.level - a.level || b.raisedAt.localeCompare(a.raisedAt))
    // What fires again, after somebody took it or waited, is news again.
    .map(({ id, topicName, level, raisedAt, firedAt }): BellItem => ({ kind: 'alert', mark: `alert:${id}:${level}:${firedAt}`, alertId: id, topicName, level, at: raisedAt }));
  const outbox: BellItem[] = state?.isOutboxLate === true ? [{ kind: 'outbox', mark: `outbox:${state.at.slice(0, 10)}` }] : [];
  // The last success stays the same through one outage, so each outage is news once.
  const sources = (state?.sources ?? []).filter(({ health }) => health.state === 'failing')
    .map(({ sourceId, name, health }): BellItem => ({ kind: 'source', mark: `source:${sourceId}:${health.lastSuccessAt ?? 'never'}`, sourceId, sourceName: name, at: health.error?.at ?? health.lastSuccessAt }));
  return [...open, ...outbox, ...sources];
}

/** The items this person has not seen on any device. */
export function pickUnseen(items: readonly BellItem[], seen: readonly string[]): BellItem[] {
  return items.filter(({ mark }) => !seen.includes(mark));
}
