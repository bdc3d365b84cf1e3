import { IconPlugConnected, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { colour as colourOf } from '../lib/colours.ts';
import { formatNear } from '../lib/dates.ts';
import { useConnection, type ConnectionState } from '../lib/live-connection.ts';
import { useLanguage } from '../lib/words.ts';
import { useNow } from '../ui/use-now.ts';
import './words.ts';

const looks: Record<ConnectionState, { Icon: typeof IconRefresh; colour: string }> = {
  connected: { Icon: IconPlugConnected, colour: colourOf('good') },
  reconnecting: { Icon: IconRefresh, colour: colourOf('warn-text') },
  disconnected: { Icon: IconPlugConnectedX, colour: colourOf('danger') },
};

/** 接続中 / 再接続中 / 切断, with the time of the last news while it does not stand. */
export function ConnectionChip() {
  const { t } = useTranslation('app');
  const { state, lastSeenAt } = useConnection();
  const language = useLanguage();
  const now = useNow();
  const { Icon, colour } = looks[state];
  const lastSeen = lastSeenAt === null ? undefined : t('lastSeen', { time: formatNear(lastSeenAt, language, now, true) });
  return (
    <span className="connection-chip" role="status" data-state={state} title={lastSeen} style={{ color: colour }}>
      <Icon size={18} aria-hidden />
      {t(`connection.${state}`)}
      {state !== 'connected' && lastSeen !== undefined && <span className="tabular">{lastSeen}</span>}
    </span>
  );
}
