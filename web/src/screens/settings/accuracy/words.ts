import { registerWords } from '../../../lib/i18n.ts';

registerWords('accuracy', {
  ja: {
    title: '判定の精度', text: '訂正・確認した投稿について、そのときの機械の判定と人の判定を比べた結果です。', toLearning: '判定の学習を開く', spanOf: '期間', weeks: '過去{{count}}週間',
    emptyTitle: 'この期間の訂正・確認はありません', emptyText: '投稿の判定を訂正または確認すると、論調とリスクの分類ごとの適合率・再現率と、週ごとの推移が表示されます。', toMentions: '投稿を開く',
    ownHead: '自社の投稿での正解率(論調)', ownCount: '訂正{{corrections}}件、確認{{confirmations}}件', shippedHead: '出荷時の版の正解率(論調)', shippedCount: '製品に付属する確認用の投稿{{count}}件で測定(版 {{version}})',
    careTitle: '数値の読み方', care: '件数が少ないと、数値は大きく変わります。括弧内の範囲は、実際の値が95 %の確率で入る目安です。また、人は正しい判定を確認するより誤りを訂正することが多いため、訂正・確認した投稿は全体から無作為に選んだものではありません。実際の正解率は、ここに示す数値より高いことがあります。', cut: '期間中の訂正・確認が多いため、新しい20,000件で計算しています。',
    byPolarity: '論調ごとの精度', byCategory: 'リスクの分類ごとの精度', byWeek: '週ごとの正解率', versions: '判定の版ごとの正解率', noCategory: 'この期間に、リスクの分類が付いた投稿の訂正・確認はありません。',
    versionHelp: '「+m」の後の数字は学習した版、「+w」の後の数字は判定の言葉の版です。', class: '区分', precision: '適合率', recall: '再現率', shippedPrecision: '適合率(出荷時)', shippedRecall: '再現率(出荷時)', qualityHelp: '適合率は、機械がその区分と判定した投稿のうち、人も同じ判定だった割合です。再現率は、人がその区分と判定した投稿のうち、機械も同じ判定だった割合です。「出荷時」は、製品に付属する確認用の投稿で測定した値です。',
    interval: '({{low}}–{{high}}、{{of}}件中{{hits}}件)', few: '件数が少ないため不確か', noCase: '該当なし', version: '版', accuracy: '正解率', span: '訂正・確認の期間',
  },
  en: {
    title: 'Accuracy', text: 'What the machine had said of mentions that people then corrected or confirmed, against what they said.', toLearning: 'Open learning', spanOf: 'Period', weeks: 'Last {{count}} weeks',
    emptyTitle: 'No corrections or confirmations in this period', emptyText: 'Correct or confirm judgements of mentions to see precision and recall by tone and by risk category, and accuracy by week.', toMentions: 'Open mentions',
    ownHead: 'Accuracy on your mentions (tone)', ownCount: 'Corrections: {{corrections}}, confirmations: {{confirmations}}', shippedHead: 'Accuracy of the shipped version (tone)', shippedCount: 'Measured on {{count}} check mentions that ship with the product (version {{version}})',
    careTitle: 'How to read these figures', care: 'Figures from few mentions move a lot: the true value lies in the range in brackets with a probability of 95 %. People correct what is wrong more often than they confirm what is right, so these mentions are no random sample of all; true accuracy may be higher than what is shown here.', cut: 'There are many labels in this period; the newest 20,000 are counted.',
    byPolarity: 'By tone', byCategory: 'By risk category', byWeek: 'Accuracy by week', versions: 'Accuracy by version of the judge', noCategory: 'No mention with a risk category was corrected or confirmed in this period.',
    versionHelp: 'The number after “+m” is the learned version, the one after “+w” that of the words for judging.', class: 'Class', precision: 'Precision', recall: 'Recall', shippedPrecision: 'Precision (shipped)', shippedRecall: 'Recall (shipped)', qualityHelp: 'Precision: of the mentions the machine put in a class, the share that people put there too. Recall: of those people put in a class, the share the machine put there too. “Shipped” was measured on the check mentions that ship with the product.',
    interval: '({{low}}–{{high}}, {{hits}} of {{of}})', few: 'uncertain: few cases', noCase: 'no case', version: 'Version', accuracy: 'Accuracy', span: 'Labelled',
  },
});
