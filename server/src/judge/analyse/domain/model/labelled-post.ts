import { categories, kinds, polarities, riskLevels, stances } from '@hinomi/shared/vocabulary/judgement';
import type { Category, Kind, Polarity, RiskLevel, Stance } from '@hinomi/shared/vocabulary/judgement';

/** A post somebody has judged. Null where nobody said; `weight` = how much it counts beside the others. */
export type LabelledPost = {
  id: string; text: string; title: string | null; target: string | null; language: string | null;
  polarity: Polarity | null; stance: Stance | null; kind: Kind | null; categories: readonly { category: Category; level: 1 | 2 | 3 }[] | null;
  /** The highest level, null where nobody said. */
  riskLevel: RiskLevel | null;
  weight: number;
};

const among = <T extends string>(names: readonly T[], value: string | undefined): T | null => names.find((name) => name === value) ?? null;
const shortPolarity: Readonly<Record<string, Polarity>> = { neg: 'negative', neu: 'neutral', pos: 'positive' };

/**
 * Reads a table of labelled posts: tab-separated, with a head line of column names; `\n` in a text is a line break.
 * `reject` is told of lines that hold a word that is none, and they are left out; without it they are a RangeError, as
 * is a table without `text` and `polarity`.
 */
export function readLabelledPosts(table: string, reject?: (line: number, reason: string) => void): LabelledPost[] {
  const lines = table.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = (lines[0] ?? '').split('\t').map((name) => name.trim().toLowerCase());
  if (!names.includes('text') || !names.includes('polarity')) throw new RangeError('the head line needs the columns text and polarity');
  return lines.flatMap((line, at) => {
    if (at === 0 || line === '') return [];
    try {
      return [readRow(line.split('\t'), names, at + 1)];
    } catch (error) {
      if (!(error instanceof RangeError) || reject === undefined) throw error;
      reject(at + 1, error.message);
      return [];
    }
  });
}

function readRow(cells: readonly string[], names: readonly string[], line: number): LabelledPost {
  const cell = (name: string): string => (cells[names.indexOf(name)] ?? '').trim();
  const word = <T extends string>(name: string, known: readonly T[]): T | null => {
    const value = cell(name).toLowerCase();
    const found = among(known, value);
    if (found === null && value !== '') throw new RangeError(`no ${name} is called "${value}"`);
    return found;
  };
  const polarity = shortPolarity[cell('polarity').toLowerCase()] ?? word('polarity', polarities);
  const given = cell('categories') || cell('category');
  const has = (name: string): boolean => names.includes(name);
  const hits = has('categories') || has('category') ? readCategories(given, cell('risk_level')) : null;
  return {
    id: cell('id') || String(line), text: (cells[names.indexOf('text')] ?? '').replaceAll('\\n', '\n'), title: null, target: cell('target') || null, language: cell('language') || null,
    polarity, stance: word('stance', stances), kind: word('kind', kinds), categories: hits, weight: 1,
    riskLevel: has('risk_level') ? readLevel(cell('risk_level')) : has('categories') ? highestOf(hits ?? []) : null,
  };
}

/** `name:level` pairs; without a level of its own a category has that of the post. */
function readCategories(given: string, ofPost: string): NonNullable<LabelledPost['categories']> {
  return given.split(/[,;|]/).map((pair) => pair.trim().toLowerCase()).filter((pair) => pair !== '' && pair !== 'none').map((pair) => {
    const [name, own] = pair.split(':');
    const category = among(categories, name);
    const level = Number(own ?? (ofPost === '' || ofPost === '0' ? '1' : ofPost));
    if (category === null || (level !== 1 && level !== 2 && level !== 3)) throw new RangeError(`no category is "${pair}"`);
    return { category, level };
  });
}

function readLevel(text: string): RiskLevel | null {
  const level = riskLevels.find((one) => String(one) === text);
  if (level === undefined && text !== '') throw new RangeError(`no risk level is "${text}"`);
  return level ?? null;
}

const highestOf = (hits: readonly { level: 1 | 2 | 3 }[]): RiskLevel => hits.reduce<RiskLevel>((most, { level }) => (level > most ? level : most), 0);
