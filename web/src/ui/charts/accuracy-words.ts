import { registerWords } from '../../lib/i18n.ts';

registerWords('accuracy-chart', {
  ja: {
    label: '週ごとの正解率の推移({{weeks}}週)。最近の週は {{last}}。［表で見る］で数値を確認できます。', asTable: '表で見る', asChart: 'グラフで見る', legend: '線: 正解率、帯: 95 %の信頼区間(件数が少ないほど広がります)',
    caption: '週ごとの正解率(新しい順)', week: '週(月曜日から)', share: '正解率', interval: '95 %区間', posts: '件数', failed: 'グラフを読み込めませんでした。［表で見る］で数値を確認するか、画面を再読み込みしてください。',
  },
  en: {
    label: 'Accuracy by week ({{weeks}} weeks); the latest week is {{last}}. “Show as table” gives the figures.', asTable: 'Show as table', asChart: 'Show as chart', legend: 'Line: accuracy. Band: 95 % interval, wide where there are few mentions',
    caption: 'Accuracy by week, newest first', week: 'Week (from Monday)', share: 'Accuracy', interval: '95 % interval', posts: 'Mentions', failed: 'The chart could not be loaded. Use “Show as table”, or reload the page.',
  },
});
