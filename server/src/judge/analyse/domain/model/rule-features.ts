import { categories, kinds, stances } from '@hinomi/shared/vocabulary/judgement';
import type { CueName } from '../rule-book.js';
import { harmNames } from '../rule-book.js';
import type { RuleView } from '../rule-view.js';
import { handleMark, targetMark, urlMark } from '../normalise.js';

const cues: readonly CueName[] = ['laugh', 'sarcasm', 'denial', 'hearsay', 'resolved', 'counter', 'attack', 'storm', 'ownMood', 'contrast', 'asks', 'apology', 'news', 'officialNotice', 'spam', 'resale', 'job'];
const sides = stances.filter((stance) => stance !== 'none');

/** Names of the rule features in their order; weights are learned for exactly these. */
export const featureNames: readonly string[] = [
  'one', 'odds.against', 'odds.for', 'words.against', 'words.for', 'doubt',
  ...kinds.map((kind) => `kind.${kind}`),
  'level.1', 'level.2', 'level.3', 'confidence',
  ...categories.map((category) => `risk.${category}`),
  ...sides.map((stance) => `stance.${stance}`),
  ...categories.flatMap((category) => [`field.${category}.strong`, `field.${category}.weak`]),
  ...harmNames.map((name) => `harm.${name}`),
  'fields.strong', 'fields.weak', 'fields.strong.against', 'fields.weak.against', 'fields.harm',
  ...cues.map((cue) => `cue.${cue}`),
  'short.against', 'short.for', 'short.risk', 'pure.against', 'pure.for',
  'target', 'shift.against', 'shift.for', 'end.question', 'end.exclamation', 'quote', 'url', 'handle', 'length', 'stars.few', 'stars.many',
];

const oddsShare = 0.5;
const leastScore = 1e-3;
const logRatio = (a: number, b: number): number => Math.log(Math.max(a, leastScore) / Math.max(b, leastScore)) * oddsShare;

class Filler {
  #at = 0;
  constructor(private readonly into: Float64Array) {}

  put(value: number): void {
    this.into[this.#at] = value;
    this.#at += 1;
  }

  flag(is: boolean): void {
    this.put(is ? 1 : 0);
  }
}

/** Turns what the rules found into numbers a model weighs; all of them about 0–3 in size. */
export function readRuleFeatures(found: RuleView, rating: number | null, into: Float64Array = new Float64Array(featureNames.length)): Float64Array {
  const filler = new Filler(into);
  putPolarity(found, filler);
  for (const kind of kinds) filler.flag(found.kind === kind);
  putRisks(found, filler);
  for (const stance of sides) filler.flag(found.stance === stance);
  putFields(found, filler);
  for (const cue of cues) filler.flag(found.scan.byGroup.has(found.scan.rules.cueGroups[cue]));
  putShort(found, filler);
  putShape(found, filler);
  filler.flag(rating !== null && rating <= 2);
  filler.flag(rating !== null && rating >= 4);
  return into;
}

function putPolarity({ scores, weight }: RuleView, filler: Filler): void {
  filler.put(1);
  filler.put(logRatio(scores.negative, scores.neutral));
  filler.put(logRatio(scores.positive, scores.neutral));
  filler.put(Math.min(weight.negative, 4) / 2);
  filler.put(Math.min(weight.positive, 4) / 2);
  filler.put(weight.doubt);
}

function putRisks({ risks, riskLevel }: RuleView, filler: Filler): void {
  for (const level of [1, 2, 3]) filler.flag(riskLevel >= level);
  filler.put(risks[0]?.confidence ?? 0);
  for (const category of categories) filler.put(risks.length === 0 ? 0 : (risks.find((risk) => risk.category === category)?.confidence ?? 0));
}

/** How many different words of a field stand there; each further one says less. */
function putFields(found: RuleView, filler: Filler): void {
  const { scan } = found;
  const count = (group: number): number => Math.log2(1 + (scan.byGroup.get(group)?.length ?? 0));
  let strong = 0;
  let weak = 0;
  for (const category of categories) {
    const groups = scan.rules.fieldGroups[category];
    const ofStrong = count(groups.strong);
    const ofWeak = count(groups.weak);
    strong = Math.max(strong, ofStrong);
    weak = Math.max(weak, ofWeak);
    filler.put(ofStrong);
    filler.put(ofWeak);
  }
  for (const name of harmNames) filler.put(count(scan.rules.harmGroups[name]));
  putTogether(found, strong, weak, filler);
}

/** A field alone is a subject; beside something bad it is a matter. */
function putTogether({ scores, scan }: RuleView, strong: number, weak: number, filler: Filler): void {
  const isAgainst = scores.negative > scores.positive ? 1 : 0;
  const isHarmful = scan.byGroup.has(scan.rules.harmGroups.grave) || scan.byGroup.has(scan.rules.harmGroups.moderate) ? 1 : 0;
  filler.put(strong);
  filler.put(weak);
  filler.put(strong * isAgainst);
  filler.put(weak * isAgainst);
  filler.put(Math.max(strong, weak) * isHarmful);
}

/** In few words grammar decides, and there the rules may be believed more; so may they where all they found points one way. */
function putShort({ scores, weight, scan, risks }: RuleView, filler: Filler): void {
  const shortness = Math.max(0, 1 - scan.text.length / 40);
  filler.put(shortness * logRatio(scores.negative, scores.neutral));
  filler.put(shortness * logRatio(scores.positive, scores.neutral));
  filler.put(shortness * (risks[0]?.confidence ?? 0));
  filler.flag(weight.negative > 0 && weight.positive === 0);
  filler.flag(weight.positive > 0 && weight.negative === 0);
}

function putShape({ view, scan }: RuleView, filler: Filler): void {
  filler.flag(view.isPresent);
  filler.flag((view.shift?.value ?? 0) < 0);
  filler.flag((view.shift?.value ?? 0) > 0);
  const end = scan.text.trimEnd();
  filler.flag(end.endsWith('?'));
  filler.flag(end.endsWith('!'));
  filler.flag(scan.text.includes('「'));
  filler.flag(scan.text.includes(urlMark));
  filler.flag(scan.text.includes(handleMark));
  filler.put(Math.log2(1 + scan.text.length) / 5);
}

/** Addresses, handles and the brand as a hashtag say nothing of the matter, and stand anywhere. */
const attachments = new RegExp(`\\s*(?:[${urlMark}${handleMark}]|#${targetMark}+)\\s*`, 'g');

/**
 * The text as the model reads it, without attachments: the target is one mark whatever its length, so that no brand is learned, and so are
 * words the company calls ordinary: they are names of its trade.
 */
export function modelText({ scan }: RuleView): string {
  let text = scan.text;
  for (const { start, end } of scan.byGroup.get(scan.rules.ownGroups.normal) ?? []) text = text.slice(0, start) + targetMark.repeat(end - start) + text.slice(end);
  const bare = text.replace(attachments, ' ').trim();
  return bare.includes(targetMark) ? bare.replace(/\uE002+/g, targetMark) : bare;
}
