import type { Alert } from '@hinomi/shared/contracts/alert';
import { alertMoves } from '@hinomi/shared/vocabulary/alert';

/** Whether ［確認した］ may be pressed, or why not. */
export type AcknowledgeState = 'allowed' | 'forbidden' | 'taken' | 'ended';

/** An alert can be taken while it fires, by who holds `alert.acknowledge`. */
export function acknowledgeState(alert: Pick<Alert, 'status'>, mayAcknowledge: boolean): AcknowledgeState {
  if (alert.status === 'acknowledged') return 'taken';
  if (!alertMoves[alert.status].includes('acknowledged')) return 'ended';
  return mayAcknowledge ? 'allowed' : 'forbidden';
}
