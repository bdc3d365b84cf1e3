import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MentionOutlook } from '@hinomi/shared/contracts/outlook';
import { measureRoutes } from '@hinomi/shared/routes/measure-routes';
import { callApi } from '../../../lib/api-client.ts';
import { formatNear } from '../../../lib/dates.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useLanguage } from '../../../lib/words.ts';
import { OutlookChart } from '../../../ui/charts/outlook-chart.tsx';
import { placeOutlook } from '../../../ui/charts/outlook-path.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import { useNow } from '../../../ui/use-now.ts';
import classes from '../mentions.module.css';
import './outlook-words.ts';

type Velocity = NonNullable<MentionOutlook['velocity']>;
type Outlook = NonNullable<MentionOutlook['outlook']>;

const hourMs = 3_600_000;
/** A pace counts as changed from a fifth on. */
const changed = 1.2;
const formatPace = (perHour: number): string => (Math.abs(perHour) < 10 ? String(Math.round(perHour * 10) / 10) : formatCount(Math.round(perHour)));
/** Two digits: what is to come is not known to the last reaction. */
const formatRough = (count: number): string => formatCount(count < 100 ? count : Number(count.toPrecision(2)));

function useNearTime(): (at: string | number) => string {
  const language = useLanguage();
  const now = useNow();
  return (at) => formatNear(at, language, now);
}

/** How fast the reactions of a post come, and where they will be in three hours; nothing for a post whose counts never changed. */
export function OutlookSection({ mentionId }: { mentionId: string }) {
  const { t } = useTranslation('mentionOutlook');
  const { data } = useQuery({ queryKey: queryKeys.mention('detail', mentionId, 'outlook'), queryFn: () => callApi(measureRoutes.outlook, { params: { mentionId } }) });
  if (data === undefined || data.velocity === null) return null;
  return (
    <section className={classes['block']} aria-label={t('title')} data-outlook={data.outlook === null ? 'thin' : 'given'}>
      <h3 className={classes['subtitle']}>{t('title')}</h3>
      <Pace velocity={data.velocity} />
      {data.outlook !== null && <Ahead outlook={data.outlook} posts={data.comparable} />}
      <Picture answer={data} />
      {data.outlook !== null && <AheadTable outlook={data.outlook} />}
      <p className={classes['small']}>{t('what')}</p>
    </section>
  );
}

function Pace({ velocity: { from, to, gained, perHour, perHourBefore } }: { velocity: Velocity }) {
  const { t } = useTranslation('mentionOutlook');
  const near = useNearTime();
  const gap = useLanguage() === 'ja' ? '' : ' ';
  const span = { from: near(from), to: near(to), count: formatCount(Math.abs(gained)), perHour: formatPace(perHour) };
  const turn = perHourBefore === null || perHourBefore <= 0 ? null : perHour > perHourBefore * changed ? 'faster' : perHour * changed < perHourBefore ? 'slower' : 'steady';
  return <p className={classes['said']}>{t(gained > 0 ? 'gained' : gained < 0 ? 'lost' : 'flat', span)}{turn !== null && `${gap}${t(turn, { perHour: formatPace(perHourBefore ?? 0) })}`}</p>;
}

function Ahead({ outlook, posts }: { outlook: Outlook; posts: number }) {
  const { t } = useTranslation('mentionOutlook');
  const near = useNearTime();
  const last = outlook.hours.at(-1);
  if (last === undefined) return null;
  return (
    <>
      <h4 className={classes['minor']}>{t('outlook')}</h4>
      <p className={classes['said']}>
        {t('said', { at: near(Date.parse(outlook.from) + last.hours * hourMs), low: formatRough(last.low), middle: formatRough(last.middle), high: formatRough(last.high), count: formatCount(outlook.count) })}
      </p>
      <p className={classes['small']}>{t(outlook.isOfPart ? 'basisPart' : 'basis', { posts: formatCount(posts) })}</p>
    </>
  );
}

function Picture({ answer }: { answer: MentionOutlook }) {
  const { t } = useTranslation('mentionOutlook');
  const near = useNearTime();
  const picture = placeOutlook(answer);
  const [first, last] = [answer.points[0], answer.points.at(-1)];
  if (picture === null || first === undefined || last === undefined) return null;
  return <OutlookChart picture={picture} nowWord={t('now')} label={t('chart', { from: near(first.at), first: formatCount(first.count), to: near(last.at), last: formatCount(last.count) })} />;
}

function AheadTable({ outlook: { from, hours } }: { outlook: Outlook }) {
  const { t } = useTranslation('mentionOutlook');
  return (
    <details>
      <summary>{t('table')}</summary>
      <table className={classes['growth']}>
        <thead><tr>{(['time', 'low', 'middle', 'high'] as const).map((name) => <th key={name} scope="col">{t(name)}</th>)}</tr></thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour.hours}><th scope="row"><TimeText at={Date.parse(from) + hour.hours * hourMs} /></th><td>{formatCount(hour.low)}</td><td>{formatCount(hour.middle)}</td><td>{formatCount(hour.high)}</td></tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
