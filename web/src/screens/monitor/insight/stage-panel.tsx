import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Spread, StageEvidence } from '@hinomi/shared/contracts/insight';
import type { Period } from '@hinomi/shared/contracts/monitor';
import { spreadStageWords } from '@hinomi/shared/vocabulary/spread';
import { formatTable } from '../../../lib/dates.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { useLanguage, useWords } from '../../../lib/words.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import { BriefLine } from './brief-line.tsx';
import { Panel } from './panel.tsx';
import { useSpread } from './use-insight.ts';
import classes from './insight.module.css';

const shownPosts = 2;

/** 露出 → 拡散 → 集約 → 報道: how far it has come, with the posts and figures that make it so. */
export function StagePanel({ topicId, period }: { topicId: number; period: Period }) {
  const { t } = useTranslation('insight');
  return (
    <Panel title={t('stages')} query={useSpread(topicId, period)} height={220}>
      {(spread) => <Stages spread={spread} topicId={topicId} />}
    </Panel>
  );
}

function Stages({ spread, topicId }: { spread: Spread; topicId: number }) {
  const { t } = useTranslation('insight');
  const language = useLanguage();
  return (
    <div className={classes['stack']}>
      <p className={classes['note']}>{t('stagesSince', { time: formatTable(spread.since, language) })}{spread.current === null && ` ${t('noStage')}`}</p>
      <ol className={classes['stages']}>
        {spread.stages.map((stage) => <StageItem key={stage.stage} stage={stage} isCurrent={stage.stage === spread.current} topicId={topicId} />)}
      </ol>
      {spread.isSample && <p className={classes['note']}>{t('sample')}</p>}
    </div>
  );
}

function StageItem({ stage, isCurrent, topicId }: { stage: StageEvidence; isCurrent: boolean; topicId: number }) {
  const { t } = useTranslation('insight');
  const pick = useWords();
  const Mark = stage.isReached ? IconCircleCheckFilled : IconCircle;
  return (
    <li className={classes['stage']} data-reached={stage.isReached || undefined} aria-current={isCurrent ? 'step' : undefined}>
      <div className={classes['ruleHead']}>
        <Mark size={20} aria-hidden="true" />
        <b>{pick(spreadStageWords[stage.stage])}</b>
        <span className={classes['note']}>{t(stage.isReached ? 'reached' : 'notReached')}</span>
        {stage.at !== null && <span className={classes['note']}><TimeText at={stage.at} /></span>}
      </div>
      <p className={classes['note']}>{t(`stageHelp.${stage.stage}`)}</p>
      {stage.figures.length > 0 && <p className={classes['meta']}>{stage.figures.map(({ name, value }) => <span key={name}>{t(`stageFigure.${name}`, { value: formatCount(value) })}</span>)}</p>}
      {stage.posts.slice(0, shownPosts).map((post) => <BriefLine key={post.id} post={post} topicId={topicId} />)}
    </li>
  );
}
