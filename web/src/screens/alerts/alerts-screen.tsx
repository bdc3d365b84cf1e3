import { Button, Drawer, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { alertStatuses, alertStatusWords, type AlertStatus } from '@hinomi/shared/vocabulary/alert';
import { useWords } from '../../lib/words.ts';
import { EditDrawer } from '../../ui/edit-drawer.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { AlertDetailPane } from './alert-detail-pane.tsx';
import { AlertList } from './alert-list.tsx';
import { readCounts } from './alert-order.ts';
import type { AlertsSearch } from './alerts-search.ts';
import type { DecisionForm } from './decision-state.ts';
import { QualityPart } from './quality-part.tsx';
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
    setSearch({ id: undefined, form: undefined });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-alert-row="${search.id ?? ''}"]`)?.focus({ preventScroll: true }));
  };
  useAlertKeys(search.id, close);
  const choose = (value: string | null) => setSearch({ status: alertStatuses.find((one) => one === value), id: undefined, form: undefined });
  return (
    <PageFrame title={t('title')} actions={<Button variant="default" onClick={() => setSearch({ quality: true })}>{t('quality')}</Button>}>
      <Tabs value={status} onChange={choose} className={classes['screen']}>
        <Tabs.List aria-label={t('tabs')} className={classes['tabs']}>
          {alertStatuses.map((one) => (
            <Tabs.Tab key={one} value={one} className={classes['tab']}>{pick(alertStatusWords[one])}{counts !== undefined && <span className={classes['count']}> {readCounts(counts)[one]}</span>}</Tabs.Tab>
          ))}
        </Tabs.List>
        {alertStatuses.map((one) => (
          <Tabs.Panel key={one} value={one} className={classes['panel']} tabIndex={-1}>
            {one === status && <Columns status={one} search={search} onSearch={setSearch} onClose={close} />}
          </Tabs.Panel>
        ))}
      </Tabs>
      {search.quality === true && <EditDrawer title={t('quality')} isOpen onClose={() => setSearch({ quality: undefined })}><QualityPart /></EditDrawer>}
    </PageFrame>
  );
}

type ColumnsProps = { status: AlertStatus; search: AlertsSearch; onSearch: (change: Partial<AlertsSearch>) => void; onClose: () => void };

/** List and detail side by side, or the detail over the list where there is no room. */
function Columns({ status, search: { id: selected, form }, onSearch, onClose }: ColumnsProps) {
  const { t } = useTranslation('alerts');
  const isNarrow = useMediaQuery('(max-width: 1000px)', undefined, { getInitialValueInEffect: false });
  const open = (id: number, opened?: DecisionForm) => onSearch({ id, form: opened });
  const pane = selected === undefined ? null : <AlertDetailPane key={selected} alertId={selected} form={form} onForm={(next) => onSearch({ form: next })} onOpen={open} onClose={onClose} hasClose={!isNarrow} />;
  return (
    <div className={classes['columns']}>
      <AlertList status={status} selected={selected} onOpen={open} />
      {isNarrow
        ? <Drawer opened={selected !== undefined} onClose={onClose} position="right" size="min(100%, 560px)" title={<b>{t('detail')}</b>} closeButtonProps={{ 'aria-label': t('close') }} closeOnClickOutside={form === undefined} closeOnEscape={form === undefined}>{pane}</Drawer>
        : <section className={classes['pane']} aria-label={t('detail')}>{pane ?? <p className={classes['hint']}>{t('choose')}</p>}</section>}
    </div>
  );
}
