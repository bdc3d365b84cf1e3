const hour = 3_600_000;
/** Feeds of Japan that give no zone mean Japan time. */
const zoneOfJapan = 9 * hour;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours east of UTC of the zone names feeds use. */
const zones: Record<string, number> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 1, bst: 1, met: 1, mez: 1, cet: 1, mest: 2, mesz: 2, cest: 2, eet: 2, eest: 3, msk: 3, ist: 5.5,
  hkt: 8, sgt: 8, pht: 8, awst: 8, jst: 9, kst: 9, 'asia/tokyo': 9, aest: 10, aedt: 11, nzst: 12, nzdt: 13,
  ast: -4, adt: -3, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10,
};

type Day = { year: number; month: number; day: number };

/** Milliseconds east of UTC; null for a zone nobody knows. */
function readZone(text: string): number | null {
  const zone = text.trim().toLowerCase();
  if (zone === '') return zoneOfJapan;
  const offset = /^(?:utc|gmt|ut)?\s*([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (offset === null) return zones[zone] === undefined ? null : zones[zone] * hour;
  const [hours, minutes] = [Number(offset[2]), Number(offset[3] ?? 0)];
  if (hours > 14 || minutes > 59) return null;
  return (offset[1] === '-' ? -1 : 1) * (hours * hour + minutes * 60_000);
}

function toFullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return digits.length === 3 ? 1900 + year : year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function toMonth(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Years of the two latest eras count from these. */
const eras: Record<string, number> = { 令和: 2018, 平成: 1988, '': 0, 西暦: 0 };

const dayForms: [RegExp, (found: RegExpExecArray) => Day][] = [
  [/^(\d{4})-?(\d{2})-?(\d{2})(?=$|[T\s\d])/i, ([, y = '', m = '', d = '']) => ({ year: Number(y), month: Number(m), day: Number(d) })],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([, y = '', m = '', d = '']) => ({ year: Number(y), month: Number(m), day: Number(d) })],
  [/^(\d{4})(?:-(\d{2}))?$/, ([, y = '', m = '1']) => ({ year: Number(y), month: Number(m), day: 1 })],
  [/^(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{2,4})(?!\d)/i, ([, d = '', m = '', y = '']) => ({ year: toFullYear(y), month: toMonth(m), day: Number(d) })],
  [
    /^(令和|平成|西暦|)\s*(\d{1,4}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/,
    ([, era = '', y = '', m = '', d = '']) => ({ year: (eras[era] ?? 0) + (y === '元' ? 1 : Number(y)), month: Number(m), day: Number(d) }),
  ],
];

const timeForm =
  /^\s*(?:T|at\s)?\s*(?<half>午前|午後)?\s*(?<hours>\d{1,2})[:時](?:\s*(?<minutes>\d{1,2})分?)?(?::?\s*(?<seconds>\d{1,2})秒?)?(?:[.,](?<fraction>\d{1,9}))?\s*(?<latin>am|pm)?(?![a-z]*m)/i;

function toHourOfDay(hours: number, half: string | undefined): number {
  if (half === undefined) return hours;
  return (hours % 12) + (half === '午後' || half.toLowerCase() === 'pm' ? 12 : 0);
}

/** Milliseconds into the day and what stands behind the time; null where the time cannot be. */
function readTime(text: string): { ms: number; rest: string } | null {
  const found = timeForm.exec(text);
  if (found === null) return { ms: 0, rest: text };
  const part = new Map(Object.entries(found.groups ?? {}));
  const numberOf = (name: string): number => Number(part.get(name) ?? 0);
  const hours = toHourOfDay(numberOf('hours'), part.get('half') ?? part.get('latin'));
  if (numberOf('minutes') > 59 || numberOf('seconds') > 60) return null;
  const fraction = Math.floor(Number(`0.${part.get('fraction') ?? '0'}`) * 1_000);
  const ms = hours * hour + numberOf('minutes') * 60_000 + Math.min(numberOf('seconds'), 59) * 1_000 + fraction;
  return ms > 24 * hour ? null : { ms, rest: text.slice(found[0].length) };
}

/** Without comments and the day of the week, and with the day first where asctime and US forms put the month first. */
function tidyDate(text: string): string {
  return text.normalize('NFKC').replace(/−/g, '-').replace(/\([^()]{0,20}\)/g, ' ').replace(/\s+/g, ' ').trim()
    .replace(/^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\b\.?,? ?/i, '')
    .replace(/^[日月火水木金土](?:曜日?)?[,、. ]+/, '')
    .replace(/^([a-z]{3,9})\.? (\d{1,2}) (\d[\d:]*) ?([^\d ]\S*)? (\d{4})$/i, '$2 $1 $5 $3 $4')
    .replace(/^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?!\d)/i, '$2 $1 $3')
    .replace(/^(\d{8}T\d{2})(\d{2})(\d{2})?(?!\d)/i, (_all, start: string, minutes: string, seconds = '00') => `${start}:${minutes}:${seconds}`);
}

function startOfDay({ year, month, day }: Day): number | null {
  const ms = Date.UTC(year, month - 1, day);
  const made = new Date(ms);
  if (year < 1900 || year > 9_998 || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  return ms;
}

/**
 * A date as feeds write it, as an ISO 8601 instant in UTC: RFC 822 with two- or four-digit years, W3CDTF, ISO 8601,
 * asctime, Japanese (2026年4月1日 18時30分). Without a zone it is Japan time, without a time midnight. Null for what is
 * no date or a day or zone that does not exist: a time is never invented.
 */
export function parseFeedDate(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text.length > 100) return null;
  const tidy = tidyDate(text);
  for (const [form, readDay] of dayForms) {
    const found = form.exec(tidy);
    if (found === null) continue;
    const midnight = startOfDay(readDay(found));
    const time = readTime(tidy.slice(found[0].length).replace(/^[,、.]/, ''));
    const zone = time === null ? null : readZone(time.rest);
    if (midnight === null || time === null || zone === null) return null;
    return new Date(midnight + time.ms - zone).toISOString();
  }
  return null;
}
