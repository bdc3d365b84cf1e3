import { Button, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { alertStatusWords, type AlertStatus } from '@hinomi/shared/vocabulary/alert';
import { useWords } from '../../lib/words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { orderAlerts, readCounts } from './alert-order.ts';
import { AlertRow } from './alert-row.tsx';
import type { DecisionForm } from './decision-state.ts';
import { NightCard } from './night-card.tsx';
import { useAlertList } from './use-alerts.ts';
import classes from './alerts.module.css';

type AlertListProps = { status: AlertStatus; selected: number | undefined; onOpen: (id: number, form?: DecisionForm) => void };

/** The alerts of one tab; on a telephone firing ones are night cards. */
export function AlertList({ status, selected, onOpen }: AlertListProps) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  const query = useAlertList(status);
  const isPhone = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const Item = isPhone && status === 'firing' ? NightCard : AlertRow;
  return (
    <div className={classes['listPlace']}>
      <p className={classes['keys']}>{t('keys')}</p>
      <QueryState query={query} skeleton={[1, 2, 3].map((key) => <Skeleton key={key} height={120} mb={10} radius="md" />)}
        isEmpty={(data) => data.pages.every((page) => page.alerts.length === 0)}
        empty={<NoAlerts status={status} hasOthers={Object.values(readCounts(query.data?.pages[0]?.counts ?? {})).some((count) => count > 0)} />}>
        {(data) => (
          <>
            <ul className={classes['list']} aria-label={t('list', { word: pick(alertStatusWords[status]) })}>
              {orderAlerts(status, data.pages.flatMap((page) => page.alerts)).map((alert) => (
                <li key={alert.id}><Item alert={alert} isSelected={alert.id === selected} onOpen={(form) => onOpen(alert.id, form)} /></li>
              ))}
            </ul>
            {query.hasNextPage && <Button variant="default" mt="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>}
          </>
        )}
      </QueryState>
    </div>
  );
}

function NoAlerts({ status, hasOthers }: { status: AlertStatus; hasOthers: boolean }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  if (hasOthers) return <EmptyNote title={t('emptyTab', { word: pick(alertStatusWords[status]) })} text={t('emptyTabText')} />;
  return <EmptyNote title={t('emptyAll')} text={t('emptyAllText')} action={<Button variant="default" renderRoot={(props) => <Link to="/monitor" {...props} />}>{t('toMonitor')}</Button>} />;
}
