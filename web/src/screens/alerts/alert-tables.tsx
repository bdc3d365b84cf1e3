import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlertDetail, EvaluatedValue } from '@hinomi/shared/contracts/alert';
import { useWords } from '../../lib/words.ts';
import { LevelChip } from '../../ui/level-chip.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { formatValue } from './alert-order.ts';
import classes from './alerts.module.css';

/** What the rule looked at, beside the thresholds. */
export function ValueTable({ values }: { values: readonly EvaluatedValue[] }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  if (values.length === 0) return <p className={classes['small']}>{t('valuesNone')}</p>;
  return (
    <Table className={classes['table']} aria-label={t('values')}>
      <Table.Thead>
        <Table.Tr><Table.Th scope="col">{t('valueName')}</Table.Th><Table.Th scope="col" ta="right">{t('value')}</Table.Th><Table.Th scope="col" ta="right">{t('threshold')}</Table.Th><Table.Th scope="col">{t('result')}</Table.Th></Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {values.map((value) => (
          <Table.Tr key={value.name}>
            <Table.Th scope="row" fw={400}>{pick(value.words)}</Table.Th>
            <Table.Td ta="right">{formatValue(value.value)}</Table.Td>
            <Table.Td ta="right">{value.threshold === null ? t('noThreshold') : formatValue(value.threshold)}</Table.Td>
            <Table.Td className={classes['met']} data-met={value.isMet || undefined}><span aria-hidden="true">{value.isMet ? '●' : '○'}</span> {t(value.isMet ? 'met' : 'notMet')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** When the level changed, and why; newest first. */
export function LevelHistory({ history }: { history: AlertDetail['history'] }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  if (history.length === 0) return <p className={classes['small']}>{t('historyNone')}</p>;
  const sorted = history.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <ol className={classes['history']}>
      {sorted.map((step) => (
        <li key={`${step.at}-${step.level}`}>
          <div className={classes['step']}><TimeText at={step.at} /> <LevelChip level={step.from} size="sm" /> → <LevelChip level={step.level} size="sm" /></div>
          <p className={classes['stepReason']}>{pick(step.reason)}</p>
        </li>
      ))}
    </ol>
  );
}

const channelNames = ['screen', 'email', 'webhook'] as const;

/** Who was told, by which way, and whether it arrived. */
export function NoticeTable({ notices }: { notices: AlertDetail['notices'] }) {
  const { t } = useTranslation('alerts');
  if (notices.length === 0) return <p className={classes['small']}>{t('noticesNone')}</p>;
  return (
    <>
      {notices.some(({ state }) => state === 'failed') && <p className={classes['note']}>{t('failed')}</p>}
      <ul className={classes['notices']}>
        {notices.map((notice) => {
          const channel = channelNames.find((name) => name === notice.channel);
          return (
            <li key={`${notice.channel}-${notice.recipient}`} data-state={notice.state}>
              <b><bdi>{notice.recipient}</bdi></b>
              <span>{channel === undefined ? notice.channel : t(`channels.${channel}`)}</span>
              <span className={classes['noticeState']}><span aria-hidden="true">{{ sent: '●', waiting: '○', failed: '✕' }[notice.state]}</span> {t(`states.${notice.state}`)}</span>
              <span>{t('tries')} {notice.tries}</span>
              {notice.lastTriedAt !== null && <span>{t('lastTry')} <TimeText at={notice.lastTriedAt} /></span>}
              {notice.error !== null && <span className={classes['noticeError']}>{t('error')}: {notice.error}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
