import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reasons } from '@hinomi/shared/contracts/insight';
import { stanceWords } from '@hinomi/shared/vocabulary/judgement';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import { levelRuleWords } from '@hinomi/shared/vocabulary/level-rule';
import { formatPercent } from '../../../lib/percent.ts';
import { useWords } from '../../../lib/words.ts';
import { LevelChip } from '../../../ui/level-chip.tsx';
import { Panel } from './panel.tsx';
import { formatFigure, groupValues, type RuleGroup } from './rule-values.ts';
import { useReasons } from './use-insight.ts';
import classes from './insight.module.css';

const shownRules = 4;
const sides = ['criticism', 'counter', 'topical'] as const;

/** 根拠: every value against its threshold, what is nearest to the next level, and how 危険度 comes about. */
export function ReasonsPanel({ topicId, isStale }: { topicId: number; isStale: boolean }) {
  const { t } = useTranslation('insight');
  return (
    <Panel title={t('reasons')} query={useReasons(topicId)} height={320}>
      {(reasons) => (
        <div className={classes['stack']}>
          {isStale && <p className={classes['warning']}>{t('stale')}</p>}
          <Summary reasons={reasons} isStale={isStale} />
          <Rules groups={groupValues(reasons.values)} />
        </div>
      )}
    </Panel>
  );
}

function Summary({ reasons, isStale }: { reasons: Reasons; isStale: boolean }) {
  const { t } = useTranslation('insight');
  const pick = useWords();
  const { level } = reasons;
  const called = Math.max(1, ...groupValues(reasons.values).filter(({ isMet }) => isMet).map((group) => group.level));
  return (
    <>
      <p className={classes['lead']}>{pick(reasons.reason)}</p>
      <p className={classes['meta']}><span>{t('sides')}</span>{sides.map((side) => <span key={side}>{pick(stanceWords[side])} <b>{formatFigure(reasons.tone3h[side])}</b></span>)}</p>
      {called < level && <p className={classes['note']}>{t('held', { level: `${level} ${pick(levelWords[level])}` })}</p>}
      {!isStale && <Score reasons={reasons} />}
    </>
  );
}

/** 危険度 with what it is made of; where a source is silent, no number is certain. */
function Score({ reasons: { riskScore, nearest, level } }: { reasons: Reasons }) {
  const { t } = useTranslation('insight');
  const pick = useWords();
  const rule = levelRuleWords[nearest?.rule ?? ''];
  return (
    <>
      <p className={classes['score']}><b>{t('score', { score: riskScore })}</b> <span className={classes['note']}>{nearest !== null && rule !== undefined ? t('nearest', { rule: pick(rule), reach: formatPercent(nearest.reach) }) : level >= 4 && t('noNearest')}</span></p>
      <p className={classes['note']}>{t('scoreHow')}</p>
    </>
  );
}

function Rules({ groups }: { groups: readonly RuleGroup[] }) {
  const { t } = useTranslation('insight');
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? groups : groups.slice(0, shownRules);
  return (
    <>
      <ul className={classes['rules']} aria-label={t('values')}>{shown.map((group) => <RuleItem key={group.key} group={group} />)}</ul>
      {groups.length > shownRules && <Button size="compact-sm" variant="default" className={classes['tool']} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>{t(isWhole ? 'less' : 'more')}</Button>}
    </>
  );
}

function RuleItem({ group }: { group: RuleGroup }) {
  const { t } = useTranslation('insight');
  const pick = useWords();
  const words = levelRuleWords[group.rule];
  return (
    <li className={classes['rule']} data-met={group.isMet || undefined}>
      <div className={classes['ruleHead']}>
        <b>{words === undefined ? group.rule : pick(words)}</b>
        <LevelChip level={group.level} size="sm" />
        <span className={classes['note']}>{t(group.isMet ? 'met' : 'notMet')} {formatPercent(group.reach)}</span>
      </div>
      <table className={classes['values']}>
        <thead><tr><th scope="col">{t('figure')}</th><th scope="col">{t('now')}</th><th scope="col">{t('threshold')}</th><th scope="col">{t('reach')}</th></tr></thead>
        <tbody>
          {group.values.map((value) => (
            <tr key={value.name}>
              <th scope="row">{pick(value.words)}</th>
              <td>{formatFigure(value.value)}</td>
              <td>{value.threshold === null ? '―' : formatFigure(value.threshold)}</td>
              <td><span className={classes['bar']} aria-hidden="true"><span style={{ width: `${value.reach * 100}%` }} /></span> {formatPercent(value.reach)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  );
}
