import { useTranslation } from 'react-i18next';
import type { Alert } from '@hinomi/shared/contracts/alert';
import { alertVerdictWords } from '@hinomi/shared/vocabulary/alert';
import { categoryWords } from '@hinomi/shared/vocabulary/judgement';
import { levelTagWords } from '@hinomi/shared/vocabulary/level';
import { levelRuleWords } from '@hinomi/shared/vocabulary/level-rule';
import { useWords } from '../../lib/words.ts';
import { LevelChip } from '../../ui/level-chip.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import type { DecisionForm } from './decision-state.ts';
import { ElapsedText } from './elapsed-text.tsx';
import classes from './alerts.module.css';

/** One alert of the list; the button covers the row. */
export function AlertRow({ alert, isSelected, onOpen }: { alert: Alert; isSelected: boolean; onOpen: (form?: DecisionForm) => void }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  return (
    <article className={classes['row']} data-selected={isSelected || undefined}>
      <div className={classes['rowHead']}>
        <LevelChip level={alert.level} />
        <h2 className={classes['topic']}>
          <button type="button" className={classes['open']} aria-current={isSelected || undefined} data-alert-row={alert.id} onClick={() => onOpen()}><bdi>{alert.topicName}</bdi></button>
        </h2>
        <AlertTags alert={alert} />
      </div>
      <p className={classes['reason']}>{pick(alert.reason)}</p>
      <dl className={classes['rowFacts']}>
        <div><dt>{t('opened')}</dt><dd><TimeText at={alert.openedAt} /></dd></div>
        <div><dt>{t(alert.resolvedAt === null ? 'elapsed' : 'lasted')}</dt><dd><ElapsedText alert={alert} label={t(alert.resolvedAt === null ? 'elapsed' : 'lasted')} /></dd></div>
        <div><dt>{t('peak')}</dt><dd><LevelChip level={alert.peakLevel} size="sm" /></dd></div>
        <div><dt>{t('rule')}</dt><dd>{pick(levelRuleWords[alert.rule] ?? { ja: alert.rule, en: alert.rule })}</dd></div>
        <div><dt>{t('children')}</dt><dd>{t('mentions', { count: alert.childCount.toLocaleString('en-US') })}</dd></div>
        <div><dt>{t('owner')}</dt><dd><bdi>{(alert.status === 'firing' ? null : alert.acknowledgedBy) ?? t('noOwner')}</bdi></dd></div>
        <Standing alert={alert} />
      </dl>
    </article>
  );
}

/** What the status of the alert adds: the review of one that waits, who called it false, what was said of it. */
function Standing({ alert: { wait, falsePositive, verdict, overdueAt, status } }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  return (
    <>
      {status === 'firing' && overdueAt !== null && <div className={classes['late']}><dt>{t('overdue')}</dt><dd><TimeText at={overdueAt} /></dd></div>}
      {wait !== null && <div><dt>{t('review')}</dt><dd><TimeText at={wait.reviewAt} /></dd></div>}
      {falsePositive !== null && <div className={classes['wide']}><dt>{t('falseReason')}</dt><dd>{falsePositive.reason}</dd></div>}
      {verdict !== null && <div><dt>{t('verdict')}</dt><dd>{pick(alertVerdictWords[verdict.verdict])}</dd></div>}
    </>
  );
}

/** Category and remarks of an alert as small words; a short history is not called 「データ不足」, which says elsewhere that collection has stopped. */
export function AlertTags({ alert }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  if (alert.category === null && alert.tags.length === 0) return null;
  return (
    <ul className={classes['tags']}>
      {alert.category !== null && <li>{pick(categoryWords[alert.category])}</li>}
      {alert.tags.map((tag) => <li key={tag}>{tag === 'data_thin' ? t('thin') : pick(levelTagWords[tag])}</li>)}
    </ul>
  );
}
