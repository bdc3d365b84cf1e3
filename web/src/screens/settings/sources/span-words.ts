import type { Language } from '@hinomi/shared/vocabulary/words';
import { formatSpan } from '../../../lib/dates.ts';

const steps = [[86_400, 3_600], [3_600, 60], [60, 60]] as const;

/** A length of time in its two largest units: `2日3時間`, `1時間20分`, `45分`; in English `2 d 3 h`. Under a minute in seconds. */
export function formatLength(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  const step = steps.find(([large]) => seconds >= large);
  if (step === undefined) return formatSpan(seconds, language);
  const [large, small] = step;
  const whole = Math.floor(seconds / large) * large;
  const rest = Math.floor((seconds - whole) / small) * small;
  const first = formatSpan(whole, language);
  return rest === 0 ? first : `${first}${language === 'ja' ? '' : ' '}${formatSpan(rest, language)}`;
}
