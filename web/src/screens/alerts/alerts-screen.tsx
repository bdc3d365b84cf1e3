import { Drawer, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { alertStatuses, alertStatusWords, type AlertStatus } from '@hinomi/shared/vocabulary/alert';
import { useWords } from '../../lib/words.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { AlertDetailPane } from './alert-detail-pane.tsx';
import { AlertList } from './alert-list.tsx';
import { readCounts } from './alert-order.ts';
import { useAlertKeys } from './use-alert-keys.ts';
import { useAlertCounts } from './use-alerts.ts';
import { useAlertsSearch } from './use-alerts-search.ts';
import './words.ts';
import classes from './alerts.module.css';

/** アラート: what fired, why, and who took it. */
export function AlertsScreen() {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  const [search, setSearch] = useAlertsSearch();
  const status = search.status ?? 'firing';
  const counts = useAlertCounts().data;
  const close = () => {
    setSearch({ id: undefined });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-alert-row="${search.id ?? ''}"]`)?.focus({ preventScroll: true }));
  };
  useAlertKeys(search.id, close);
  const choose = (value: string | null) => setSearch({ status: alertStatuses.find((one) => one === value), id: undefined });
  return (
    <PageFrame title={t('title')}>
      <Tabs value={status} onChange={choose} className={classes['screen']}>
        <Tabs.List aria-label={t('tabs')} className={classes['tabs']}>
          {alertStatuses.map((one) => (
            <Tabs.Tab key={one} value={one} className={classes['tab']}>{pick(alertStatusWords[one])}{counts !== undefined && <span className={classes['count']}> {readCounts(counts)[one]}</span>}</Tabs.Tab>
          ))}
        </Tabs.List>
        {alertStatuses.map((one) => (
          <Tabs.Panel key={one} value={one} className={classes['panel']} tabIndex={-1}>
            {one === status && <Columns status={one} selected={search.id} onOpen={(id) => setSearch({ id })} onClose={close} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </PageFrame>
  );
}

type ColumnsProps = { status: AlertStatus; selected: number | undefined; onOpen: (id: number) => void; onClose: () => void };

/** List and detail side by side, or the detail over the list where there is no room. */
function Columns({ status, selected, onOpen, onClose }: ColumnsProps) {
  const { t } = useTranslation('alerts');
  const isNarrow = useMediaQuery('(max-width: 1000px)', undefined, { getInitialValueInEffect: false });
  const pane = selected === undefined ? null : <AlertDetailPane key={selected} alertId={selected} onClose={onClose} hasClose={!isNarrow} />;
  return (
    <div className={classes['columns']}>
      <AlertList status={status} selected={selected} onOpen={onOpen} />
      {isNarrow
        ? <Drawer opened={selected !== undefined} onClose={onClose} position="right" size="min(100%, 560px)" title={<b>{t('detail')}</b>} closeButtonProps={{ 'aria-label': t('close') }}>{pane}</Drawer>
        : <section className={classes['pane']} aria-label={t('detail')}>{pane ?? <p className={classes['hint']}>{t('choose')}</p>}</section>}
    </div>
  );
}
