import { normaliseText, targetMark } from './normalise.js';

/** How the monitored name stands in the text; answers how much a hit at a place counts for it (may be below 0). */
export type TargetView = { text: string; isPresent: boolean; weightAt(start: number): number; shift: { at: number; end: number; value: number } | null };

const worseSide = new RegExp(`${targetMark}+(?:の[^。、!?\\n]{1,6})?より(?:も|は|断然|ずっと)?`);
const leaving = new RegExp(`${targetMark}+(?:の[^。!?\\n]{1,6})?(?:から|をやめて|やめて|解約して)[^。!?\\n]{1,20}(?:乗り換え|乗換|変え|移行|移っ|移る|にした|戻っ)`);
const joining = new RegExp(`(?:から|やめて)${targetMark}+に(?:乗り換え|乗換|変え|移行|移っ|移る|した|戻っ)`);
const discarded = new RegExp(`${targetMark}+(?:じゃなくて|ではなく|なんかより|と比べると)`);
const clauseEnd = /[。!?\n]|けど、?|けれど、?|だが、?|が、|のに、|一方で?、?|, but |\. /g;
const otherTopic = /^[\s、]*([ァ-ヴー]{2,}|[a-z][a-z0-9]{2,})(?:は|なら|って|の(?:方|ほう)(?:が|は)|(?=:))/;
const aspects = new Set(`アプリ デザイン サイト サービス サポート スタッフ メニュー ポイント コスパ バッテリー カメラ プラン セール クーポン レジ ログイン
  コールセンター チャット キャンペーン サーバー システム スピード アップデート ボリューム ケーキ パン コーヒー ランチ ラーメン カレー スープ サラダ パッケージ テスト
  コラボ ライブ イベント オチ ガチャ ストーリー キャラ グラフィック ゲーム レビュー メール リプ ニュース サイズ カラー カード データ`.split(/\s+/));
const minTarget = 1;

/** Masks every place of the target by marks of the same length, so that a brand's own letters are never evidence. */
export function viewTarget(text: string, target: string | null): TargetView {
  const name = target ? nameOf(target) : '';
  if (name.length < minTarget || !text.includes(name)) return { text, isPresent: false, weightAt: () => 1, shift: null };
  const masked = text.replaceAll(name, targetMark.repeat(name.length));
  const worse = worseSide.exec(masked) ?? discarded.exec(masked);
  const left = leaving.exec(masked);
  const joined = joining.exec(masked);
  // Praise after a change speaks for the new choice, to the end of the post; a comparison ends with its sentence.
  const turn = worse ?? left;
  const flipFrom = turn ? turn.index + turn[0].length : Number.POSITIVE_INFINITY;
  const flipTo = left ? masked.length : sentenceEnd(masked, flipFrom);
  const clauses = foreignClauses(masked);
  const weightAt = (start: number): number => {
    if (start >= flipFrom && start < flipTo) return -0.9;
    return clauses.some((clause) => start >= clause.start && start < clause.end) ? 0.15 : 1;
  };
  return { text: masked, isPresent: true, weightAt, shift: shiftOf(left, -1.6) ?? shiftOf(joined, 1.2) };
}

/** Names asked for last in their normal form: a company watches few, and each is asked of many posts. */
const names = new Map<string, string>();
const mostNames = 1_000;

function nameOf(target: string): string {
  const known = names.get(target);
  if (known !== undefined) return known;
  if (names.size >= mostNames) names.clear();
  const name = normaliseText(target).text.trim();
  names.set(target, name);
  return name;
}

function shiftOf(match: RegExpExecArray | null, value: number): { at: number; end: number; value: number } | null {
  return match ? { at: match.index, end: match.index + match[0].length, value } : null;
}

function sentenceEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) if ('。!?\n'.includes(text.charAt(i))) return i;
  return text.length;
}

/** Clauses that speak of another product by name while the target has its own clause. */
function foreignClauses(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(clauseEnd)) {
    addForeign(text, start, match.index, found);
    start = match.index + match[0].length;
  }
  addForeign(text, start, text.length, found);
  return found;
}

function addForeign(text: string, start: number, end: number, found: { start: number; end: number }[]): void {
  const clause = text.slice(start, Math.min(end, start + 200));
  if (clause.includes(targetMark)) return;
  const topic = otherTopic.exec(clause)?.[1];
  if (topic && !aspects.has(topic)) found.push({ start, end });
}
