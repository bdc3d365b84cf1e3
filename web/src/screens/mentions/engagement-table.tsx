import { useTranslation } from 'react-i18next';
import type { MentionDetail } from '@hinomi/shared/contracts/mention';
import { formatCount } from '../../lib/numbers.ts';
import { TimeText } from '../../ui/time-text.tsx';
import classes from './mentions.module.css';

const countNames = ['reposts', 'likes', 'replies', 'quotes', 'views', 'bookmarks'] as const;

/** How the counts of a post went, newest first; nothing while they never changed. */
export function EngagementTable({ points }: { points: MentionDetail['engagement'] }) {
  const { t } = useTranslation('mentions');
  if (points.length === 0) return null;
  const shown = countNames.filter((name) => points.some((point) => point[name] !== null));
  return (
    <details className={classes['block']}>
      <summary>{t('countsOverTime', { count: points.length })}</summary>
      <table className={classes['growth']}>
        <thead><tr><th scope="col">{t('countsAt')}</th>{shown.map((name) => <th key={name} scope="col">{t(name)}</th>)}</tr></thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.at}><th scope="row"><TimeText at={point.at} /></th>{shown.map((name) => <td key={name}>{point[name] === null ? '–' : formatCount(point[name])}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
