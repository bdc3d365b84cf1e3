import { cueHits } from './scan-post.js';
import type { Hit, Scan } from './scan-post.js';
import type { Evidence } from './post-judgement.js';
import type { TargetView } from './target-view.js';

const valueOfWeight = [0, 1, 1.6, 2.3];
const noNegation = /^[ぁ-ん]{0,3}しかな/;
const negation = /^[ぁ-んァ-ヴー]{0,6}?(な(?:い|かっ|く)|ません|へん(?!な)|ねえ|ねー|なさそう)/;
const farNegation = /^[ぁ-んァ-ヴー]{0,6}?(?:思(?:わ|え|った(?:こと|ためし)|いま)|言(?:え|い)|感じ)[ぁ-ん]{0,6}?(?:な(?:い|かっ|く)|ません)/;
const neverOnce = /^[ぁ-んァ-ヴー]{0,8}?(?:一度も|一回も|全然|まったく|全く|何も|ひとつも|一つも|見つから|見当たら)[ぁ-んァ-ヴー]{0,4}?(?:な|ありま|$)/;
const absent = /^(?:とか|など)?[はがも]?(?:なし|無し|ゼロ|無く|知らず)/;
const doubled = /^[くい]?(?:は|も|わけ|こと)(?:で|じゃ)?(?:は|も|が)?(?:な|ありま)/;
const asserted = /^[いく]?(?:です)?か?[?？]|^[いく](?:です)?(?:か|よね)[?。!]|^いじゃん/;
const gone = /^[ぁ-んァ-ヴー一-龠]{0,4}?(?:なくなっ(?!て(?:ほ|欲))|なくなり|直っ|直り|なおっ|解消|改善さ|改善し|治っ|減っ|収まっ|されな|せずに済)/;
const lost = /^(?:った)?のに(?!は)|^[ぁ-んァ-ヴー一-龠]{0,6}?(?:(?:だ|か|て|し)ったのに|てたのに|たのに|(?:だっ|て)た(?:だけに|のは昔)|だっただけに|と思った(?:のに|ら)|かと思|はずだっ|なのに[。!…\s]*$|のにな|だけなのに|とは名ばかり|のどれでも)/;
/** Words that hold their own negation, so that the ない after them is no second one: 二度と使わない. */
const selfNegated = /^(?:二度と|もう|金輪際)/;
const conditional = /^[ぁ-ん]{0,3}?(?:かったら|だったら|なら(?!間違)|れば|たらいいな|てほしい|て欲しい|になって(?:ほ|欲)|にして)/;

/** Polarity words of the text with what surrounds them taken into account, strongest reading first in rule names. */
export function weighWords(scan: Scan, view: TargetView, sentences: Uint16Array): Evidence[] {
  const contrasts = contrastStarts(scan);
  const isQuoted = scan.text.includes('「');
  let usedUpTo = 0;
  return chooseWords(scan).map((hit) => {
    const evidence = weighInContext(scan, hit);
    // 悪いところが見つからない: the negating word is no second complaint.
    if (hit.start < usedUpTo && evidence.value < 0) evidence.value = 0;
    if (evidence.rule === 'negation' && evidence.value > 0) usedUpTo = hit.end + negationLength(scan.text.slice(hit.end, hit.end + 22));
    evidence.value *= view.weightAt(hit.start) * surroundings(scan.text, hit, sentences, contrasts, evidence);
    if (isQuoted && isInsideQuote(scan.text, hit.start)) evidence.value *= 0.55;
    return evidence;
  });
}

/** Longest words win; overlapping shorter ones are dropped. */
function chooseWords(scan: Scan): Hit[] {
  const chosen: Hit[] = [];
  for (const hit of scan.hits) {
    if ((scan.rules.entries[hit.entry]?.weight ?? 0) === 0) continue;
    const last = chosen[chosen.length - 1];
    if (!last || hit.start >= last.end) chosen.push(hit);
    else if (hit.end - hit.start > last.end - last.start) chosen[chosen.length - 1] = hit;
  }
  return chosen;
}

function weighInContext(scan: Scan, hit: Hit): Evidence {
  const entry = scan.rules.entries[hit.entry];
  const weight = entry?.weight ?? 0;
  const value = Math.sign(weight) * (valueOfWeight[Math.abs(weight)] ?? 0) * degree(scan, hit);
  const evidence = { start: hit.start, end: hit.end, value, rule: value > 0 ? 'word.positive' : 'word.negative' };
  return entry?.isLatin ? turnEnglish(scan, evidence) : turnJapanese(scan.text, evidence);
}

function degree(scan: Scan, hit: Hit): number {
  const isNear = (cue: Hit): boolean => cue.end <= hit.start && hit.start - cue.end <= 2;
  if (cueHits(scan, 'strong').some(isNear)) return 1.3;
  return cueHits(scan, 'weak').some(isNear) ? 0.75 : 1;
}

function turnJapanese(text: string, evidence: Evidence): Evidence {
  const tail = text.slice(evidence.end, evidence.end + 22);
  const isPositive = evidence.value > 0;
  if (!isPositive && gone.test(tail)) return turned(evidence, 0.75, 'change');
  const length = isPositive || !selfNegated.test(text.slice(evidence.start, evidence.end)) ? negationLength(tail) : 0;
  if (length > 0) {
    const after = tail.slice(length);
    if (asserted.test(after)) return { ...evidence, rule: 'assertion' };
    if (doubled.test(after)) return { ...evidence, value: evidence.value * 0.7 };
    return turned(evidence, isPositive ? 0.8 : 0.6, 'negation');
  }
  if (!isPositive) return evidence;
  if (lost.test(tail)) return turned(evidence, 0.7, 'wish');
  return conditional.test(tail) ? { ...evidence, value: evidence.value * 0.3 } : evidence;
}

function negationLength(tail: string): number {
  if (tail === '' || noNegation.test(tail)) return 0;
  const match = negation.exec(tail) ?? farNegation.exec(tail) ?? neverOnce.exec(tail) ?? absent.exec(tail);
  return match ? match[0].length : 0;
}

function turnEnglish(scan: Scan, evidence: Evidence): Evidence {
  const isNegated = cueHits(scan, 'englishNegation').some((cue) => {
    if (cue.end > evidence.start || evidence.start - cue.end > 22) return false;
    const between = scan.text.slice(cue.end, evidence.start);
    return !/[.,!?;\n]/.test(between) && between.trim().split(' ').length <= 3;
  });
  if (!isNegated) return evidence;
  return evidence.value > 0 ? turned(evidence, 0.8, 'negation') : turned(evidence, 0.3, 'negation');
}

function turned(evidence: Evidence, share: number, rule: string): Evidence {
  return { ...evidence, value: -evidence.value * share, rule };
}

function contrastStarts(scan: Scan): number[] {
  const starts = cueHits(scan, 'contrast').map((hit) => hit.start);
  for (let at = scan.text.indexOf('が、'); at >= 0; at = scan.text.indexOf('が、', at + 1)) starts.push(at);
  return starts;
}

/** The clause after a contrast weighs more; praise in a question is mostly no praise. */
function surroundings(text: string, hit: Hit, sentences: Uint16Array, contrasts: readonly number[], evidence: Evidence): number {
  const sentence = sentences[hit.start];
  // A wish already holds the contrast that turned it.
  let share = evidence.rule !== 'wish' && contrasts.some((at) => at >= hit.end && sentences[at] === sentence) ? 0.5 : 1;
  const end = sentences.indexOf((sentence ?? 0) + 1, hit.start);
  const closing = text.slice(Math.max(hit.end, (end < 0 ? text.length : end) - 3), end < 0 ? text.length : end);
  if (evidence.rule !== 'assertion' && /か[。?]?$|\?$/.test(closing)) share *= evidence.value > 0 ? 0.35 : 0.7;
  return share;
}

function isInsideQuote(text: string, at: number): boolean {
  const open = text.lastIndexOf('「', at);
  return open >= 0 && at - open < 100 && text.lastIndexOf('」', at) < open;
}
