import { foldText } from '@hinomi/shared/text/fold-text';

/** Letters and signs that pass for another at a glance, after folding: Cyrillic, Greek, digits, and kanji that look like kana. */
const lookAlikes: Record<string, string> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ё: 'e', һ: 'h', і: 'l', ї: 'l', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x', г: 'r', п: 'n', ѵ: 'v', ԝ: 'w', ԛ: 'q', ӏ: 'l',
  α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'l', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', σ: 'o', ς: 'c', τ: 't', υ: 'u', χ: 'x', ω: 'w', γ: 'y', μ: 'u', ζ: 'z',
  ı: 'l', i: 'l', '0': 'o', '1': 'l', '|': 'l', '!': 'l', '3': 'e', '5': 's', '$': 's', '8': 'b', ø: 'o', đ: 'd', ł: 'l', ɑ: 'a', ɡ: 'g', ʏ: 'y', ᴏ: 'o', ᴍ: 'm', ɴ: 'n', ʜ: 'h',
  力: 'か', 口: 'ろ', 二: 'に', 工: 'え', 夕: 'た', 卜: 'と', 八: 'は', 千: 'ち', 三: 'み', 七: 'せ', 一: 'ー', '―': 'ー', '—': 'ー', '–': 'ー', '‐': 'ー', '-': 'ー',
};
/** Capitals whose small letters look like something else. */
const capitals: Record<string, string> = { Μ: 'm', Η: 'h', Ν: 'n', Υ: 'y', Σ: 'e', В: 'b', Н: 'h', Р: 'p', С: 'c', У: 'y' };
/** Pairs that read as one letter in a narrow font. */
const pairs: readonly (readonly [RegExp, string])[] = [[/rn/g, 'm'], [/vv/g, 'w'], [/cl/g, 'd']];
const separators = /[\s._\-ー・:：'"()（）[\]【】★☆✓✔☑⭐©®™]/gu;
/** What an imitation puts before or behind a name to look like the company speaking; as `skeletonOf` leaves them. */
const additions = ['official', 'support', 'help', 'info', 'team', 'real', 'japan', 'jp', 'cs', '公式', '本物', 'サポート', 'お客様相談室', '日本'];
/** A shorter name is too likely somebody's own; kana and kanji say more with fewer signs. */
const isTelling = (skeleton: string): boolean => skeleton.length >= (/^[\u0020-\u007e]*$/.test(skeleton) ? 4 : 3);

/** What is left of a name once everything an eye passes over is gone; equal for names that look alike. Never shown. */
function skeletonOf(name: string): string {
  const plain = foldText(Array.from(name, (letter) => capitals[letter] ?? letter).join('')).normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC');
  const letters = Array.from(plain, (letter) => lookAlikes[letter] ?? letter).join('');
  const joined = pairs.reduce((text, [pair, letter]) => text.replace(pair, letter), letters);
  return joined.replace(separators, '').replace(/(.)\1+/gu, '$1');
}

const addedSkeletons = additions.map(skeletonOf);

function withoutAdditions(skeleton: string): string {
  let left = skeleton;
  for (const added of addedSkeletons) {
    const kept = left.endsWith(added) ? left.slice(0, -added.length) : left.startsWith(added) ? left.slice(added.length) : left;
    if (isTelling(kept)) left = kept;
  }
  return left;
}

/** The name of a handle without the server it lives on (`mihon@a.example`, `mihon.b.example`). */
const nameOf = (handle: string): string => handle.replace(/^[@＠]/, '').split('@')[0]!.replace(/^([^.]{4,})\.[\w.-]*\.[a-z]{2,}$/i, '$1');

/**
 * A handle as the same account has it everywhere: capitals and the sign before it do not count. Nothing else is folded,
 * because whoever can register a look-alike must not be taken for the company.
 */
export const sameHandle = (handle: string): string => handle.trim().replace(/^@/, '').replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** A handle a person typed into our settings, with full-width letters as an input method gives them. */
export const typedHandle = (handle: string): string => sameHandle(handle.normalize('NFKC'));

export type OfficialName = { handle: string; skeleton: string; core: string };

/** An official handle ready to be compared with many authors; `core` = without additions. */
export function officialName(handle: string): OfficialName {
  const skeleton = skeletonOf(nameOf(handle));
  return { handle, skeleton, core: withoutAdditions(skeleton) };
}

/** Equal as a whole, or equal once the author's additions are gone: 「ミナモ」 alone does not pretend to be 「ミナモ公式」. */
function looksLike(author: string, { skeleton, core }: OfficialName): boolean {
  if (!isTelling(skeleton)) return false;
  const bare = withoutAdditions(author);
  return author === skeleton || (bare !== author && bare === core);
}

/**
 * The official handle that an author's handle or shown name looks like; null where there is none, or where the author is
 * official. Compared are NFKC, case, invisible signs, look-alikes of Latin, Cyrillic, Greek, digits and kana, separators,
 * doubled letters, and additions such as 「公式」.
 */
export function findImitated(author: { handle: string | null; name: string | null }, officials: readonly OfficialName[]): string | null {
  if (author.handle !== null && officials.some(({ handle }) => typedHandle(handle) === sameHandle(author.handle ?? ''))) return null;
  const shown = [author.handle === null ? null : nameOf(author.handle), author.name].filter((name) => name !== null && name.length <= 200);
  const skeletons = shown.map((name) => skeletonOf(name ?? ''));
  return officials.find((official) => skeletons.some((skeleton) => looksLike(skeleton, official)))?.handle ?? null;
}
