import { IconCloudOff, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNear } from '../lib/dates.ts';
import { lastAnswerAt } from '../lib/last-answer.ts';
import { useConnection } from '../lib/live-connection.ts';
import { useIsOnline } from '../lib/network.ts';
import { useLanguage } from '../lib/words.ts';
import { useNow } from '../ui/use-now.ts';
import './words.ts';

/** Silence after which figures are shown as old. */
const freshMs = 60_000;

/** When the figures were last known to be true (milliseconds), if that is too long ago; null while they are fresh. */
export function useStaleAt(): number | null {
  const { state, lastSeenAt } = useConnection();
  const now = useNow(5_000);
  if (state === 'connected') return null;
  const knownAt = Math.max(lastSeenAt ?? 0, lastAnswerAt() ?? 0);
  return knownAt > 0 && now - knownAt > freshMs ? knownAt : null;
}

/** In words why nothing new comes: this device has no network, or the server is away; and how old the figures are. */
export function ConnectionNote() {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const isOnline = useIsOnline();
  const { state } = useConnection();
  const staleAt = useStaleAt();
  const now = useNow(5_000);
  const isAway = !isOnline || state === 'disconnected' || staleAt !== null;
  const Icon = isOnline ? IconCloudOff : IconWifiOff;
  return (
    <div role="status">
      {isAway && (
        <p className="frame-note" data-connection={isOnline ? 'away' : 'offline'}>
          <Icon size={18} aria-hidden />
          <span>{t(isOnline ? 'serverGone' : 'offline')}{staleAt !== null && <> <span className="tabular">{t('lastSeen', { time: formatNear(staleAt, language, now, true) })}</span></>}</span>
        </p>
      )}
    </div>
  );
}
