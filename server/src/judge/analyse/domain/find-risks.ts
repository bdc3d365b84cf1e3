import type { Category, Kind } from '@hinomi/shared/vocabulary/judgement';
import type { RiskFinding } from './post-judgement.js';
import type { RiskRule } from './rule-book.js';
import { hasCue } from './scan-post.js';
import type { Hit, Scan } from './scan-post.js';

/** Most pairs of words a rule looks at in one post: keeps the work linear for texts that repeat one word. */
const maxPairs = 64;
/** Rules with a wider gap than this speak of the whole post and may cross sentences. */
const longGap = 20;

/** What a denial is about, not what it takes back. */
const claims: ReadonlySet<Category> = new Set<Category>(['rumor', 'harassment']);
const repairable: ReadonlySet<Category> = new Set<Category>(['outage', 'price', 'service']);

/** Rules that fire, before any guard; the best rule of each category. `isNegative` = other evidence is against the target. */
export function findRisks(scan: Scan, isNegative: boolean): RiskFinding[] {
  const best = new Map<string, RiskFinding>();
  for (const group of scan.byGroup.keys()) {
    for (const rule of scan.rules.risksByFirst.get(group) ?? []) {
      const found = matchRule(scan, rule, isNegative);
      const known = best.get(rule.category);
      if (found) best.set(rule.category, known ? strongerOf(known, found) : found);
    }
  }
  return [...best.values()];
}

/** Two rules of one category speak for each other: the level of the stronger, with more confidence. */
function strongerOf(a: RiskFinding, b: RiskFinding): RiskFinding {
  const [high, low] = b.level > a.level || (b.level === a.level && b.confidence > a.confidence) ? [b, a] : [a, b];
  return { ...high, confidence: Math.min(0.97, high.confidence + (1 - high.confidence) * low.confidence * 0.4) };
}

function matchRule(scan: Scan, rule: RiskRule, isNegative: boolean): RiskFinding | null {
  const first = scan.byGroup.get(rule.first);
  if (!first || (rule.needsNegative && !isNegative)) return null;
  if (rule.unless !== null && scan.byGroup.has(rule.unless)) return null;
  const span = rule.then === null ? first[0] : pairWithin(scan, first, scan.byGroup.get(rule.then) ?? [], rule.gap);
  return span ? { category: rule.category, level: rule.level, confidence: rule.confidence, start: span.start, end: span.end, rule: rule.id } : null;
}

function pairWithin(scan: Scan, first: readonly Hit[], then: readonly Hit[], gap: number): { start: number; end: number } | null {
  let looked = 0;
  for (const a of first) {
    for (const b of then) {
      if (b.start < a.end) continue;
      if (b.start - a.end > gap) break;
      looked += 1;
      if (gap > longGap || !/[。\n]/.test(scan.text.slice(a.end, b.start))) return { start: a.start, end: b.end };
      if (looked > maxPairs) return null;
    }
  }
  return null;
}

/**
 * Guards: a denial turns the matter into a rumour, hearsay lowers confidence, what is solved or only asked falls to
 * watch, praise without event words clears it; advertisements, job offers and the company's own notices carry none.
 */
export function guardRisks(scan: Scan, findings: readonly RiskFinding[], kind: Kind, tone: number): RiskFinding[] {
  if (kind === 'spam' || findings.length === 0) return [];
  const isDenied = hasCue(scan, 'denial');
  const isResolved = hasCue(scan, 'resolved');
  const kept = findings.map((finding) => guardOne(finding, scan, kind, isDenied, isResolved)).filter((finding) => !isCleared(finding, tone, isResolved));
  return kept.toSorted((a, b) => b.level - a.level || b.confidence - a.confidence);
}

function guardOne(finding: RiskFinding, scan: Scan, kind: Kind, isDenied: boolean, isResolved: boolean): RiskFinding {
  let { level, confidence } = finding;
  if (isDenied && !claims.has(finding.category)) {
    level = 1;
    confidence *= 0.4;
  }
  if (isResolved && repairable.has(finding.category)) {
    level = 1;
    confidence *= 0.6;
  }
  if (hasCue(scan, 'hearsay') && !claims.has(finding.category)) confidence *= 0.7;
  if (kind === 'question') {
    level = level === 3 ? 2 : 1;
    confidence *= 0.7;
  }
  if (kind === 'official' && level === 3) level = 2;
  return { ...finding, level, confidence: Math.round(confidence * 1000) / 1000 };
}

/** Clear praise beside a mild or solved matter is praise of how it was handled. */
function isCleared(finding: RiskFinding, tone: number, isResolved: boolean): boolean {
  if (finding.confidence < 0.15) return true;
  if (finding.level === 3) return false;
  return isResolved ? tone > 0.3 : tone >= 1.2 && finding.confidence < 0.85;
}
