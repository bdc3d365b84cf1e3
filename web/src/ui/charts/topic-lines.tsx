import type { MouseEvent } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceArea, ReferenceLine, Tooltip, XAxis, YAxis, usePlotArea, useYAxisScale, type TooltipContentProps } from 'recharts';
import { useTranslation } from 'react-i18next';
import type { TopicSeries } from '@hinomi/shared/contracts/monitor';
import { colour } from '../../lib/colours.ts';
import { formatDay, formatTable, formatTime } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/words.ts';
import { levelLooks } from '../level-chip.tsx';
import { chartLines, markRows, spreadLabels, timeTicks, toRows, type ChartLine, type ChartRow, type ChartView, type SeriesPoint } from './chart-series.ts';
import type { ChartMark } from './annotation-marks.ts';
import classes from './charts.module.css';

const dayMs = 86_400_000;
/** The pale fill of level 1 would be lost as a thin line. */
const calmLine = colour('chart-calm');
const axisText = { fontSize: 12, fill: colour('muted') };

/** Below so many times the usual, criticism is inside the usual. */
const usualTimes = 3;

type LinesProps = {
  points: readonly SeriesPoint[]; levels: TopicSeries['levels']; view: ChartView; isNarrow: boolean; marks: readonly ChartMark[];
  /** The reader pointed at a time; absent where nothing can be written down. */
  onPick?: ((atMs: number) => void) | undefined;
};

/** The Recharts part of the focused chart; loaded lazily, because no other screen needs the library. */
export default function TopicLines({ points, levels, view, isNarrow, marks, onPick }: LinesProps) {
  const language = useLanguage();
  const rows = toRows(points);
  const fromMs = rows[0]?.atMs ?? 0;
  const toMs = rows.at(-1)?.atMs ?? 0;
  const isLong = toMs - fromMs > 2 * dayMs;
  const lines = chartLines[view];
  const usualTop = usualTimes * rows.reduce((most, { baseline }) => Math.max(most, baseline), 0);
  const rowsOfMarks = markRows(levels.map((change) => Date.parse(change.at)), (toMs - fromMs) * (isNarrow ? 0.14 : 0.05));
  return (
    // The surrounding figure carries the label; the chart's own keyboard layer has an empty title.
    <LineChart responsive accessibilityLayer={false} className={classes['lines']} data={rows} margin={{ top: 36, right: isNarrow ? 56 : 68, bottom: 0, left: 0 }}>
      {view === 'volume' && <ReferenceArea y1={0} y2={usualTop} ifOverflow="hidden" fill={colour('calm-line')} fillOpacity={0.25} />}
      <CartesianGrid vertical={false} stroke={colour('chart-grid')} />
      <XAxis dataKey="atMs" type="number" scale="time" domain={['dataMin', 'dataMax']} ticks={timeTicks(fromMs, toMs, isNarrow ? 5 : 9)} tick={axisText}
        tickFormatter={(at: number) => (isLong ? formatDay(at, language) : formatTime(at))} stroke={colour('chart-axis')} interval="preserveStartEnd" />
      <YAxis width={38} allowDecimals={false} tick={axisText} stroke={colour('chart-axis')} />
      <Tooltip isAnimationActive={false} content={(props) => <PointCard {...props} lines={lines} />} />
      {levels.map((change, index) => (
        <ReferenceLine key={`${change.at}-${change.level}`} x={Math.min(Date.parse(change.at), toMs)} stroke={change.level === 1 ? calmLine : levelLooks[change.level].line} strokeDasharray="4 2"
          label={{ value: `${levelLooks[change.level].shape}${change.level}`, position: 'top', offset: 5 + (rowsOfMarks[index] ?? 0) * 14, fontSize: 12, fill: colour('ink') }} />
      ))}
      {marks.map(({ atMs, label }) => (
        <ReferenceLine key={`${atMs}-${label}`} x={Math.min(Math.max(atMs, fromMs), toMs)} stroke={colour('accent')} strokeDasharray="1 3" label={{ value: label, position: 'insideBottom', offset: 4, fontSize: 12, fontWeight: 700, fill: colour('accent') }} />
      ))}
      {lines.map((line) => (
        <Line key={line.name} dataKey={line.name} stroke={line.colour} strokeWidth={line.width} strokeDasharray={line.dash} dot={false}
          activeDot={{ r: 4 }} type="linear" isAnimationActive={false} />
      ))}
      <EndLabels last={rows.at(-1)} lines={lines} />
      {onPick !== undefined && <PickArea fromMs={fromMs} toMs={toMs} onPick={onPick} />}
    </LineChart>
  );
}

/** Lies over the plot and answers at which time it was pressed; the button beside the chart does the same by keyboard. */
function PickArea({ fromMs, toMs, onPick }: { fromMs: number; toMs: number; onPick: (atMs: number) => void }) {
  const area = usePlotArea();
  if (area === undefined) return null;
  const pick = (event: MouseEvent<SVGRectElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onPick(fromMs + ((toMs - fromMs) * (event.clientX - box.left)) / box.width);
  };
  return <rect x={area.x} y={area.y} width={area.width} height={area.height} className={classes['pickable']} onClick={pick} />;
}

function PointCard({ active, label, payload, lines }: Pick<TooltipContentProps, 'active' | 'label' | 'payload'> & { lines: readonly ChartLine[] }) {
  const { t } = useTranslation('charts');
  const language = useLanguage();
  const row = payload[0]?.payload as ChartRow | undefined;
  if (!active || row === undefined) return null;
  return (
    <div className={classes['pointCard']}>
      <div>{formatTable(Number(label), language)}</div>
      {lines.map((line) => (
        <div key={line.name} className={classes['pointRow']}>
          <LineSample line={line} />
          <span>{t(line.name)}</span>
          <b>{Math.round(row[line.name] * 10) / 10}</b>
        </div>
      ))}
    </div>
  );
}

function LineSample({ line }: { line: ChartLine }) {
  return (
    <svg width="24" height="8" aria-hidden="true">
      <line x1="0" x2="24" y1="4" y2="4" stroke={line.colour} strokeWidth={line.width} strokeDasharray={line.dash} />
    </svg>
  );
}

/** Names of the lines at their right ends, moved apart where the lines meet. */
function EndLabels({ last, lines }: { last: ChartRow | undefined; lines: readonly ChartLine[] }) {
  const { t } = useTranslation('charts');
  const area = usePlotArea();
  const scaleY = useYAxisScale();
  if (last === undefined || area === undefined || scaleY === undefined) return null;
  const bottom = area.y + area.height;
  const wanted = lines.map((line) => scaleY(last[line.name]) ?? bottom);
  const placed = spreadLabels(wanted, 15, area.y, bottom);
  return (
    <g aria-hidden="true">
      {lines.map((line, index) => (
        <text key={line.name} x={area.x + area.width + 6} y={(placed[index] ?? bottom) + 4} fontSize={12} fontWeight={600} fill={line.colour}>{t(line.name)}</text>
      ))}
    </g>
  );
}
