import type { Kind, Polarity, Stance } from '@hinomi/shared/vocabulary/judgement';
import { hasCue } from './scan-post.js';
import type { Scan } from './scan-post.js';

/**
 * Side a post takes in a storm. Criticism = against the target or the company, counter = for it or against its
 * critics, topical = speaks of the matter without a side, none = no matter at all.
 */
export function decideStance(scan: Scan, kind: Kind, polarity: Polarity, riskLevel: number, isOwnMood: boolean): Stance {
  if (kind === 'spam' || kind === 'official') return 'none';
  const isMatter = riskLevel > 0 || hasCue(scan, 'storm');
  if (kind === 'news') return isMatter || hasCue(scan, 'apology') ? 'topical' : 'none';
  if (isDefence(scan, polarity)) return 'counter';
  // The author's own bad day beside the brand is no criticism of it.
  const isAside = isOwnMood && riskLevel === 0;
  if (isAgainst(scan, polarity)) return isAside ? 'none' : 'criticism';
  return isMatter ? neutralSide(polarity) : 'none';
}

function neutralSide(polarity: Polarity): Stance {
  return polarity === 'neutral' ? 'topical' : 'none';
}

function isAgainst(scan: Scan, polarity: Polarity): boolean {
  return polarity === 'negative' || (polarity === 'neutral' && hasCue(scan, 'attack'));
}

function isDefence(scan: Scan, polarity: Polarity): boolean {
  if (hasCue(scan, 'counter')) return !hasCue(scan, 'attack');
  return hasCue(scan, 'denial') && polarity !== 'negative';
}
