import type { Alert } from '@hinomi/shared/contracts/alert';
import { alertMoves, type AlertStatus } from '@hinomi/shared/vocabulary/alert';

/** The forms of a decision; the address names the opened one. */
export const decisionForms = ['wait', 'false', 'handOver'] as const;
export type DecisionForm = (typeof decisionForms)[number];

type Decided = Pick<Alert, 'status' | 'resolvedAt'>;
const canMove = ({ status, resolvedAt }: Decided, to: AlertStatus): boolean => resolvedAt === null && alertMoves[status].includes(to);

/** What can be decided of an alert now, by the table of moves; nothing once its storm is over. */
export function decisionsOf(alert: Decided): Record<DecisionForm | 'acknowledge' | 'reopen', boolean> {
  return {
    acknowledge: canMove(alert, 'acknowledged'), wait: canMove(alert, 'waiting') || (alert.status === 'waiting' && alert.resolvedAt === null),
    false: canMove(alert, 'false_positive'), reopen: alert.status !== 'firing' && canMove(alert, 'firing'), handOver: alert.status === 'acknowledged' && alert.resolvedAt === null,
  };
}

const drafts = new Map<string, string>();

/** What was typed into a form and not sent, as long as the page stays: neither a conflict nor a closed panel loses it. */
export const readDraft = (alertId: number, field: string): string => drafts.get(`${alertId}:${field}`) ?? '';
export function keepDraft(alertId: number, field: string, text: string): void {
  if (text === '') drafts.delete(`${alertId}:${field}`);
  else drafts.set(`${alertId}:${field}`, text);
}

/** Minutes offered for the next review, with the default among them. */
export function reviewChoices(preset: number): number[] {
  return [...new Set([15, 30, 60, 180, 360, 720, 1_440, preset])].toSorted((a, b) => a - b);
}

/** A number typed into a field; null for what is none, or less than `least`. */
export function readWhole(value: string | number, least = 1): number | null {
  const number = typeof value === 'number' ? value : Number(value.replaceAll(',', ''));
  return value !== '' && Number.isInteger(number) && number >= least ? number : null;
}
