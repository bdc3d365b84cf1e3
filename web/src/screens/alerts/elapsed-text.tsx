import type { Alert } from '@hinomi/shared/contracts/alert';
import { useLanguage } from '../../lib/words.ts';
import { useNow } from '../../ui/use-now.ts';
import { formatDuration } from './elapsed.ts';

/** Time since an alert opened, ticking until it is resolved; not read out at each tick. */
export function ElapsedText({ alert, label }: { alert: Pick<Alert, 'openedAt' | 'resolvedAt'>; label: string }) {
  const language = useLanguage();
  const openedAt = Date.parse(alert.openedAt);
  const now = useNow(alert.resolvedAt === null ? 1_000 : 60_000);
  const end = alert.resolvedAt === null ? now : Date.parse(alert.resolvedAt);
  return <span role="timer" aria-live="off" aria-label={`${label} ${formatDuration(end - openedAt, language)}`} className="tabular">{formatDuration(end - openedAt, language)}</span>;
}
