import { formatFull, formatRelative, formatTable, formatTime } from '../lib/dates.ts';
import { useLanguage } from '../lib/words.ts';
import { useNow } from './use-now.ts';

type Form = 'table' | 'full' | 'time' | 'seconds' | 'relative';
type Props = { at: string | number; form?: Form };

/** A moment in Japan time; the full date stands in its title. */
export function TimeText({ at, form = 'table' }: Props) {
  const language = useLanguage();
  const now = useNow();
  const text = {
    table: () => formatTable(at, language, now),
    full: () => formatFull(at, language),
    time: () => formatTime(at),
    seconds: () => formatTime(at, true),
    relative: () => formatRelative(at, now, language),
  }[form]();
  return <time className="tabular" dateTime={new Date(at).toISOString()} title={formatFull(at, language)}>{text}</time>;
}
