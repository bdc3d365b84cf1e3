import holidayJp from '@holiday-jp/holiday_jp';
import type { Words } from '@hinomi/shared/vocabulary/words';

const holidays: Readonly<Record<string, { readonly name: string; readonly name_en: string }>> = holidayJp.holidays;

/** The public holiday of Japan on this date (`2026-11-23`), bridged and substitute holidays included; known until 2050. */
export function findHoliday(date: string): Words | null {
  const found = holidays[date];
  return found === undefined ? null : { ja: found.name, en: found.name_en };
}
