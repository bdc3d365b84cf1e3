import { registerWords } from '../../lib/i18n.ts';

registerWords('charts', {
  ja: {
    all: '全体', critical: '批判', baseline: '平常値', negative: '否定', neutral: '中立', positive: '肯定',
    volume: '件数', tone: '論調', view: 'グラフの内容',
    asTable: '表で見る', asChart: 'グラフで見る',
    lastUpdate: '最終更新 {{time}}',
    volumeLabel: '{{name}}の投稿数の推移({{period}})。全体は最大{{all}}件、批判は最大{{critical}}件(1区間{{step}})。［表で見る］で数値を確認できます。',
    toneLabel: '{{name}}の論調の推移({{period}})。否定は最大{{negative}}件、肯定は最大{{positive}}件(1区間{{step}})。［表で見る］で数値を確認できます。',
    time: '時刻', caption: '{{name}}の投稿数({{period}}、1区間{{step}}、新しい順)',
    perStep: '1区間{{step}}', running: '(集計中)', levelChange: 'レベル変化: {{list}}', levelChangeOne: '{{time}} {{from}}→{{to}}',
    none: 'この期間の投稿はありません。', failed: 'グラフを読み込めませんでした。［表で見る］で数値を確認するか、画面を再読み込みしてください。', tableFailed: '表を読み込めませんでした。画面を再読み込みしてください。',
    spark: '直近24時間の1時間ごとの投稿数。最大{{all}}件、うち批判は最大{{critical}}件、この1時間(集計中)は{{now}}件。',
    sparkNone: '直近24時間の投稿はありません。',
    gauge: '危険度は{{score}}(0〜100)、レベルは{{level}} {{word}}です', gaugeUnknown: '危険度は不明です(データ不足)', gaugeCaption: '危険度',
    band: '網かけ: 平常の範囲(平常値の3倍まで)', marks: '番号: 下の［注釈］の番号', pick: 'グラフを押すと、その時刻に注釈を追加できます。',
  },
  en: {
    all: 'All', critical: 'Critical', baseline: 'Baseline', negative: 'Negative', neutral: 'Neutral', positive: 'Positive',
    volume: 'Volume', tone: 'Tone', view: 'What the chart shows',
    asTable: 'Show as table', asChart: 'Show as chart',
    lastUpdate: 'Last update {{time}}',
    volumeLabel: 'Mentions of {{name}} over {{period}}: at most {{all}} in all and {{critical}} critical per {{step}}. “Show as table” gives the figures.',
    toneLabel: 'Tone of {{name}} over {{period}}: at most {{negative}} negative and {{positive}} positive per {{step}}. “Show as table” gives the figures.',
    time: 'Time', caption: 'Mentions of {{name}} ({{period}}, per {{step}}, newest first)',
    perStep: 'per {{step}}', running: '(so far)', levelChange: 'Level changes: {{list}}', levelChangeOne: '{{time}} {{from}} → {{to}}',
    none: 'No mentions in this period.', failed: 'The chart could not be loaded. Use “Show as table”, or reload the page.', tableFailed: 'The table could not be loaded. Reload the page.',
    spark: 'Mentions per hour over 24 hours: at most {{all}}, critical at most {{critical}}, {{now}} in the hour that runs.',
    sparkNone: 'No mentions in the last 24 hours.',
    gauge: 'Danger {{score}} of 100, level {{level}} {{word}}', gaugeUnknown: 'Danger unknown: data missing', gaugeCaption: 'Danger',
    band: 'Shaded: the usual range (up to 3 times the baseline)', marks: 'Numbers: the annotations below', pick: 'Press the chart to add an annotation at that time.',
  },
});
