import { registerWords } from '../../lib/i18n.ts';

registerWords('heard', {
  ja: {
    period: '期間', span: { day: '24時間', week: '7日', month: '30日' }, perHour: '1時間ごとの投稿数', asTable: '表で見る', asChart: 'グラフで見る',
    label: '【{{name}}】の投稿数の推移({{span}}、1時間ごと)。合計{{sum}}件、最大{{most}}件、取得できていない期間{{gaps}}件。［表で見る］で数値を確認できます。',
    caption: '【{{name}}】の投稿数({{span}}、1日ごと、新しい順)', none: 'この期間の投稿はありません。', failed: 'グラフを読み込めませんでした。［表で見る］で数値を確認するか、画面を再読み込みしてください。',
    silent: '応答なし', lost: '取得できない期間', legend: 'グラフの斜線', unknown: '取得なし', posts: '{{count}}件', day: '日付', mentions: '投稿', deaf: '取得できていない時間', minutes: '{{count}}分',
  },
  en: {
    period: 'Period', span: { day: '24 hours', week: '7 days', month: '30 days' }, perHour: 'Mentions per hour', asTable: 'Show as table', asChart: 'Show as chart',
    label: 'Mentions of {{name}} over {{span}}, per hour: {{sum}} in all, at most {{most}}; spans not heard: {{gaps}}. “Show as table” gives the figures.',
    caption: 'Mentions of {{name}} ({{span}}, per day, newest first)', none: 'No mentions in this period.', failed: 'The chart could not be loaded. Use “Show as table”, or reload the page.',
    silent: 'Nothing heard', lost: 'Span that cannot be had', legend: 'Hatched parts of the chart', unknown: 'not heard', posts: 'Mentions: {{count}}', day: 'Day', mentions: 'Mentions', deaf: 'Not heard for', minutes: '{{count}} min',
  },
});
