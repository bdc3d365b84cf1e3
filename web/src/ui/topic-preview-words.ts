import { registerWords } from '../lib/i18n.ts';

registerWords('topic-preview', {
  ja: {
    preview: '該当する投稿', previewCount: '過去7日の{{scanned}}件のうち{{matched}}件が該当します', previewCapped: '最新の{{scanned}}件のうち{{matched}}件が該当します',
    previewNone: '該当する投稿はありません。語を増やすか、条件を減らしてください。', previewNoData: '収集した投稿がまだありません。収集が始まると、ここで確認できます。', previewStart: '検索語を入力すると、該当する投稿を表示します。', anonymous: '投稿者不明',
  },
  en: {
    preview: 'Matching mentions', previewCount: '{{matched}} of {{scanned}} mentions of the last 7 days match', previewCapped: '{{matched}} of the newest {{scanned}} mentions match',
    previewNone: 'Nothing matches. Add words, or remove conditions.', previewNoData: 'Nothing has been collected yet. Once it has, you can check the words here.', previewStart: 'Enter words to see what matches.', anonymous: 'Unknown author',
  },
});
