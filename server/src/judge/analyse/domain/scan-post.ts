import type { CueName, JudgeRules } from './rule-book.js';

/** A dictionary word found in the normalised text; `end` is exclusive. */
export type Hit = { start: number; end: number; entry: number };

/** The text and everything the scanner found in it. */
export type Scan = {
  text: string;
  rules: JudgeRules;
  hits: readonly Hit[];
  /** Hits by group number, in the order of the text. */
  byGroup: ReadonlyMap<number, readonly Hit[]>;
  /** Start of the author's own text: what lies before is the title. */
  bodyStart: number;
};

export function scanPost(text: string, rules: JudgeRules, bodyStart: number): Scan {
  const all: Hit[] = [];
  const blocks: Hit[] = [];
  rules.trie.scan(text, (start, end, entry) => {
    const found = rules.entries[entry];
    if (!found || (found.isLatin && !isWholeWord(text, start, end, found.isPrefix))) return;
    const hit = { start, end, entry };
    if (found.isBlock) blocks.push(hit);
    if (!found.isBlock || found.weight !== 0 || found.groups.length > 0) all.push(hit);
  });
  const hits = blocks.length === 0 ? all : all.filter((hit) => !isHidden(hit, blocks));
  return { text, rules, hits, byGroup: groupHits(hits, rules), bodyStart };
}

export function cueHits(scan: Scan, cue: CueName): readonly Hit[] {
  return scan.byGroup.get(scan.rules.cueGroups[cue]) ?? [];
}

export function hasCue(scan: Scan, cue: CueName): boolean {
  return scan.byGroup.has(scan.rules.cueGroups[cue]);
}

function groupHits(hits: readonly Hit[], rules: JudgeRules): Map<number, Hit[]> {
  const byGroup = new Map<number, Hit[]>();
  for (const hit of hits) {
    for (const group of rules.entries[hit.entry]?.groups ?? []) {
      const list = byGroup.get(group);
      if (list) list.push(hit);
      else byGroup.set(group, [hit]);
    }
  }
  return byGroup;
}

/** A company's own word may hold this many letters. */
const longestBlock = 40;

/** Blocks come in text order; only the few that may reach the hit are looked at. */
function isHidden(hit: Hit, blocks: readonly Hit[]): boolean {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= hit.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (!block || block.start < hit.start - longestBlock) return false;
    if (block.end >= hit.end && block.end - block.start > hit.end - hit.start) return true;
  }
  return false;
}

function isWholeWord(text: string, start: number, end: number, isPrefix: boolean): boolean {
  return !isLetter(text.charCodeAt(start - 1)) && (isPrefix || !isLetter(text.charCodeAt(end)));
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
