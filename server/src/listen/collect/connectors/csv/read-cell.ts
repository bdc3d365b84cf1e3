import type { Channel } from '@hinomi/shared/vocabulary/channel';
import { channels, channelWords } from '@hinomi/shared/vocabulary/channel';
import { foldName } from './column-names.js';

const powers: Record<string, number> = { 千: 1e3, k: 1e3, 万: 1e4, 億: 1e8, m: 1e6 };

/** A count as people write it (12,345 · １２３４ · 1.2万 · 3.4K); null for what is no count. */
export function readCount(cell: string): number | null {
  const text = cell.normalize('NFKC').trim().toLowerCase().replace(/[,'\s]/g, '');
  const found = /^(\d{1,15}(?:\.\d{1,6})?)([千万億km]?)(?:件|回|人|いいね)?$/.exec(text);
  if (found === null) return null;
  const value = Math.round(Number(found[1]) * (powers[found[2] ?? ''] ?? 1));
  return Number.isSafeInteger(value) ? value : null;
}

/** A rating as a number or as stars; null where it is neither. */
export function readRating(cell: string): number | null {
  const text = cell.normalize('NFKC').trim();
  const stars = /^(★+)☆*$/.exec(text);
  if (stars !== null) return stars[1]!.length;
  return /^\d{1,3}(?:\.\d{1,4})?$/.test(text) ? Number(text) : null;
}

/** An address of the web; null for every other scheme and for what is no address. */
export function readWebUrl(cell: string): string | null {
  const text = cell.trim();
  return text.length <= 2_000 && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}

export const readWebUrls = (cell: string): string[] => cell.split(/[\s,、;|]+/).flatMap((part) => readWebUrl(part) ?? []);
export const readTags = (cell: string): string[] => cell.split(/[\s,、;|]+/).map((part) => part.replace(/^[#＃]+/, '')).filter((tag) => tag !== '');

/** Without the mark that some exports put before a handle. */
export const readHandle = (cell: string): string | null => cell.trim().replace(/^[@＠]/, '') || null;

const languages = new Map([['日本語', 'ja'], ['japanese', 'ja'], ['英語', 'en'], ['english', 'en'], ['中国語', 'zh'], ['chinese', 'zh'], ['韓国語', 'ko'], ['korean', 'ko']]);

/** A BCP 47 tag, or that of a language called by its name; null for what is neither. */
export function readLanguage(cell: string): string | null {
  const text = cell.trim();
  return languages.get(text.toLowerCase()) ?? (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(text) ? text : null);
}

const channelNames: ReadonlyMap<string, Channel> = new Map<string, Channel>([
  ...channels.flatMap((channel) => [channel, channelWords[channel].ja, channelWords[channel].en].map((name): [string, Channel] => [foldName(name), channel])),
  ['twitter', 'x'], ['ツイッター', 'x'], ['旧twitter', 'x'], ['はてブ', 'hatena'], ['ユーチューブ', 'youtube'], ['マストドン', 'mastodon'], ['スレッズ', 'threads'],
]);

/** The channel a cell names; null for a medium that is none, e.g. the name of a newspaper. */
export const readChannel = (cell: string): Channel | null => channelNames.get(foldName(cell)) ?? null;

/** An id of a source, kept as text; null where a spreadsheet has turned it into a rounded number (1.98E+18), which many posts would share. */
export function readId(cell: string): string | null {
  const text = cleanId(cell.trim());
  return text === '' || /^\d(?:\.\d+)?e\+\d+$/i.test(text) ? null : text;
}

/** An id without characters a database cannot hold. */
export function cleanId(id: string): string {
  // oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
  return id.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '').toWellFormed();
}
