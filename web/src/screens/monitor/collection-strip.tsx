import { IconAlertTriangle, IconCircleCheck, IconClockExclamation, IconClockPause, IconPlayerPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SourceStrip } from '@hinomi/shared/contracts/monitor';
import { sourceErrors } from '@hinomi/shared/errors/source-errors';
import { channelWords, sourceStateWords, type SourceState } from '@hinomi/shared/vocabulary/channel';
import { formatSpan } from '../../lib/dates.ts';
import { useLanguage, useWords } from '../../lib/words.ts';
import { tellsLag } from '../../ui/source-lag.ts';
import { TimeText } from '../../ui/time-text.tsx';
import classes from './monitor.module.css';

const marks: Record<SourceState, typeof IconCircleCheck> = {
  new: IconClockPause, ok: IconCircleCheck, late: IconClockExclamation, failing: IconAlertTriangle, paused: IconPlayerPause,
};
/** Sources in trouble come first: they blind the figures above. */
const urgency: Record<SourceState, number> = { failing: 0, late: 1, new: 2, ok: 3, paused: 4 };

/** 収集状況: how each source does, and the way to mend it. */
export function CollectionStrip({ sources }: { sources: readonly SourceStrip[] }) {
  const { t } = useTranslation('monitor');
  const sorted = sources.toSorted((a, b) => urgency[a.health.state] - urgency[b.health.state] || a.name.localeCompare(b.name, 'ja'));
  return (
    <section className={classes['panel']} aria-labelledby="monitor-strip">
      <div className={classes['panelHead']}>
        <h2 id="monitor-strip" className={classes['title']}>{t('strip')}</h2>
        <Link to="/settings/sources" className={classes['more']}>{t('sourceSettings')}</Link>
      </div>
      <ul className={classes['sources']}>{sorted.map((source) => <SourceItem key={source.sourceId} source={source} />)}</ul>
    </section>
  );
}

function SourceItem({ source }: { source: SourceStrip }) {
  const { t } = useTranslation('monitor');
  const pick = useWords();
  const language = useLanguage();
  const { state, error, failures, lastSuccessAt, lagSeconds, nextTryAt } = source.health;
  const Mark = marks[state];
  return (
    <li className={classes['source']} data-state={state}>
      <div className={classes['sourceHead']}>
        <span className={classes['state']} data-state={state}><Mark size={18} aria-hidden /> {pick(sourceStateWords[state])}</span>
        <b className={classes['sourceName']}><bdi>{source.name}</bdi></b>
        <span className={classes['since']}>{pick(channelWords[source.channel])}</span>
      </div>
      <dl className={classes['facts']}>
        <div><dt>{t('lastFetch')}</dt><dd>{lastSuccessAt === null ? t('never') : <TimeText at={lastSuccessAt} />}</dd></div>
        {tellsLag(source.health) && lagSeconds !== null && <div><dt>{t('lag')}</dt><dd>{formatSpan(roundLag(lagSeconds), language)}</dd></div>}
        {state !== 'ok' && nextTryAt !== null && <div><dt>{t('nextTry')}</dt><dd><TimeText at={nextTryAt} form="near" /></dd></div>}
      </dl>
      {error !== null && state !== 'ok' && (
        <p className={classes['error']}>
          {pick(sourceErrors[error.code])}{failures > 1 && ` (${t('failures', { count: failures })})`}
          {' '}
          <Link to="/settings/sources/$sourceId" params={{ sourceId: String(source.sourceId) }} className={classes['mend']}>{t('sourceSettings')}</Link>
        </p>
      )}
    </li>
  );
}

/** A lag for reading: seconds under a minute, else whole minutes, else whole hours. */
function roundLag(seconds: number): number {
  if (seconds < 60) return Math.max(0, Math.round(seconds));
  return seconds < 3600 ? Math.floor(seconds / 60) * 60 : Math.floor(seconds / 3600) * 3600;
}
