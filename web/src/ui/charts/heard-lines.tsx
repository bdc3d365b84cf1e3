import { Area, AreaChart, CartesianGrid, ReferenceArea, Tooltip, XAxis, YAxis, type TooltipContentProps } from 'recharts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { colour } from '../../lib/colours.ts';
import { formatDay, formatTable, formatTime } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/words.ts';
import { timeTicks } from './chart-series.ts';
import { HatchPattern } from './hatch-mark.tsx';
import { bandOf, thinOut, type HeardGap, type HeardHour } from './heard-hours.ts';
import classes from './charts.module.css';

const axisText = { fontSize: 12, fill: colour('muted') };
const dayMs = 86_400_000;

type Props = { hours: readonly HeardHour[]; gaps: readonly HeardGap[]; isNarrow: boolean };

/** The Recharts part of what a source brought by the hour; loaded lazily. */
export default function HeardLines({ hours, gaps, isNarrow }: Props) {
  const language = useLanguage();
  const id = useId();
  const fromMs = hours[0]?.atMs ?? 0;
  const toMs = hours.at(-1)?.atMs ?? 0;
  const most = isNarrow ? 4 : 8;
  const isLong = toMs - fromMs > 2 * dayMs;
  return (
    <AreaChart responsive accessibilityLayer={false} className={classes['lines']} data={[...hours]} margin={{ top: 12, right: 12, bottom: 0, left: 0 }}>
      <defs>
        <HatchPattern id={`${id}-silent`} kind="silent" />
        <HatchPattern id={`${id}-lost`} kind="lost" />
      </defs>
      <CartesianGrid vertical={false} stroke={colour('chart-grid')} />
      <XAxis dataKey="atMs" type="number" scale="time" domain={['dataMin', 'dataMax']} ticks={thinOut(timeTicks(fromMs, toMs, most), most)} tick={axisText}
        tickFormatter={(at: number) => (isLong ? formatDay(at, language) : formatTime(at))} stroke={colour('chart-axis')} interval="preserveStartEnd" />
      <YAxis width={38} allowDecimals={false} tick={axisText} stroke={colour('chart-axis')} />
      <Tooltip isAnimationActive={false} content={(props) => <HourCard {...props} />} />
      <Area dataKey="mentions" type="stepAfter" connectNulls={false} stroke={colour('accent')} strokeWidth={1.5} fill={colour('accent-pale')} fillOpacity={0.35} dot={false} activeDot={{ r: 4 }} isAnimationActive={false} />
      {gaps.map((gap) => {
        const [x1, x2] = bandOf(gap, fromMs, toMs);
        return <ReferenceArea key={gap.id} x1={x1} x2={x2} fill={`url(#${id}-${gap.kind})`} fillOpacity={0.8} ifOverflow="hidden" />;
      })}
    </AreaChart>
  );
}

function HourCard({ active, label, payload }: Pick<TooltipContentProps, 'active' | 'label' | 'payload'>) {
  const { t } = useTranslation('heard');
  const language = useLanguage();
  const hour = payload[0]?.payload as HeardHour | undefined;
  if (!active || hour === undefined) return null;
  return <div className={classes['pointCard']}><div>{formatTable(Number(label), language)}</div><b>{hour.mentions === null ? t('unknown') : t('posts', { count: hour.mentions })}</b></div>;
}
