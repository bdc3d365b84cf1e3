import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis, type TooltipContentProps } from 'recharts';
import { colour } from '../../lib/colours.ts';
import { formatDay } from '../../lib/dates.ts';
import { formatCount } from '../../lib/numbers.ts';
import { formatPercent } from '../../lib/percent.ts';
import { useLanguage } from '../../lib/words.ts';
import classes from './charts.module.css';

const axisText = { fontSize: 12, fill: colour('muted') };

/** One week: `atMs` its Monday; shares 0–1. */
export type AccuracyWeek = { atMs: number; share: number; low: number; high: number; of: number };

/** The Recharts part of accuracy by week; loaded lazily. A point alone is drawn as a dot. */
export default function AccuracyLines({ weeks, isNarrow }: { weeks: readonly AccuracyWeek[]; isNarrow: boolean }) {
  const language = useLanguage();
  const rows = weeks.map((week) => ({ ...week, band: [week.low, week.high] }));
  return (
    <ComposedChart responsive accessibilityLayer={false} className={classes['lines']} data={rows} margin={{ top: 12, right: 16, bottom: 0, left: 0 }}>
      <CartesianGrid vertical={false} stroke={colour('chart-grid')} />
      <XAxis dataKey="atMs" type="category" tick={axisText} tickFormatter={(at: number) => formatDay(at, language)} stroke={colour('chart-axis')} interval="preserveStartEnd" minTickGap={isNarrow ? 24 : 12} padding={{ left: 24, right: 24 }} />
      <YAxis width={48} domain={[0, 1]} ticks={[0, 0.25, 0.5, 0.75, 1]} tick={axisText} tickFormatter={(share: number) => `${String(share * 100)} %`} stroke={colour('chart-axis')} />
      <Tooltip isAnimationActive={false} content={(props) => <WeekCard {...props} />} />
      <Area dataKey="band" type="linear" stroke="none" fill={colour('accent-pale')} fillOpacity={0.35} isAnimationActive={false} activeDot={false} />
      <Line dataKey="share" type="linear" stroke={colour('accent')} strokeWidth={2} dot={{ r: 4, fill: colour('accent') }} isAnimationActive={false} />
    </ComposedChart>
  );
}

function WeekCard({ active, payload }: Pick<TooltipContentProps, 'active' | 'payload'>) {
  const language = useLanguage();
  const week = payload[0]?.payload as AccuracyWeek | undefined;
  if (!active || week === undefined) return null;
  return <div className={classes['pointCard']}><div>{formatDay(week.atMs, language)}</div><b>{formatPercent(week.share)}</b> ({formatPercent(week.low)}–{formatPercent(week.high)}) / {formatCount(week.of)}</div>;
}
