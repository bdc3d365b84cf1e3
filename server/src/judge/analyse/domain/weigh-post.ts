import type { Kind } from '@hinomi/shared/vocabulary/judgement';
import type { Evidence, RiskFinding } from './post-judgement.js';
import { cueHits, hasCue } from './scan-post.js';
import type { Scan } from './scan-post.js';
import type { TargetView } from './target-view.js';
import { weighWords } from './word-evidence.js';

const formerWasBetter = /(?:前|昔|以前|旧|元)[^。!?\n]{0,16}?(?:(?:ほう|方)が(?:よ|良|い|好|まし)|(?:は|が)(?:よかっ|良かっ|好きだった))/;
/** どこが便利なのか: asks for what is not there. */
const doubtedPraise = /(?:どこ|何|なに)が[^。!?\n]{1,10}?(?:のか|んだ(?:か|よ)?|の\?|んですか|の$)/;
/** Questions that want no answer. */
const reproach = /いつになったら|いつまで(?:待|続け|放置|かか)|よくも?[^。!?\n]{1,14}?(?:できますね|言えますね|やってますね|できるな|言えるな)|何様|正気(?:か|です)|誰に謝|まで取るの|[るた]のかよ/;
const eventValue = [0, 1.45, 2, 2.5];
const weightOfKind: Record<Kind, number> = { opinion: 1, other: 1, question: 0.3, news: 0.85, official: 0.4, spam: 0 };

export type Weight = { negative: number; positive: number; doubt: number };
/** Evidence of the words alone, and how it changes once the risk events are known. */
export type WeighedPost = {
  evidence: readonly Evidence[];
  negative: number;
  positive: number;
  /** For minus against, without the praise words that irony likes to use: they never clear a risk. */
  plainTone: number;
  withRisks(risks: readonly RiskFinding[], kind: Kind, rating: number | null): Weight;
};

/** Adds up what speaks for and against the target; most complaints state an event, so events count as evidence. */
export function weighPost(scan: Scan, view: TargetView, sentences: Uint16Array): WeighedPost {
  const evidence = weighWords(scan, view, sentences);
  if (view.shift) evidence.push({ start: view.shift.at, end: view.shift.end, value: view.shift.value, rule: 'comparison' });
  readAgainst(scan.text, formerWasBetter, 'change', evidence);
  readAgainst(scan.text, doubtedPraise, 'rhetorical', evidence);
  readAgainst(scan.text, reproach, 'rhetorical', evidence);
  const damping = (hasCue(scan, 'ownMood') && !scan.text.includes('せいで') ? 0.25 : 1) * (hasCue(scan, 'denial') ? 0.4 : 1);
  let positive = 0;
  let negative = 0;
  for (const item of evidence) {
    if (item.value > 0) positive = addUp(positive, item.value);
    else negative = addUp(negative, -item.value * damping);
  }
  const words = { negative, positive, doubt: 0 };
  return { evidence, negative, positive, plainTone: plainPraise(scan, evidence) - negative, withRisks: (risks, kind, rating) => weighWithRisks(scan, words, risks, kind, rating) };
}

/** Praise inside such a turn of phrase is meant against the target. */
function readAgainst(text: string, pattern: RegExp, rule: string, evidence: Evidence[]): void {
  const match = pattern.exec(text);
  if (!match) return;
  const end = match.index + match[0].length;
  for (const item of evidence) if (item.value > 0 && item.start >= match.index && item.start < end + 3) item.value = 0;
  evidence.push({ start: match.index, end, value: -1.7, rule });
}

function plainPraise(scan: Scan, evidence: readonly Evidence[]): number {
  const praise = cueHits(scan, 'sarcasm');
  let sum = 0;
  for (const item of evidence) {
    if (item.value > 0 && !praise.some((cue) => cue.start === item.start)) sum = addUp(sum, item.value);
  }
  return sum;
}

/** Each further word says less than the first. */
function addUp(sum: number, value: number): number {
  return sum === 0 ? value : Math.max(sum, value) + Math.min(sum, value) * 0.5;
}

function weighWithRisks(scan: Scan, words: Weight, risks: readonly RiskFinding[], kind: Kind, rating: number | null): Weight {
  const event = eventEvidence(scan, risks, kind);
  // The words of a headline are its editor's, not an author's: they weigh half.
  const share = kind === 'news' ? 0.4 : 1;
  let negative = words.negative * share;
  let positive = words.positive * share;
  let doubt = 0;
  const against = negative + event;
  if (positive > 0 && against >= 0.9 && isSarcastic(scan)) {
    positive *= 0.35;
    negative += 0.4;
    doubt = 0.25;
  }
  if (event > 0) negative = addUp(negative, event);
  if (rating !== null && rating <= 2) negative += 1.6;
  if (rating !== null && rating >= 4) positive += 1.6;
  return { negative, positive, doubt };
}

function eventEvidence(scan: Scan, risks: readonly RiskFinding[], kind: Kind): number {
  let sum = 0;
  for (const risk of risks) {
    // A rumour is somebody's claim: it weighs little against the target.
    const share = risk.category === 'rumor' ? 0.3 : 0.3 + 0.7 * risk.confidence;
    sum = addUp(sum, (eventValue[risk.level] ?? 0) * share);
  }
  if (hasCue(scan, 'denial')) sum *= 0.2;
  else if (hasCue(scan, 'resolved')) sum *= 0.35;
  return sum * weightOfKind[kind];
}

/** Praise words beside an event or a laugh: read as irony, with less confidence. */
function isSarcastic(scan: Scan): boolean {
  const praise = cueHits(scan, 'sarcasm');
  return praise.length > 0 && !hasCue(scan, 'contrast');
}
