import { blankMention, type ReadingProblem } from '@hinomi/shared/contracts/blank-mention';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { readInstant } from '@hinomi/shared/text/answer-time';
import { readLanguageTag } from '@hinomi/shared/text/language-tag';
import { asObject, textAt, webUrlOf, withoutGaps, type JsonObject } from '@hinomi/shared/text/answer-fields';

const languageCodes = ('ja en zh ko fr de es it pt ru ar id vi th hi ms tr nl pl sv da no fi cs sk hu ro bg el he fa uk sr hr bs sl mk sq lt lv et ka hy az kk uz mn ne bn ta te ml mr gu ' +
  'kn pa ur si my km lo fil tl sw af is ca gl eu').split(' ');
const englishNames = new Intl.DisplayNames(['en'], { type: 'language' });
/** The service calls languages by their English names. */
const codeByName = new Map(languageCodes.map((code) => [englishNames.of(code)?.toLowerCase() ?? code, code]));

const toLanguage = (name: string | null): string | null => (name === null ? null : codeByName.get(name.toLowerCase()) ?? (name.length <= 3 ? readLanguageTag(name) : null));

/**
 * One article of mode `artlist`. It has no text but its title. `posted_at` is `seendate`, when the service first saw
 * the page: the only time it states, and the one its own feeds give as publication.
 */
function readArticle(article: JsonObject, toPlain: (html: string) => string): NeutralMention | { reason: string } {
  const url = webUrlOf(article['url']) ?? webUrlOf(article['url_mobile']);
  // A byte order mark counts as white space to JavaScript; as a space it would tear the word it hides in.
  const title = toPlain(textAt(article, 'title') ?? '').replace(/[^\S\ufeff]+/g, ' ').trim();
  if (url === null) return { reason: 'an article without address' };
  if (title === '') return { reason: `the article ${url.slice(0, 200)} has no title` };
  const mobile = webUrlOf(article['url_mobile']);
  return {
    ...blankMention, external_id: url.slice(0, 2_048), source: 'gdelt', url, text: title, text_is_full: false, title,
    language: toLanguage(textAt(article, 'language')), posted_at: readInstant(article['seendate']),
    extra: withoutGaps({ domain: textAt(article, 'domain'), source_country: textAt(article, 'sourcecountry'), image: webUrlOf(article['socialimage']), mobile_url: mobile === url ? null : mobile }),
  };
}

/** An answer of the DOC 2.0 API; counts over time and pictures are no mentions. Null for any other JSON. */
export function readArticles(value: unknown, toPlain: (html: string) => string): { lines: NeutralMention[]; problems: ReadingProblem[] } | null {
  const answer = asObject(value);
  if (answer === null) return null;
  const articles = answer['articles'];
  const isOther = ['timeline', 'tonechart', 'images', 'query_details'].some((name) => answer[name] !== undefined) || Object.keys(answer).length === 0;
  if (!Array.isArray(articles)) return isOther ? { lines: [], problems: [] } : null;
  const read = articles.map((article) => readArticle(asObject(article) ?? {}, toPlain));
  return {
    lines: read.filter((one): one is NeutralMention => !('reason' in one)),
    problems: read.flatMap((one) => ('reason' in one ? [{ line: null, reason: one.reason }] : [])),
  };
}

/** The service writes titles into its JSON with raw control signs and with escapes JSON does not know (`\'`). */
export function repairJson(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/\\(["\\/bfnrt]|u[0-9a-fA-F]{4})?/g, (found, known: string | undefined) => (known === undefined ? '' : found));
}
