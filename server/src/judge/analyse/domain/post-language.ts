const chineseClues = /[们这们个么吗说没还让谁贵买卖问题对时间东车长门马鸟鱼发会学国员请谢爱价质题]|[您妳她呢吧嗎麼這個們沒還讓誰嘅咗喺唔]|的[^士確]|了[^解承]/;
const japaneseClues = /[々〆ヶ円駅気対応広価売買発売円楽込働圧弁当]|株式|[値接客検]|障害|最高|最悪|最低|神/;
const indonesian = /\b(yang|tidak|dan|dengan|untuk|sangat|banget|saya|gak)\b/;
const latinHints: readonly (readonly [string, RegExp])[] = [
  ['vi', /[ăđơưạảấầẩậắằặẹẻẽềểễệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹ]/],
  ['es', /[ñ¿¡]|\b(el|los|las|una|muy|pero|está|porque|gracias)\b/],
  ['pt', /[ãõ]|\b(não|muito|você|uma|obrigado)\b/],
  ['de', /[ß]|\b(und|nicht|ist|das|ich|der|sehr|aber)\b/],
  ['fr', /[œ]|\b(le|les|est|pas|très|une|c'est|mais|je|avec)\b/],
  ['id', indonesian],
];
const englishWords = /\b(the|is|are|was|were|and|to|of|in|it|i|you|my|this|that|for|not|no|on|with|have|has|be|so|just|your|me|they|we|what|how|why|please|good|bad|great|worst|best|love|hate|app|service|don't|can't|i'm|it's|do|at|a|an|from|by|or|but|if|as|up|out|all|thanks|thank|wow|lol|yes|never|again|very|too|down)\b/;

type Scripts = { kana: number; han: number; hangul: number; latin: number; cyrillic: number; thai: number; arabic: number };

/** BCP 47 code of a normalised text; `und` when unsure. `stated` (what the source says) only breaks ties. */
export function detectLanguage(text: string, stated: string | null): string {
  const scripts = countScripts(text);
  const hint = stated ? stated.toLowerCase().split('-', 1)[0] ?? null : null;
  if (scripts.hangul > scripts.kana && scripts.hangul * 3 >= scripts.latin) return 'ko';
  // Kana decides even beside much Latin text; a lone の or ッ in foreign text does not.
  if (scripts.kana > (scripts.latin < 12 ? 0 : 1)) return 'ja';
  if (scripts.han > 0 && scripts.han * 2 >= scripts.latin) return languageOfHan(text, hint, scripts.han);
  const rare = rareScript(scripts, hint);
  if (rare) return rare;
  return scripts.latin < 2 ? 'und' : languageOfLatin(text, hint, scripts.latin);
}

function rareScript(scripts: Scripts, hint: string | null): string | null {
  if (scripts.thai > 1) return 'th';
  if (scripts.cyrillic > scripts.latin) return hint === 'uk' ? 'uk' : 'ru';
  return scripts.arabic > scripts.latin ? 'ar' : null;
}

function languageOfHan(text: string, hint: string | null, han: number): string {
  if (hint === 'ja' || hint === 'zh') return hint;
  if (chineseClues.test(text)) return 'zh';
  if (japaneseClues.test(text)) return 'ja';
  return han >= 12 ? 'zh' : 'und';
}

function languageOfLatin(text: string, hint: string | null, letters: number): string {
  const isEnglish = englishWords.test(text);
  if (hint && hint !== 'und' && hint !== 'ja' && hint !== 'zh' && hint !== 'en' && letters >= 4) return hint;
  if (!/\b(the|is|are|was|i|you|this|and)\b/.test(text)) {
    for (const [code, pattern] of latinHints) if (pattern.test(text)) return code;
  }
  return isEnglish || hint === 'en' ? 'en' : 'und';
}

function countScripts(text: string): Scripts {
  const scripts: Scripts = { kana: 0, han: 0, hangul: 0, latin: 0, cyrillic: 0, thai: 0, arabic: 0 };
  const length = Math.min(text.length, 400);
  for (let i = 0; i < length; i += 1) {
    const name = scriptOf(text.charCodeAt(i));
    if (name) scripts[name] += 1;
  }
  return scripts;
}

function scriptOf(unit: number): keyof Scripts | null {
  if (unit < 0x61) return null;
  if (unit <= 0x24f) return unit <= 0x7a || unit >= 0xc0 ? 'latin' : null;
  if (unit >= 0x3041 && unit <= 0x30fa) return 'kana';
  if (unit >= 0x4e00 && unit <= 0x9fff) return 'han';
  if (unit >= 0xac00 && unit <= 0xd7a3) return 'hangul';
  return otherScript(unit);
}

function otherScript(unit: number): keyof Scripts | null {
  if (unit >= 0x1e00 && unit <= 0x1eff) return 'latin';
  if (unit >= 0x400 && unit <= 0x52f) return 'cyrillic';
  if (unit >= 0xe00 && unit <= 0xe7f) return 'thai';
  if (unit >= 0x600 && unit <= 0x6ff) return 'arabic';
  return unit >= 0xf900 && unit <= 0xfaff ? 'han' : null;
}
