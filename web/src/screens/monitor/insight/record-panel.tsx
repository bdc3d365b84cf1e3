import { useTranslation } from 'react-i18next';
import type { LevelRecord } from '@hinomi/shared/contracts/insight';
import { levelRuleWords } from '@hinomi/shared/vocabulary/level-rule';
import { levelTagWords } from '@hinomi/shared/vocabulary/level';
import { useWords } from '../../../lib/words.ts';
import { LevelChip } from '../../../ui/level-chip.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { Panel } from './panel.tsx';
import { formatFigure } from './rule-values.ts';
import { useReasons } from './use-insight.ts';
import classes from './insight.module.css';

/** 判定の記録: every change of the level with the sentence and the values it was held against, newest first. */
export function RecordPanel({ topicId }: { topicId: number }) {
  const { t } = useTranslation('insight');
  return (
    <Panel title={t('records')} query={useReasons(topicId)}>
      {({ records }) => (records.length === 0
        ? <p className={classes['note']}>{t('recordsNone')}</p>
        : <ol className={classes['records']}>{records.map((record) => <RecordItem key={record.id} record={record} />)}</ol>)}
    </Panel>
  );
}

function RecordItem({ record }: { record: LevelRecord }) {
  const { t } = useTranslation('insight');
  const pick = useWords();
  const rule = levelRuleWords[record.rule];
  return (
    <li>
      <div className={classes['ruleHead']}>
        <TimeText at={record.at} />
        <LevelChip level={record.from} size="sm" /><span aria-hidden="true">→</span><LevelChip level={record.level} size="sm" />
        {rule !== undefined && <span className={classes['note']}>{t('recordBy', { rule: pick(rule) })}</span>}
        {record.tags.map((tag) => <span key={tag} className={classes['tag']}>{pick(levelTagWords[tag])}</span>)}
      </div>
      <p className={classes['reason']}>{pick(record.reason)}</p>
      <details className={classes['details']}>
        <summary>{t('recordValues')} ({t('metOf', { count: record.values.filter(({ isMet }) => isMet).length })})</summary>
        <table className={classes['values']}>
          <thead><tr><th scope="col">{t('figure')}</th><th scope="col">{t('now')}</th><th scope="col">{t('threshold')}</th><th scope="col">{t('reach')}</th></tr></thead>
          <tbody>
            {record.values.map((value) => (
              <tr key={value.name}>
                <th scope="row">{pick(value.words)}</th>
                <td>{formatFigure(value.value)}</td>
                <td>{value.threshold === null ? '―' : formatFigure(value.threshold)}</td>
                <td>{t(value.isMet ? 'met' : 'notMet')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </li>
  );
}
