import { useTranslation } from 'react-i18next';
import type { Alert } from '@hinomi/shared/contracts/alert';
import { categoryWords } from '@hinomi/shared/vocabulary/judgement';
import { levelTagWords } from '@hinomi/shared/vocabulary/level';
import { useWords } from '../../lib/words.ts';
import { LevelChip } from '../../ui/level-chip.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { ElapsedText } from './elapsed-text.tsx';
import classes from './alerts.module.css';

/** One alert of the list; the button covers the row. */
export function AlertRow({ alert, isSelected, onOpen }: { alert: Alert; isSelected: boolean; onOpen: () => void }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  return (
    <article className={classes['row']} data-selected={isSelected || undefined}>
      <div className={classes['rowHead']}>
        <LevelChip level={alert.level} />
        <h2 className={classes['topic']}>
          <button type="button" className={classes['open']} aria-current={isSelected || undefined} data-alert-row={alert.id} onClick={onOpen}><bdi>{alert.topicName}</bdi></button>
        </h2>
        <AlertTags alert={alert} />
      </div>
      <p className={classes['reason']}>{pick(alert.reason)}</p>
      <dl className={classes['rowFacts']}>
        <div><dt>{t('opened')}</dt><dd><TimeText at={alert.openedAt} /></dd></div>
        <div><dt>{t(alert.resolvedAt === null ? 'elapsed' : 'lasted')}</dt><dd><ElapsedText alert={alert} label={t(alert.resolvedAt === null ? 'elapsed' : 'lasted')} /></dd></div>
        <div><dt>{t('peak')}</dt><dd><LevelChip level={alert.peakLevel} size="sm" /></dd></div>
        <div><dt>{t('owner')}</dt><dd><bdi>{alert.acknowledgedBy ?? t('noOwner')}</bdi></dd></div>
      </dl>
    </article>
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
