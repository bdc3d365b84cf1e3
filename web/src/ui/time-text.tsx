import { formatFull, formatNear, formatRelative, formatTable } from '../lib/dates.ts';
import { useLanguage } from '../lib/words.ts';
import { useNow } from './use-now.ts';

type Form = 'table' | 'full' | 'near' | 'relative';
type Props = { at: string | number; form?: Form };

/** A moment in Japan time; the full date stands in its title. */
export function TimeText({ at, form = 'table' }: Props) {
  const language = useLanguage();
  const now = useNow();
  const text = {
    table: () => formatTable(at, language, now),
    full: () => formatFull(at, language),
    near: () => formatNear(at, language, now),
    relative: () => formatRelative(at, now, language),
  }[form]();
  return <time className="tabular" dateTime={new Date(at).toISOString()} title={formatFull(at, language)}>{text}</time>;
}
