import type { AlertQuality } from '@hinomi/shared/contracts/alert';

/** From this many judged alerts on a share is worth a number; before it only the counts are said. */
export const enoughJudged = 10;

/** The share of useful alerts, or null where too few were judged for a percentage to mean anything. */
export const precisionOf = ({ judged, useful }: Pick<AlertQuality['rules'][number], 'judged' | 'useful'>): number | null => (judged >= enoughJudged ? useful / judged : null);

/** False alarms of all weeks shown, and how many that is a week with one decimal; null before the first alert. */
export function falseAlarmsOf(weeks: AlertQuality['weeks']): { total: number; weeks: number; perWeek: string } | null {
  if (weeks.length === 0) return null;
  const total = weeks.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0);
  return { total, weeks: weeks.length, perWeek: (total / weeks.length).toFixed(1) };
}
