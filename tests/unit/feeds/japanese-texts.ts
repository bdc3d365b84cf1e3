/** Our own sentences in the tone of posts, with the letters that the Japanese tables treat differently. */
const subjects = ['ミナモ', '株式会社みほん', '㈱サンプル', 'みほん商店①号店', '髙梨屋', '﨑本食品', 'ﾐﾅﾓ', 'サンプルペイ', 'ミナモ・カフェ', '水面堂'];
const remarks = [
  'の新製品、届いたその日に壊れた。問い合わせても返事がない',
  'の対応がとても丁寧で助かりました。また利用します',
  'のアプリが朝から開きません。障害でしょうか？',
  'の営業時間は10：00～19：00、価格は−5％の①②③セールです',
  'から「重要なお知らせ」というメールが来たけれど、本物なのか不安だ',
  'の広告、見ていて少し嫌な気持ちになったのは私だけではないはず',
];
/** 60 texts. */
export const japaneseTexts: readonly string[] = subjects.flatMap((subject) => remarks.map((remark) => `${subject}${remark}。`));
