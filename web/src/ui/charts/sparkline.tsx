import { useTranslation } from 'react-i18next';
import './chart-words.ts';
import { areaPath, linePath, shownHours } from './sparkline-path.ts';
import classes from './charts.module.css';

const width = 240;
const height = 44;

/** Up to 24 hours of one topic as a small SVG: area = all mentions, line = critical ones, on one scale. */
export function Sparkline({ all: allHours, critical: criticalHours }: { all: readonly number[]; critical: readonly number[] }) {
  const { t } = useTranslation('charts');
  const hours = shownHours(allHours, criticalHours);
  const [all, critical] = [allHours.slice(0, hours), criticalHours.slice(0, hours)];
  const top = Math.max(0, ...all, ...critical);
  const label = top === 0 ? t('sparkNone') : t('spark', { all: Math.max(0, ...all), critical: Math.max(0, ...critical), now: allHours.at(-1) ?? 0 });
  return (
    <svg className={classes['spark']} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path d={areaPath(all, top, width, height)} className={classes['sparkArea']} />
      <path d={linePath(all, top, width, height)} className={classes['sparkAll']} vectorEffect="non-scaling-stroke" />
      {critical.some((count) => count > 0) && <path d={linePath(critical, top, width, height)} className={classes['sparkCritical']} vectorEffect="non-scaling-stroke" />}
    </svg>
  );
}
