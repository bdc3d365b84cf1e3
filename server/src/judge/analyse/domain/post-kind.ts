import type { Kind } from '@hinomi/shared/vocabulary/judgement';
import { handleMark, targetMark, urlMark } from './normalise.js';
import { cueHits, hasCue } from './scan-post.js';
import type { Scan } from './scan-post.js';

const questionEnd = /(\?|ですか|でしょう|ますか|でしょうか|かな|のかな|だっけ|んだっけ|ってどこ|っていくら|っていつ)[\s\p{Emoji_Presentation}ー~。!?]*$/u;
const rhetorical = /(いつになったら|いつまで|まだですか|客商売|意味ある|なんなの|何なの|何様|ふざけ|どういうこと|どうなって|正気|なめて|舐めて|いい加減|なにがしたい|何がしたい|どこがいい|まともな|病気なの|ないの\?|かよ\?|わけ\?)/;
const headline = /^[\s]*【(?!招待|拡散|定期|譲|求|急募|募集|お知らせ|お詫び|重要|ご案内|朗報|悲報|緩募|ゆる募)[^】]{1,16}】/;
const noticeHead = /^[\s]*【?(お知らせ|重要なお知らせ|ご案内|重要|お詫び|お詫びとお知らせ)】|からのお知らせ[:：]?|お知らせ:/;
/** Headlines hold few kana and a noun of the trade. */
const newsNoun = /発表|発売|提携|流出|漏えい|漏洩|謝罪|逮捕|中止|業績|決算|増益|減益|据え置き|改定|不正アクセス|リコール|回収へ|買収|辞任|就任|開設|開業|撤退|閉鎖|停止へ|処分|提訴|書類送検|家宅捜索/;
const spoken = /[!?w笑草…♪☆]|[\u{1F300}-\u{1FAFF}]|です|ます|だった|じゃん|かよ|らしい|って|た$|る$|だ$|ね$|よ$|な$|い$/u;
const headlineStart = /^\s*(breaking|just in)\b/;
/** Bare-noun endings of headlines: 「…を発表」「…と締結」 */
const headlineEnd = /(を|と|に|が|で|は)?(発表|締結|開始|開設|発売|提訴|逮捕|買収|提携|上場|辞任|就任|謝罪|指導|回収|リコール|漏えい|漏洩|流出|発覚|判明|予定|増益|減益|増収|値上げへ|撤退へ|開催|オープン|報告\d+件)[\s。]*$/;
/** Such an ending is looked for in the last units of a line only: tried from every unit, it would cost more than all else here. */
const headlineTail = 40;
const colloquial = /(てる|じゃん|だよ|だね|よね|かも|けど|した。|った|ない|わ$|な$|w|笑|草|!|です|ます|の\?)/;
const remainder = new RegExp(`[${urlMark}${handleMark}${targetMark}\\s#]`, 'g');

/** What sort of text it is. `isOfficial` (the company's own account) and a review's rating decide before any word. */
export function decideKind(scan: Scan, isOfficial: boolean, rating: number | null, channel: string): Kind {
  if (isOfficial) return 'official';
  if (rating !== null) return 'opinion';
  const body = scan.text.slice(scan.bodyStart);
  if (body.replace(remainder, '') === '') return 'other';
  if (isSpam(scan, body)) return 'spam';
  if (isNotice(scan, body)) return 'official';
  if (isNews(scan, body, channel)) return 'news';
  if (isQuestion(scan, body)) return 'question';
  return isOnlyFacts(scan, body) && !rhetorical.test(body) ? 'other' : 'opinion';
}

function isSpam(scan: Scan, body: string): boolean {
  if (hasCue(scan, 'spam')) return true;
  const resale = cueHits(scan, 'resale').length;
  const jobs = cueHits(scan, 'job').length;
  return resale >= 2 || jobs >= 2 || (jobs === 1 && body.includes(urlMark));
}

function isNotice(scan: Scan, body: string): boolean {
  const notices = cueHits(scan, 'officialNotice').length;
  const isQuoted = /[「"『]/.test(body) || hasCue(scan, 'laugh') || /はいはい|いつもの|だけは/.test(body);
  return !isQuoted && (notices >= 2 || (notices >= 1 && (noticeHead.test(body) || /(いたします|ございます|ください|申し上げます|について|通り|とおり|おります|いただきます)|inconvenience|our team|been restored/.test(body))));
}

function isNews(scan: Scan, body: string, channel: string): boolean {
  const title = scan.bodyStart > 0 ? scan.text.slice(0, scan.bodyStart).trim() : body;
  if (channel === 'gdelt') return true;
  if (headline.test(title) && !/(した|だ|よ|ね)[!?]|w$|笑/.test(body)) return true;
  const first = title.split('\n')[0] ?? '';
  if (headlineEnd.test(first.slice(-headlineTail)) && !colloquial.test(first.replace(headlineEnd, ''))) return true;
  if (readsLikeHeadline(first)) return true;
  const cues = cueHits(scan, 'news').length;
  return cues >= 2 || (cues === 1 && readsLikeReport(body, channel));
}

function readsLikeHeadline(line: string): boolean {
  if (headlineStart.test(line)) return true;
  if (line.length < 12 || line.length > 80 || !newsNoun.test(line) || spoken.test(line)) return false;
  let kana = 0;
  for (let i = 0; i < line.length; i += 1) if (line.charCodeAt(i) >= 0x3041 && line.charCodeAt(i) <= 0x3096) kana += 1;
  return kana * 100 <= line.length * 28;
}

function readsLikeReport(body: string, channel: string): boolean {
  return (body.includes(urlMark) || channel === 'rss' || /(した|する|という|いる)。/.test(body)) && !/[!?w笑]|思う|だよ|よね/.test(body);
}

function isQuestion(scan: Scan, body: string): boolean {
  if (rhetorical.test(body)) return false;
  const text = body.replaceAll(urlMark, '').trim();
  if (questionEnd.test(text)) return true;
  return hasCue(scan, 'asks') && /(\?|の|か|教えて.{0,8}|人いる|いますか|ください|人)$/.test(text);
}

/** No polarity word, no risk word: the author only says where they are or what they do. */
function isOnlyFacts(scan: Scan, body: string): boolean {
  return body.length > 0 && scan.hits.every((hit) => scan.rules.entries[hit.entry]?.weight === 0);
}
