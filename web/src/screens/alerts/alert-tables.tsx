import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertDetail, EvaluatedValue, SimilarAlert } from '@hinomi/shared/contracts/alert';
import { alertStatusWords, alertVerdictWords } from '@hinomi/shared/vocabulary/alert';
import { levelRuleWords } from '@hinomi/shared/vocabulary/level-rule';
import { useLanguage, useWords } from '../../lib/words.ts';
import { LevelChip } from '../../ui/level-chip.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { formatValue } from './alert-order.ts';
import { formatDuration } from './elapsed.ts';
import classes from './alerts.module.css';

/** The values that led to the level first; the others on demand. */
export function MetValues({ values }: { values: readonly EvaluatedValue[] }) {
  const { t } = useTranslation('alerts');
  const [isAll, setIsAll] = useState(false);
  const met = values.filter(({ isMet }) => isMet);
  const hasMore = met.length > 0 && met.length < values.length;
  return (
    <>
      <ValueTable values={isAll || !hasMore ? values : met} />
      {hasMore && <button type="button" className={classes['fold']} onClick={() => setIsAll(!isAll)}>{isAll ? t('valuesMet') : t('valuesAll', { count: values.length })}</button>}
    </>
  );
}

/** What the rule looked at, beside the thresholds. */
export function ValueTable({ values }: { values: readonly EvaluatedValue[] }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  if (values.length === 0) return <p className={classes['small']}>{t('valuesNone')}</p>;
  return (
    <Table className={classes['table']} verticalSpacing={4} aria-label={t('values')}>
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

const channelNames = ['mail', 'webhook'] as const;

/** Who was told, by which way, and whether it arrived. */
export function NoticeTable({ notices }: { notices: AlertDetail['notices'] }) {
  const { t } = useTranslation('alerts');
  if (notices.length === 0) return <p className={classes['small']}>{t('noticesNone')}</p>;
  return (
    <>
      {notices.some(({ state }) => state === 'failed') && <p className={classes['note']}>{t('failed')}</p>}
      <ul className={classes['notices']}>
        {notices.map((notice, place) => {
          const channel = channelNames.find((name) => name === notice.channel);
          return (
            <li key={`${notice.channel}-${notice.recipient}-${place}`} data-state={notice.state}>
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

/** Past storms that resemble this one: how bad they got, how long they lasted, and what was said of them. */
export function SimilarList({ similar, onOpen }: { similar: readonly SimilarAlert[]; onOpen: (id: number) => void }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  const language = useLanguage();
  if (similar.length === 0) return <p className={classes['small']}>{t('similarNone')}</p>;
  return (
    <ul className={classes['notices']}>
      {similar.map((one) => (
        <li key={one.id}>
          <button type="button" className={classes['inlineLink']} onClick={() => onOpen(one.id)}><bdi>{one.topicName}</bdi> <TimeText at={one.openedAt} /></button>
          <LevelChip level={one.peakLevel} size="sm" />
          <span>{pick(alertStatusWords[one.status])}</span>
          {one.resolvedAt !== null && <span>{t('lasted')} {formatDuration(Date.parse(one.resolvedAt) - Date.parse(one.openedAt), language)}</span>}
          <span>{t('children')} {t('mentions', { count: one.childCount.toLocaleString('en-US') })}</span>
          <span>{pick(levelRuleWords[one.rule] ?? { ja: one.rule, en: one.rule })}</span>
          {one.verdict !== null && <span>{pick(alertVerdictWords[one.verdict])}</span>}
          {!one.isSameTopic && <span className={classes['met']}>{t('sameCategory')}</span>}
        </li>
      ))}
    </ul>
  );
}
