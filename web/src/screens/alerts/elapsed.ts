/** Time gone by, split for words; seconds only matter in the first hour. */
export type Elapsed = { days: number; hours: number; minutes: number; seconds: number };

/** Splits milliseconds; a clock that runs behind the server's gives zero, never a negative time. */
export function splitElapsed(ms: number): Elapsed {
  const total = Math.max(0, Math.floor(ms / 1000));
  return { days: Math.floor(total / 86_400), hours: Math.floor(total / 3600) % 24, minutes: Math.floor(total / 60) % 60, seconds: total % 60 };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** 「5分03秒」「3時間05分」「2日4時間」 in Japanese, `5m 03s` and so on in English. */
export function formatDuration(ms: number, language: string): string {
  const { days, hours, minutes, seconds } = splitElapsed(ms);
  const ja = language.startsWith('ja');
  if (days > 0) return ja ? `${days}日${hours}時間` : `${days}d ${hours}h`;
  if (hours > 0) return ja ? `${hours}時間${two(minutes)}分` : `${hours}h ${two(minutes)}m`;
  return ja ? `${minutes}分${two(seconds)}秒` : `${minutes}m ${two(seconds)}s`;
}
