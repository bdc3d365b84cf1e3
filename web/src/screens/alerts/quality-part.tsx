import { Skeleton, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AlertQuality } from '@hinomi/shared/contracts/alert';
import { levelRuleWords } from '@hinomi/shared/vocabulary/level-rule';
import { formatDay } from '../../lib/dates.ts';
import { formatPercent } from '../../lib/percent.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { falseAlarmsOf, precisionOf } from './quality-view.ts';
import { useAlertQuality } from './use-alerts.ts';
import classes from './alerts.module.css';

/** How good the rules are by what people said: useful of judged for each, and false alarms by week. */
export function QualityPart() {
  const { t } = useTranslation('alerts');
  return (
    <QueryState query={useAlertQuality()} skeleton={<Skeleton height={240} />} isEmpty={({ rules }) => rules.length === 0} empty={<EmptyNote title={t('qualityNone')} text={t('qualityNoneText')} />}>
      {(quality) => (
        <>
          <p className={classes['small']}>{t('qualityText')}</p>
          <RuleTable rules={quality.rules} />
          <h3 className={classes['subtitle']}>{t('falseByWeek')}</h3>
          <WeekTable weeks={quality.weeks} />
        </>
      )}
    </QueryState>
  );
}

function RuleTable({ rules }: { rules: AlertQuality['rules'] }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  return (
    <Table className={classes['table']} aria-label={t('quality')} mb="md">
      <Table.Thead><Table.Tr><Table.Th scope="col">{t('rule')}</Table.Th><Table.Th scope="col" ta="right">{t('ruleAlerts')}</Table.Th><Table.Th scope="col">{t('ruleUseful')}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {rules.map((rule) => (
          <Table.Tr key={rule.rule}>
            <Table.Th scope="row" fw={400}>{pick(levelRuleWords[rule.rule] ?? { ja: rule.rule, en: rule.rule })}</Table.Th>
            <Table.Td ta="right">{t('mentions', { count: rule.alerts.toLocaleString('en-US') })}</Table.Td>
            <Table.Td className={classes['wraps']}><Precision rule={rule} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** 「3件中2件」, with a percentage only where there are enough. */
function Precision({ rule }: { rule: AlertQuality['rules'][number] }) {
  const { t } = useTranslation('alerts');
  if (rule.judged === 0) return <span className={classes['met']}>{t('notJudged')}</span>;
  const share = precisionOf(rule);
  const counts = t('usefulOf', { judged: rule.judged, useful: rule.useful });
  return share === null ? <>{counts} <span className={classes['met']}>{t('fewJudged')}</span></> : <><b>{formatPercent(share)}</b> ({counts})</>;
}

function WeekTable({ weeks }: { weeks: AlertQuality['weeks'] }) {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  const all = falseAlarmsOf(weeks);
  return (
    <>
      {all !== null && <p className={classes['weekSum']}>{t('falseSum', { weeks: all.weeks, count: all.total, perWeek: all.perWeek })}</p>}
      <Table className={classes['table']} aria-label={t('falseByWeek')}>
        <Table.Thead><Table.Tr><Table.Th scope="col">{t('week')}</Table.Th><Table.Th scope="col" ta="right">{t('ruleAlerts')}</Table.Th><Table.Th scope="col" ta="right">{t('falseAlarms')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {weeks.toReversed().map((week) => (
            <Table.Tr key={week.from}><Table.Th scope="row" fw={400}>{t('weekFrom', { day: formatDay(week.from, language) })}</Table.Th><Table.Td ta="right">{week.alerts}</Table.Td><Table.Td ta="right">{week.falseAlarms}</Table.Td></Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
