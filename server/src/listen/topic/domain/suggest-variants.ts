const companyForm = /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|公益財団法人|[(\uff08][株有同][)\uff09]|㈱|㈲|(?:,\s*|\s+)(?:co\.?,?\s*ltd|inc|corp|llc|ltd)\.?$/gi;

/** Hepburn; a combination of two kana comes before its first kana. */
const romajiOf: Record<string, string> = Object.fromEntries(
  [
    'あいうえお:a i u e o', 'かきくけこ:ka ki ku ke ko', 'さしすせそ:sa shi su se so', 'たちつてと:ta chi tsu te to', 'なにぬねの:na ni nu ne no',
    'はひふへほ:ha hi fu he ho', 'まみむめも:ma mi mu me mo', 'やゆよ:ya yu yo', 'らりるれろ:ra ri ru re ro', 'わゐゑをん:wa i e o n',
    'がぎぐげご:ga gi gu ge go', 'ざじずぜぞ:za ji zu ze zo', 'だぢづでど:da ji zu de do', 'ばびぶべぼ:ba bi bu be bo', 'ぱぴぷぺぽ:pa pi pu pe po',
    'ゔぁぃぅぇぉ:vu a i u e o', 'ゃゅょゎ:ya yu yo wa',
  ].flatMap((row) => {
    const [kana = '', romaji = ''] = row.split(':');
    const syllables = romaji.split(' ');
    return Array.from(kana, (letter, at): [string, string] => [letter, syllables[at]!]);
  }),
);
const smallY: Record<string, string> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };
const smallVowels: Record<string, string> = { ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o' };
const beforeSmallVowel: Record<string, string> = { ふ: 'f', ゔ: 'v', て: 't', で: 'd', う: 'w', と: 't', ど: 'd', ち: 'ch', し: 'sh', じ: 'j', つ: 'ts', く: 'kw' };

const toHiragana = (text: string): string => text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

function readSyllable(kana: string, at: number): { romaji: string; length: number } | null {
  const [first = '', second = ''] = [kana[at], kana[at + 1]];
  const plain = romajiOf[first];
  if (plain === undefined) return null;
  const glide = smallY[second];
  if (glide !== undefined && plain.length > 1 && plain.endsWith('i')) {
    const stem = plain.slice(0, -1);
    return { romaji: /(?:sh|ch|j)$/.test(stem) ? stem + glide : `${stem}y${glide}`, length: 2 };
  }
  const vowel = smallVowels[second];
  const stem = beforeSmallVowel[first];
  return vowel !== undefined && stem !== undefined ? { romaji: stem + vowel, length: 2 } : { romaji: plain, length: 1 };
}

/** Hepburn of a name written in kana only, long vowels as `ー`; null for any other name. */
function toHepburn(name: string): string | null {
  const kana = toHiragana(name);
  let result = '';
  let isDoubled = false;
  for (let at = 0; at < kana.length;) {
    if (kana[at] === 'っ' || kana[at] === 'ー') {
      if (kana[at] === 'っ') isDoubled = true;
      else result += 'ー';
      at += 1;
      continue;
    }
    const syllable = readSyllable(kana, at);
    if (syllable === null) return null;
    if (isDoubled) result += syllable.romaji.startsWith('ch') ? 't' : syllable.romaji.charAt(0);
    isDoubled = false;
    result += syllable.romaji;
    at += syllable.length;
  }
  return result;
}

function spellInLatin(name: string): string[] {
  const hepburn = toHepburn(name);
  if (hepburn === null || hepburn.length < 3) return [];
  const doubled = hepburn.replace(/([aiueo])ー/g, '$1$1').replace(/ー/g, '');
  const short = hepburn.replace(/ー/g, '').replace(/ou/g, 'o').replace(/([ou])\1/g, '$1');
  return [short, doubled];
}

/** Letters of names that many keyboards give in their common form. */
const commonForms: Record<string, string> = { 髙: '高', 﨑: '崎', 濵: '浜', 邊: '辺', 邉: '辺', 齋: '斎', 澤: '沢', 廣: '広', 櫻: '桜', 國: '国' };

/**
 * Other spellings people may use for a name, the likeliest first, at most 12. Only what the folding of texts does not
 * cover: without the company form, without separators, with and without long vowels, common forms of kanji, and
 * kana in Latin letters (Hepburn). Case, width and hiragana against katakana are folded and not suggested.
 */
export function suggestVariants(name: string): string[] {
  const written = name.normalize('NFC').trim();
  const bare = written.replace(companyForm, ' ').replace(/\s+/g, ' ').trim();
  const joined = bare.replace(/[\s・･\-‐=＝]+/g, '');
  const common = joined.replace(/[髙﨑濵邊邉齋澤廣櫻國]/g, (letter) => commonForms[letter] ?? letter);
  const kana = joined.normalize('NFKC');
  const unstretched = kana.length > 3 && kana.endsWith('ー') ? [kana.slice(0, -1)] : [];
  const variants = [bare, joined, common, ...unstretched, ...spellInLatin(kana)].filter((variant) => Array.from(variant).length >= 2);
  const isSaid = new Set([written.normalize('NFKC').toLowerCase()]);
  return variants.filter((variant) => {
    const key = toHiragana(variant.normalize('NFKC').toLowerCase());
    if (isSaid.has(key) || key === toHiragana(written.normalize('NFKC').toLowerCase())) return false;
    isSaid.add(key);
    return true;
  }).slice(0, 12);
}
