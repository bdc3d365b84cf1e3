import { decodeHTML } from 'entities';
import { stripTags } from './domain/strip-html.js';

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x0c || unit === 0x0d;

/** Not `trim`: an ideographic space that indents a paragraph stays. */
function trimBlanks(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line.charCodeAt(start))) start += 1;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

function tidyLines(text: string): string {
  return text.split(/\r\n?|\n/).map(trimBlanks).join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

function stripOnce(html: string, isLiteral: boolean): { text: string; hadTags: boolean } {
  const { text, hadTags } = stripTags(html, { isLiteral });
  return { text: tidyLines(decodeHTML(text)), hadTags };
}

/** A closing tag or a line break of HTML that became visible only by undoing the entities. */
const escapedMarkup = /<\/(?:p|div|a|span|b|strong|em|i|li|ul|ol|blockquote|h[1-6]|td|tr|table)\s*>|<br\s*\/?>/i;

/**
 * Plain text of a piece of HTML: tags removed, blocks and `<br>` as line breaks, scripts and styles dropped, entities
 * undone. Text that was escaped twice (no real tag, but tags after undoing the entities) is stripped once more. With
 * `isLiteral` (titles, plain summaries) only names HTML knows count as tags, so that "List<T>" stays. Linear in its
 * length for any input. The result is plain text: it is shown as text and never as HTML.
 */
export function htmlToText(html: string, options: { isLiteral?: boolean } = {}): string {
  const isLiteral = options.isLiteral ?? false;
  const first = stripOnce(html, isLiteral);
  if (first.hadTags || !escapedMarkup.test(first.text)) return first.text;
  return stripOnce(first.text, isLiteral).text;
}
