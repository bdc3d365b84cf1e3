import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { formatSpan } from '../../../lib/dates.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { useLanguage } from '../../../lib/words.ts';
import { tellsLag } from '../../../ui/source-lag.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import classes from './sources.module.css';
import './words.ts';

/** Last success, next try, lag, what came in a day: the figures of one source that is read or told. */
export function SourceFigures({ source }: { source: Source }) {
  const { t } = useTranslation('sources');
  const language = useLanguage();
  const { health, mode } = source;
  const isPolled = mode === 'poll';
  const lag = tellsLag(health) && health.lagSeconds !== null && health.lagSeconds >= 60 ? formatSpan(Math.round(health.lagSeconds / 60) * 60, language) : null;
  return (
    <dl className={`${classes['figures'] ?? ''} tabular`}>
      <div><dt>{t(mode === 'push' ? 'lastTold' : 'lastSuccess')}</dt><dd>{health.lastSuccessAt === null ? t('never') : <TimeText at={health.lastSuccessAt} />}</dd></div>
      {mode !== 'push' && health.nextTryAt !== null && !source.isPaused && (isPolled || health.failures > 0) && <div><dt>{t('next')}</dt><dd><TimeText at={health.nextTryAt} form="near" /></dd></div>}
      {lag !== null && <div><dt>{t('lag')}</dt><dd>{lag}</dd></div>}
      <div><dt>{t('day')}</dt><dd>{t('posts', { count: formatCount(health.mentions24h) })}</dd></div>
      {isPolled && <div><dt>{t('interval')}</dt><dd>{formatSpan(source.intervalSeconds, language)}</dd></div>}
      {source.keepsOnlyMatches && <div><dt>{t('keeps')}</dt><dd>{t('onlyMatches')}</dd></div>}
    </dl>
  );
}
