import { useTranslation } from 'react-i18next';
import type { Alert } from '@hinomi/shared/contracts/alert';
import { useWords } from '../../lib/words.ts';
import { LevelChip } from '../../ui/level-chip.tsx';
import { AlertTags } from './alert-row.tsx';
import { DecisionBox } from './decision-box.tsx';
import type { DecisionForm } from './decision-state.ts';
import { ElapsedText } from './elapsed-text.tsx';
import { PostList } from './post-list.tsx';
import { useAlertDetail } from './use-alerts.ts';
import classes from './alerts.module.css';

const shownPosts = 3;

/** What someone woken at night needs on a telephone: level, reason, three posts, the clock, and three large buttons; 静観 and 誤検知 open their forms in the detail, which stays when the card leaves. */
export function NightCard({ alert, isSelected, onOpen }: { alert: Alert; isSelected: boolean; onOpen: (form?: DecisionForm) => void }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  const { data } = useAlertDetail(alert.id);
  return (
    <article className={classes['night']} data-level={alert.level}>
      <div className={classes['rowHead']}>
        <LevelChip level={alert.level} size="lg" />
        <span className={classes['timer']}><ElapsedText alert={alert} label={t('timer')} /></span>
      </div>
      <h2 className={classes['topic']}><button type="button" className={classes['nightOpen']} aria-current={isSelected || undefined} data-alert-row={alert.id} onClick={() => onOpen()}><bdi>{alert.topicName}</bdi></button></h2>
      <p className={classes['reason']}>{pick(alert.reason)}</p>
      <AlertTags alert={alert} />
      {data !== undefined && <PostList mentions={data.mentions.slice(0, shownPosts)} topicId={alert.topicId} />}
      <DecisionBox alert={data?.alert ?? alert} form={undefined} onForm={onOpen} />
    </article>
  );
}
