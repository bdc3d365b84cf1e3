import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { periods, type Period, type TopicCard } from '@hinomi/shared/contracts/monitor';
import { useConnection } from '../../lib/live-connection.ts';
import { TopicChart } from '../../ui/charts/topic-chart.tsx';
import { LevelChip } from '../../ui/level-chip.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { useNow } from '../../ui/use-now.ts';
import { findStaleAt } from './level-news.ts';
import { useSeries } from './use-monitor.ts';
import classes from './monitor.module.css';

type FocusPanelProps = { card: TopicCard; period: Period; onPeriod: (period: Period) => void };

/** The focused topic over time. */
export function FocusPanel({ card, period, onPeriod }: FocusPanelProps) {
  const { t } = useTranslation('monitor');
  const query = useSeries(card.topicId, period);
  const { lastSeenAt } = useConnection();
  const staleAt = findStaleAt(lastSeenAt, query.dataUpdatedAt, useNow(5000));
  return (
    <section className={classes['panel']} aria-labelledby="monitor-focus">
      <div className={classes['panelHead']}>
        <h2 id="monitor-focus" className={classes['title']}>{t('focus', { name: card.name })}</h2>
        {card.dataState !== 'stale' && <LevelChip level={card.level} size="sm" />}
        {card.levelSince !== null && card.dataState !== 'stale' && <span className={classes['since']}><TimeText at={card.levelSince} /> 〜</span>}
        <Button.Group aria-label={t('period')} className={classes['periods']}>
          {periods.map((one, index) => (
            <Button key={one} size="compact-md" variant={one === period ? 'filled' : 'default'} aria-pressed={one === period} className={classes['tool']}
              title={t('periodKey', { period: t(`periods.${one}`), key: index + 1 })} onClick={() => onPeriod(one)}>{t(`periods.${one}`)}</Button>
          ))}
        </Button.Group>
      </div>
      <QueryState query={query} skeleton={<Skeleton height={320} />}>
        {(series) => <TopicChart series={series} name={card.name} period={t(`periods.${series.period}`)} staleAt={staleAt} />}
      </QueryState>
    </section>
  );
}
