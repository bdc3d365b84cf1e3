import { formatCompanyTime, formatFull, formatNear, formatRelative, formatTable } from '../lib/dates.ts';
import { useLanguage } from '../lib/words.ts';
import { useNow } from './use-now.ts';

type Form = 'table' | 'full' | 'near' | 'relative';
type Props = { at: string | number; form?: Form };

/** A moment in the reader's zone; its title has the full date, and Japan time where the zone is another. */
export function TimeText({ at, form = 'table' }: Props) {
  const language = useLanguage();
  const now = useNow();
  const text = {
    table: () => formatTable(at, language, now),
    full: () => formatFull(at, language),
    near: () => formatNear(at, language, now),
    relative: () => formatRelative(at, now, language),
  }[form]();
  const inJapan = formatCompanyTime(at, language);
  const title = [formatFull(at, language), ...(inJapan === null ? [] : [inJapan])].join(' / ');
  return <time className="tabular" dateTime={new Date(at).toISOString()} title={title}>{text}</time>;
}
