import { registerWords } from '../../../lib/i18n.ts';

registerWords('learning', {
  ja: {
    title: '判定の学習', text: '投稿の判定を訂正・確認すると、その内容を学習し、これから届く似た投稿と過去30日の投稿の判定に反映します。学習した版は、確認用の投稿で判定が悪くならない場合だけ使います。', toAccuracy: '判定の精度を見る',
    learnNow: '今すぐ学習', asked: '学習を始めます。1分ほどかかります。', askFailed: '学習を始められませんでした',
    emptyTitle: '学習する訂正・確認はありません', emptyText: '出荷時の版で判定しています。投稿の判定を訂正または確認すると、10件たまったとき、または最後の訂正・確認から60秒後に学習し、版としてここに並びます。', toMentions: '投稿を開く',
    state: '学習の状態', usesShipped: '出荷時の版で判定しています', uses: '版{{id}}で判定しています', running: '学習しています。', waiting: '学習の開始を待っています。', askedBy: '開始した人:', askedAlone: '自動',
    fresh: '未学習の訂正・確認が{{count}}件あります。次の学習:', nothingFresh: '未学習の訂正・確認はありません。10件たまったとき、または最後の1件から60秒後に学習します。', paused: '以前の版に戻したため、自動の学習を停止しています。［今すぐ学習］で再開します。',
    list: '判定の版の一覧', name: '版', version: '版{{id}}', shipped: '出荷時の版', at: '学習日時', labels: '学習した訂正・確認', labelCount: '訂正{{corrections}}件、確認{{confirmations}}件', held: '確認用の投稿での正解率', own: '自社の投稿での正解率', stateHead: '状態', acts: '操作', posts: '({{count}}件)', noOwn: '未測定',
    broughtBack: 'がこの版に戻しました', noWeights: '現在は戻せません(古い版、または更新前の製品で学習した版)。',
    refused: {
      held: '確認用の投稿での{{figure}}が {{before}} から {{after}} に下がるため、使いませんでした。', own: '自社の投稿での{{figure}}が {{before}} から {{after}} に下がるため、使いませんでした。',
      shipped: '確認用の投稿での{{figure}}が、出荷時の版の {{before}} から {{after}} に下がるため、使いませんでした。',
    },
    figures: { accuracy: '正解率', macroF1: '論調別の平均(F1)', alertRecall: '要対応・危機の検出率' },
    use: 'この版に戻す', useNamed: 'この版に戻す: {{name}}', used: '{{name}}に戻しました。過去30日の投稿を判定し直します。', useFailed: '版を切り替えられませんでした',
    aboutCheck: '「確認用の投稿」は製品に付属する500件、「自社の投稿」は訂正・確認した投稿の5分の1で、どちらも学習には使いません。正解率などが2ポイントを超えて下がる版は使いません。',
  },
  en: {
    title: 'Learning', text: 'What you correct and confirm is learned and shapes the judgement of similar mentions, new ones and those of the last 30 days. A version is used only where it judges the check mentions no worse.', toAccuracy: 'See how accurate it is',
    learnNow: 'Learn now', asked: 'Learning begins. It takes about a minute.', askFailed: 'Learning did not begin',
    emptyTitle: 'Nothing to learn from yet', emptyText: 'The shipped version judges. Once you correct or confirm judgements, they are learned after every 10, or 60 seconds after the last one, and the versions are listed here.', toMentions: 'Open mentions',
    state: 'State of learning', usesShipped: 'The shipped version judges', uses: 'Version {{id}} judges', running: 'Learning goes on.', waiting: 'Learning is about to begin.', askedBy: 'Started by', askedAlone: 'By itself',
    fresh: 'Labels not learned yet: {{count}}. Next learning:', nothingFresh: 'All labels are learned. The next learning comes after 10 new labels, or 60 seconds after the last one.', paused: 'You went back to an older version, so nothing is learned by itself. “Learn now” resumes it.',
    list: 'Versions of the judge', name: 'Version', version: 'Version {{id}}', shipped: 'Shipped version', at: 'Learned', labels: 'Learned from', labelCount: 'Corrections: {{corrections}}, confirmations: {{confirmations}}', held: 'Accuracy on check mentions', own: 'Accuracy on your mentions', stateHead: 'State', acts: 'Actions', posts: '({{count}})', noOwn: 'not measured',
    broughtBack: 'went back to this version', noWeights: 'One cannot go back to it: it is too old, or was learned on an earlier release.',
    refused: {
      held: 'Not used: {{figure}} on the check mentions would drop from {{before}} to {{after}}.', own: 'Not used: {{figure}} on your own mentions would drop from {{before}} to {{after}}.',
      shipped: 'Not used: {{figure}} on the check mentions would be {{after}}, against {{before}} of the shipped version.',
    },
    figures: { accuracy: 'accuracy', macroF1: 'the mean over tones (F1)', alertRecall: 'recall of alert and crisis' },
    use: 'Go back to this', useNamed: 'Go back to this: {{name}}', used: '{{name}} is in use again. Mentions of the last 30 days are judged again.', useFailed: 'The version was not changed',
    aboutCheck: 'The check mentions are 500 that ship with the product; your mentions are a fifth of those you labelled. Neither is learned from. A version that drops by more than 2 points is not used.',
  },
});
