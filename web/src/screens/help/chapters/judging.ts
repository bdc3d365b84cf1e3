import { wordEffects, wordEffectWords } from '@hinomi/shared/vocabulary/company-word';
import { heading, list, steps, text } from '../chapter.ts';
import type { HelpChapter } from '../chapter.ts';

const effectMeanings: Record<(typeof wordEffects)[number], readonly [ja: string, en: string]> = {
  negative: ['論調を否定に傾けます。', 'Leans the polarity towards negative.'],
  positive: ['論調を肯定に傾けます。', 'Leans the polarity towards positive.'],
  normal: ['論調にもリスクにも数えません。', 'Counts neither for the polarity nor as a risk.'],
  risk: ['選んだカテゴリのリスクとして扱います。', 'Counts as a risk of the category you choose.'],
};

export const judgingChapters: readonly HelpChapter[] = [
  {
    id: 'correcting', title: { ja: '判定を直す', en: 'Correcting a judgement' }, blocks: [
      text('自動判定は間違えることがあります。投稿の詳細の［否定］［中立］［肯定］を押すと訂正でき、［詳しく訂正］では立場、種別、カテゴリとリスクも変更できます。正しいときは［この判定で正しい］を押してください。', 'Automatic judgements can be wrong. In the details of a mention, press Negative, Neutral or Positive to correct one; Correct in detail also changes stance, kind, categories and risk. Where it is right, confirm it.'),
      { kind: 'keys', rows: [
        { keys: '1 / 2 / 3', meaning: { ja: '否定・中立・肯定に訂正', en: 'Negative, neutral, positive' } },
        { keys: 'y', meaning: { ja: 'この判定で正しい', en: 'The judgement is right' } },
        { keys: 'r', meaning: { ja: '詳しく訂正', en: 'Correct in detail' } },
        { keys: 'Ctrl/⌘+Z', meaning: { ja: '元に戻す', en: 'Undo' } },
      ] },
      list(
        ['人の判定は自動判定より優先し、件数やレベルにも反映します。判定し直しても変わりません。', 'What a person judged stands above the automatic judgement, counts for figures and levels, and stays when mentions are judged again.'],
        ['同じ文面の投稿にも反映します。その投稿には「同じ文面の投稿への判定」と表示します。', 'Mentions with the same text follow, and say so.'],
        ['［判定を取り消す］で自動判定に戻ります。誰がいつ直したかは［人の判定の履歴］に残ります。', 'Take the judgement back and the automatic one stands again. Judgements by people keeps who corrected what, and when.'],
        ['ビュー［自信の低い判定］には、論調の差が小さい投稿が並びます。ここから直すと効率的です。', 'The view Uncertain judgements lists what was judged narrowly: the best place to begin.'],
        ['まとめて直すときは、一覧で投稿を選択し、下に出る［判定］を押します。', 'To correct many, select them in the list and press Judge below.']),
      heading('根拠の読み方', 'Reading the reasons'),
      text('本文の印と番号は、判定の手がかりになった言葉です。「学習した判定」は、過去の例から学習した結果を示します。「会社で登録した言葉」は、［判定の言葉］に登録したものです。', 'Marks and numbers in the text show which words led to the judgement. “Learned from examples” is what earlier examples taught; “A word of your company” is one you registered.'),
    ],
  },
  {
    id: 'words', title: { ja: '判定の言葉', en: 'Words for judging' }, blocks: [
      text('業界や商品に特有の言葉は、管理者が［設定］の［判定の言葉］に登録します。保存する前に、過去30日の投稿の判定がどう変わるかを確認できます。', 'Administrators register words of your trade or products under Settings, Words for judging. Before saving, see how judgements of the last 30 days would change.'),
      { kind: 'terms', rows: wordEffects.map((effect) => ({ term: wordEffectWords[effect], meaning: { ja: effectMeanings[effect][0], en: effectMeanings[effect][1] } })) },
      text('新しい投稿にはすぐに、保存済みの投稿には順に反映します。判定し直した過去の投稿では、レベルは上がらず、アラートも出ません。', 'New mentions follow at once, stored ones one after the other. Old mentions that are judged again raise no level and no alert.'),
    ],
  },
  {
    id: 'opinion', title: { ja: '第二の意見', en: 'Second opinion' }, blocks: [
      text('リスクの高い投稿や自信の低い判定の投稿について、AI(言語モデル)に意見を求められます。初期値は無効です。', 'An AI (a language model) can be asked about mentions that are risky or judged uncertainly. It is off unless switched on.'),
      text('名前、アカウント、連絡先、トピックの言葉を伏せてから送り、意見は参考として投稿の詳細に表示します。判定、レベル、アラートには影響しません。', 'Names, accounts, contacts and the words of topics are masked before anything is sent; the opinion stands in the details of the mention and changes no judgement, no level and no alert.'),
      steps(
        ['管理者が［設定］の［第二の意見］で接続先と料金を入力し、［テスト］で送信内容と回答を確認します。', 'Under Settings, Second opinion, an administrator enters address and prices, and tests what is sent and answered.'],
        ['1か月の金額の上限を決めて保存します。上限に達すると、その月は問い合わせません。', 'Set a limit for a month and save. Once it is reached nothing more is asked that month.'],
        ['失敗が続くと自動で一時停止し、画面に理由を表示します。［今すぐ再開］で続けられます。', 'After repeated failures it pauses and says why; resume it there.']),
    ],
  },
];
