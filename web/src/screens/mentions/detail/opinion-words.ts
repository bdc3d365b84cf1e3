import { registerWords } from '../../../lib/i18n.ts';

registerWords('mentionOpinion', {
  ja: {
    title: '第二の意見（AI）', what: 'AIによる参考意見です。判定、レベル、アラートには影響しません。人の判定がある場合はそちらが優先されます。',
    polarity: '論調', risk: 'リスク', categories: 'カテゴリ', none: 'なし', reason: '理由', same: '判定と同じ', differs: '判定は「{{word}}」', unjudged: '判定なし',
    model: 'モデル', at: '回答日時', cost: '費用', costText: '{{yen}}円(入力{{tokensIn}}、出力{{tokensOut}}トークン)', took: '時間', seconds: '{{seconds}}秒',
    waiting: '順番を待っています。新しい投稿から順に問い合わせます。', asking: '問い合わせ中です。', held: '問い合わせを待っています。', failed: '意見を得られませんでした。この投稿には再び問い合わせません。', nextTry: '次の試行',
  },
  en: {
    title: 'Second opinion (AI)', what: 'For reference, by an AI. It changes no judgement, no level and no alert; what a person has judged comes first.',
    polarity: 'Polarity', risk: 'Risk', categories: 'Categories', none: 'None', reason: 'Reason', same: 'Same as judged', differs: 'Judged “{{word}}”', unjudged: 'Not judged',
    model: 'Model', at: 'Answered', cost: 'Cost', costText: '{{yen}} yen ({{tokensIn}} tokens in, {{tokensOut}} out)', took: 'Time', seconds: '{{seconds}} s',
    waiting: 'Waiting for its turn; the newest mentions are asked about first.', asking: 'Being asked about now.', held: 'Waiting to be asked about.', failed: 'No opinion could be had. This mention will not be asked about again.', nextTry: 'Next try',
  },
});
