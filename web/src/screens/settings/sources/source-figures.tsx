import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { formatSpan } from '../../../lib/dates.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { useLanguage } from '../../../lib/words.ts';
import { tellsLag } from '../../../ui/source-lag.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import { formatLength } from './span-words.ts';
import classes from './sources.module.css';
import './words.ts';

/** The lag in its two largest units, where it still means something and is worth saying; else null. */
function shownLag({ health }: Source, language: Language): string | null {
  if (!tellsLag(health) || health.lagSeconds === null || health.lagSeconds < 60) return null;
  return formatLength(health.lagSeconds * 1_000, language);
}

/** When it is asked next; null where nobody asks, or a stream is simply listened to. */
function nextTry({ health, mode, isPaused }: Source): string | null {
  if (mode === 'push' || isPaused) return null;
  return mode === 'poll' || health.failures > 0 ? health.nextTryAt : null;
}

/** Last success, next try, lag, what came in a day: the figures of one source that is read or told. */
export function SourceFigures({ source }: { source: Source }) {
  const { t } = useTranslation('sources');
  const language = useLanguage();
  const { health, mode } = source;
  const [lag, next] = [shownLag(source, language), nextTry(source)];
  return (
    <dl className={`${classes['figures'] ?? ''} tabular`}>
      <div><dt>{t(mode === 'push' ? 'lastTold' : 'lastSuccess')}</dt><dd>{health.lastSuccessAt === null ? t('never') : <TimeText at={health.lastSuccessAt} />}</dd></div>
      {next !== null && <div><dt>{t('next')}</dt><dd><TimeText at={next} form="near" /></dd></div>}
      {lag !== null && <div><dt>{t('lag')}</dt><dd>{lag}</dd></div>}
      <div><dt>{t('day')}</dt><dd>{t('posts', { count: formatCount(health.mentions24h) })}</dd></div>
      {mode === 'poll' && <div><dt>{t('interval')}</dt><dd>{formatSpan(source.intervalSeconds, language)}</dd></div>}
      {source.keepsOnlyMatches && <div><dt>{t('keeps')}</dt><dd>{t('onlyMatches')}</dd></div>}
    </dl>
  );
}
