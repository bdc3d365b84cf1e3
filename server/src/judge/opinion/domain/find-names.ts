import { findAll } from './spans.js';
import type { Span } from './spans.js';

/** What is said with さん or 様 of people in general; a name would be lost, but these are none. */
const generalWords = new Set([
  'お客', '客', 'お客さま', '皆', '皆々', '皆さま', '店員', '社員', '係員', '職員', '駅員', '警備員', '担当', '担当者', '責任者', '業者', '医者', '運転手', '利用者', '消費者', '被害者', '記者', '店長', '部長', '課長', '社長', '会長', '院長', '園長', '校長', '議員',
  '先生', '奥', '旦那', '嫁', '姑', '娘', '息子', '兄', '姉', '弟', '妹', '父', '母', '祖父', '祖母', '孫', '赤', '坊', '神', '仏', '王', '女王', '殿', '姫', '何', '誰', '各', '両', '同', '仕', '模', '異', '多', '一', '有', '彼', '摂', '華', '俺', '自分', '本屋', '花屋', '魚屋', '米', '爺', '婆', '叔父', '叔母', '伯父', '伯母', '親御', '子', '弊社', '御社', '会社', '企業',
  'たく', 'みな', 'おく', 'おかあ', 'おとう', 'おにい', 'おねえ', 'おば', 'おじ', 'おばあ', 'おじい', 'ばあ', 'じい', 'あか', 'あに', 'ぼう', 'おきゃく', 'かみ', 'おまえ', 'とう', 'かあ', 'にい', 'ねえ',
  'スタッフ', 'オペレーター', 'オペレータ', 'メーカー', 'ユーザー', 'ユーザ', 'ドライバー', 'サポート', 'クレーマー', 'マネージャー', 'リーダー', 'アルバイト', 'バイト', 'パート', 'ママ', 'パパ', 'ファン', 'ワン', 'ニャン',
]);
const honorific = '(?:さん|さま|ちゃん(?!と)|くん|氏(?![名族神子])|様(?![子々式])|殿|君(?![主臨]))';
const beforeHonorific = (name: string): RegExp => new RegExp(`(?:${name})(?= ?${honorific})`, 'gu');

const katakana = beforeHonorific('[\\p{Script=Katakana}ー][\\p{Script=Katakana}ー・=]{1,23}');
const han = beforeHonorific('(?:[\\p{Script=Han}々〆ヶ]{1,4} )?[\\p{Script=Han}々〆ヶ]{1,8}');
const mixed = beforeHonorific('[\\p{Script=Han}々]{1,4}[ぁ-ん]{1,4}|[\\p{Script=Han}々]{1,4}[\\p{Script=Katakana}ー]{1,6}');
/** Kana names end where other letters begin; longer runs are words of a sentence. */
const hiragana = beforeHonorific('(?<![ぁ-ん])[ぁ-ん]{2,4}');
const latin = beforeHonorific(`(?<![\\p{Script=Latin}0-9])[\\p{Script=Latin}0-9_][\\p{Script=Latin}0-9_.'’-]{0,39}(?: \\p{Lu}[\\p{Script=Latin}.'’-]{0,39}){0,2}`);
const titled = /(?<=(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? )\p{Lu}[\p{L}'’-]{1,39}(?: \p{Lu}[\p{L}'’-]{1,39}){0,2}/gu;

/** 仕様, 同様, 彼氏, 宮殿, 諸君: the sign behind is a part of the word, whatever stands before it. */
const wordsWithSign = /(?:[仕同模異多一有両]様|[彼摂華同各両]氏|[神宮御本拝沈]殿|[主諸暴]君)$/u;

function isName(found: RegExpExecArray): boolean {
  const [name] = found;
  if (generalWords.has(name) || generalWords.has(name.replace(/^お/u, ''))) return false;
  return !wordsWithSign.test(found.input.slice(found.index, found.index + name.length + 1));
}

/** Names of people in a text (NFKC), by the form of address behind or before them; rather one too many than one too few. */
export function findNames(text: string): Span[] {
  return [...[katakana, han, mixed, hiragana, latin].flatMap((pattern) => findAll(text, pattern, '〔人名〕', isName)), ...findAll(text, titled, '〔人名〕')];
}
