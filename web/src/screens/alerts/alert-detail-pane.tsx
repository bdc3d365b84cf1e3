import { CloseButton, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AlertDetail } from '@hinomi/shared/contracts/alert';
import { alertStatusWords } from '@hinomi/shared/vocabulary/alert';
import { levelRuleWords } from '@hinomi/shared/vocabulary/level-rule';
import { formatTable } from '../../lib/dates.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import { LevelChip } from '../../ui/level-chip.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { latestValues } from './alert-order.ts';
import { AlertTags } from './alert-row.tsx';
import { MetValues, NoticeTable, SimilarList } from './alert-tables.tsx';
import { DecisionBox } from './decision-box.tsx';
import type { DecisionForm } from './decision-state.ts';
import { ElapsedText } from './elapsed-text.tsx';
import { LevelHistory } from './level-history.tsx';
import { PostList } from './post-list.tsx';
import { FalseNote, WaitNote } from './standing-note.tsx';
import { StormChart } from './storm-chart.tsx';
import { ThreadList } from './thread-list.tsx';
import { useAlertDetail } from './use-alerts.ts';
import { VerdictPart } from './verdict-part.tsx';
import classes from './alerts.module.css';

/** The gravest posts; the others stand in 投稿. */
const shownPosts = 10;

type PaneProps = { alertId: number; form: DecisionForm | undefined; onForm: (form: DecisionForm | undefined) => void; onOpen: (id: number) => void; onClose: () => void; hasClose: boolean };

/** One alert: what fired, why, who took it, what was decided, who was told. */
export function AlertDetailPane({ alertId, form, onForm, onOpen, onClose, hasClose }: PaneProps) {
  const { t } = useTranslation('alerts');
  const query = useAlertDetail(alertId);
  return (
    <div className={classes['detail']} data-alert-detail={alertId}>
      {hasClose && (
        <div className={classes['detailHead']}>
          <h2 className={classes['title']}>{t('detail')}</h2>
          <CloseButton aria-label={t('close')} onClick={onClose} />
        </div>
      )}
      <QueryState query={query} skeleton={<><Skeleton height={60} mb={12} /><Skeleton height={160} mb={12} /><Skeleton height={160} /></>}>
        {(detail) => (
          <>
            <DetailHead detail={detail} onOpen={onOpen} />
            <WaitNote alert={detail.alert} />
            <FalseNote alert={detail.alert} />
            <DecisionBox alert={detail.alert} detail={detail} form={form} onForm={onForm} />
            <DetailBody detail={detail} onOpen={onOpen} />
          </>
        )}
      </QueryState>
    </div>
  );
}

function DetailBody({ detail, onOpen }: { detail: AlertDetail; onOpen: (id: number) => void }) {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  const { alert } = detail;
  const latest = latestValues(detail.history);
  return (
    <>
      <section className={classes['block']}><h3 className={classes['subtitle']}>{latest.at === null ? t('values') : t('valuesAt', { time: formatTable(latest.at, language) })}</h3><MetValues key={alert.id} values={latest.values} /></section>
      <section className={classes['block']}><h3 className={classes['subtitle']}>{t('history')}</h3><LevelHistory history={detail.history} /></section>
      {alert.resolvedAt === null && <section className={classes['block']}><h3 className={classes['subtitle']}>{t('chart')}</h3><StormChart alert={alert} /></section>}
      <section className={classes['block']}>
        <h3 className={classes['subtitle']}>{t('posts')}</h3>
        <PostList mentions={detail.mentions.slice(0, shownPosts)} topicId={alert.topicId} />
        <Link to="/mentions" search={{ topic: alert.topicId }} className={classes['link']}>{t('allPosts')}</Link>
      </section>
      <section className={classes['block']}><h3 className={classes['subtitle']}>{t('thread')}</h3><ThreadList entries={detail.thread} onOpen={onOpen} /></section>
      <section className={classes['block']}><h3 className={classes['subtitle']}>{t('notices')}</h3><NoticeTable notices={detail.notices} /></section>
      <section className={classes['block']}><h3 className={classes['subtitle']}>{t('similar')}</h3><SimilarList similar={detail.similar} onOpen={onOpen} /></section>
      <section className={classes['block']}><h3 className={classes['subtitle']}>{t('verdict')}</h3><VerdictPart key={alert.id} alert={alert} /></section>
    </>
  );
}

function DetailHead({ detail: { alert }, onOpen }: { detail: AlertDetail; onOpen: (id: number) => void }) {
  const { t } = useTranslation('alerts');
  const pick = useWords();
  const isOver = alert.resolvedAt !== null;
  const { reignitedFrom } = alert;
  return (
    <div className={classes['block']}>
      <div className={classes['rowHead']}>
        <LevelChip level={alert.level} />
        <h3 className={classes['topic']}><bdi>{alert.topicName}</bdi></h3>
        <AlertTags alert={alert} />
      </div>
      <p className={classes['reason']}>{pick(alert.reason)}</p>
      <dl className={classes['facts']}>
        <dt>{t('status')}</dt><dd>{pick(alertStatusWords[alert.status])}</dd>
        <dt>{t('opened')}</dt><dd><TimeText at={alert.openedAt} form="full" /></dd>
        {alert.raisedAt !== alert.openedAt && <><dt>{t('raised')}</dt><dd><TimeText at={alert.raisedAt} form="full" /></dd></>}
        {isOver && <><dt>{t('resolved')}</dt><dd><TimeText at={alert.resolvedAt ?? alert.openedAt} form="full" /></dd></>}
        <dt>{t(isOver ? 'lasted' : 'elapsed')}</dt><dd><ElapsedText alert={alert} label={t(isOver ? 'lasted' : 'elapsed')} /></dd>
        <dt>{t('peak')}</dt><dd><LevelChip level={alert.peakLevel} size="sm" /></dd>
        <dt>{t('children')}</dt><dd>{t('childrenOf', { count: alert.childCount.toLocaleString('en-US'), kept: alert.mentionCount.toLocaleString('en-US') })}</dd>
        <dt>{t('rule')}</dt><dd>{pick(levelRuleWords[alert.rule] ?? { ja: alert.rule, en: alert.rule })}</dd>
        {reignitedFrom !== null && <><dt>{t('reignited')}</dt><dd><button type="button" className={classes['inlineLink']} onClick={() => onOpen(reignitedFrom)}>{t('earlierAlert')}</button></dd></>}
      </dl>
      <Link to="/monitor" search={{ topic: alert.topicId }} className={classes['link']}>{t('openTopic')}</Link>
    </div>
  );
}
