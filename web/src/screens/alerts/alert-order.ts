import type { Alert, AlertDetail, EvaluatedValue } from '@hinomi/shared/contracts/alert';
import { alertStatuses, type AlertStatus } from '@hinomi/shared/vocabulary/alert';

/** Rows of a tab: what still burns by level and then age, everything else as the server sends it (newest first). */
export function orderAlerts(status: AlertStatus, alerts: readonly Alert[]): Alert[] {
  if (status !== 'firing') return [...alerts];
  return alerts.toSorted((a, b) => b.level - a.level || Date.parse(a.raisedAt) - Date.parse(b.raisedAt) || a.id - b.id);
}

/** Number of alerts by status, 0 where the server names none. */
export function readCounts(counts: Partial<Record<AlertStatus, number>>): Record<AlertStatus, number> {
  const read: Record<AlertStatus, number> = { firing: 0, acknowledged: 0, waiting: 0, resolved: 0, false_positive: 0 };
  for (const status of alertStatuses) read[status] = counts[status] ?? 0;
  return read;
}

/** The newest evaluation that changed the level: its time, and its values with their thresholds; none before the first. */
export function latestValues(history: AlertDetail['history']): { at: string | null; values: readonly EvaluatedValue[] } {
  const newest = history.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  return { at: newest?.at ?? null, values: newest?.values ?? [] };
}

/** A measured value for a table: whole numbers with commas, others with one decimal. */
export function formatValue(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en-US') : value.toLocaleString('en-US', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
}
