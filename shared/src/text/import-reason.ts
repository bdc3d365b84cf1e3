import type { Language } from '../vocabulary/words.ts';

type Say = (found: RegExpExecArray) => string;

/** The reasons for which a line is refused, as the readers say them, with their Japanese words. */
const reasons: readonly (readonly [RegExp, Say])[] = [
  [/^text: (?:empty|missing)$/, () => '本文がありません。'],
  [/^posted_at: not a date: (".*")$/s, ([, cell]) => `投稿日時を日付として読み取れません: ${cell}`],
  [/^the row has (\d+) columns, the header (\d+)$/, ([, row, header]) => `列の数(${row})が見出しの列の数(${header})より多い行です。`],
  [/^the (?:row|line) is longer than 10 million characters$/, () => '1行が1,000万文字を超えています。'],
  [/^a quote is opened and never closed/, () => '引用符が閉じていません。この行から末尾までは読み取れませんでした。'],
  [/^the quotes of the row do not fit$/, () => '引用符の対応が取れない行です。'],
  [/^not JSON$/, () => 'JSONとして読み取れません。'],
  [/^not a JSON object$/, () => 'JSONのオブジェクトではありません。'],
  [/^line_kind: unknown$/, () => 'line_kind の値が正しくありません。'],
  [/^external_id: /, () => '投稿IDがないか、長すぎます。'],
  [/^([a-z_.0-9]+): /, ([, field]) => `項目 ${field} の値が正しくありません。`],
  [/^the file is empty$/, () => 'ファイルが空です。'],
  [/^neither CSV nor NDJSON$/, () => 'CSVでもNDJSONでもないファイルです。'],
  [/^an Excel workbook/, () => 'Excelブックまたは圧縮ファイルです。CSV形式で保存してから選択してください。'],
  [/^an HTML or XML page/, () => 'HTMLまたはXMLのページです。表形式のファイルを選択してください。'],
  [/^a JSON array/, () => 'JSONの配列です。1行に1件のNDJSONを選択してください。'],
  [/^no column of text or title found/, () => '本文またはタイトルの列がありません。列を割り当ててください。'],
  [/^the file has (\d+) columns, (\d+) were chosen$/, ([, columns, chosen]) => `ファイルの列は${columns}列ですが、割り当ては${chosen}列です。`],
];

/** Why a line or a file was refused, in the reader's language; English as it was said, Japanese by the table. */
export function importReason(reason: string, language: Language): string {
  if (language === 'en') return reason;
  for (const [form, say] of reasons) {
    const found = form.exec(reason);
    if (found !== null) return say(found);
  }
  return `読み取れません: ${reason}`;
}
