import { formatTime } from '../../lib/dates.ts';
import { formatCount } from '../../lib/numbers.ts';
import { toPoints, type OutlookPicture } from './outlook-path.ts';
import classes from './charts.module.css';

type Props = { picture: OutlookPicture; /** Says the picture in words. */ label: string; /** What stands at the present moment. */ nowWord: string };

/** Counts so far as a line, and the band they will probably stay in, dashed in its middle; times below. */
export function OutlookChart({ picture: { fromMs, toMs, nowAt, top, line, middle, band }, label, nowWord }: Props) {
  return (
    <div className={classes['outlook']}>
      <span className={classes['outlookTop']} aria-hidden="true">{formatCount(Math.round(top))}</span>
      <svg className={classes['outlookLines']} viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={label}>
        <polygon points={toPoints(band)} className={classes['outlookBand']} />
        <polyline points={toPoints(middle)} className={classes['outlookMiddle']} vectorEffect="non-scaling-stroke" />
        <polyline points={toPoints(line)} className={classes['outlookSeen']} vectorEffect="non-scaling-stroke" />
        {nowAt !== null && <line x1={nowAt} x2={nowAt} y1="0" y2="100" className={classes['outlookNow']} vectorEffect="non-scaling-stroke" />}
      </svg>
      <div className={classes['outlookTimes']} aria-hidden="true">
        {(nowAt === null || nowAt > 15) && <span>{formatTime(fromMs)}</span>}
        {nowAt !== null && <span style={{ position: 'absolute', left: `${nowAt}%`, transform: nowAt > 15 ? 'translateX(-50%)' : 'none' }}>{nowWord}</span>}
        <span>{formatTime(toMs)}</span>
      </div>
    </div>
  );
}
