import { registerWords } from '../../../lib/i18n.ts';

registerWords('judge-words', {
  ja: {
    title: '判定の言葉', text: '業界や商品に特有の言葉を登録すると、投稿の論調とリスクの判定に反映します。登録済みの言葉は、新しい投稿にはすぐに、保存済みの投稿には順に反映します。', add: '言葉を追加', addTitle: '言葉の追加', editTitle: '言葉の変更',
    emptyTitle: '登録した言葉はありません', emptyText: '標準の辞書だけで判定しています。次のような言葉を登録すると、自社に合った判定になります。', emptyReader: '標準の辞書だけで判定しています。言葉の登録は、管理者が行います。',
    exampleNormal: '例: 健康アプリの会社で「症状」「副作用」を「通常の言葉」にすると、リスクとして扱いません。', exampleNegative: '例: ゲーム会社で「運ゲー」「集金」を「否定」にすると、否定の投稿として数えます。', exampleRisk: '例: 食品会社で「カビ臭」を「リスク」にすると、品質・異物混入として扱います。',
    list: '判定の言葉の一覧', word: '言葉', effect: '判定', risk: 'カテゴリ・リスク', changed: '最終変更', acts: '操作', count: '言葉{{count}}件(最大{{limit}}件)', find: '言葉を検索', findNone: '「{{text}}」を含む言葉はありません。',
    edit: '変更', remove: '削除', of: '{{act}}: {{name}}', added: '「{{name}}」を追加しました。保存済みの投稿を判定し直します。', saved: '「{{name}}」を変更しました。保存済みの投稿を判定し直します。', removed: '「{{name}}」を削除しました。', removeFailed: '削除できませんでした',
    wordHelp: '40文字まで。全角と半角、大文字と小文字は区別しません。英数字の言葉は、前後が区切られている場合だけ一致します。',
    effectHelp: { negative: 'この言葉があると、否定に傾けます。', positive: 'この言葉があると、肯定に傾けます。', normal: 'この言葉を論調にもリスクにも数えません。', risk: 'この言葉があると、選んだカテゴリのリスクとして扱います。' },
    category: 'リスクのカテゴリ', level: 'リスク', choose: '選択してください', save: '保存', create: '追加',
    preview: '保存した場合の変化', previewStart: '言葉を入力すると、保存済みの投稿の判定がどう変わるかを表示します。保存するまで、判定は変わりません。', previewRisk: 'カテゴリとリスクを選ぶと、判定がどう変わるかを表示します。',
    previewNone: '過去30日の投稿に、この言葉はありません。', previewSame: '過去30日の投稿{{posts}}件にこの言葉がありますが、判定は変わりません。', previewCount: '過去30日の投稿{{posts}}件にこの言葉があり、判定{{judgements}}件のうち{{changed}}件が変わります。', previewCapped: '新しい投稿{{posts}}件で確認しました。判定{{judgements}}件のうち{{changed}}件が変わります(それより前の投稿は確認していません)。',
    moves: '論調の変化', before: '変更前', after: '変更後', number: '件数', noMoves: '論調は変わりません。', categories: 'リスクのカテゴリの変化', categoryMove: '{{category}}: 増加{{added}}件、減少{{removed}}件', samples: '変わる投稿の例', moreSamples: '残り{{count}}件の例を表示', noRisk: 'リスクなし', anonymous: '投稿者不明', becomes: '変更後',
  },
  en: {
    title: 'Words for judging', text: 'Words that mean something of their own in your trade or for your products shape the polarity and the risk of mentions. They hold at once for new mentions, and one after the other for those already stored.', add: 'Add word', addTitle: 'Add a word', editTitle: 'Change a word',
    emptyTitle: 'No words yet', emptyText: 'Only the standard dictionary is used for judging. Words such as these fit it to your company.', emptyReader: 'Only the standard dictionary is used for judging. Administrators add words.',
    exampleNormal: 'Example: “symptom” or “side effect” for a health app: as an ordinary word, it is no risk any more.', exampleNegative: 'Example: “pay to win” for a game maker: as negative, it makes a mention negative.', exampleRisk: 'Example: “musty” for a food maker: as a risk, it counts as quality and foreign matter.',
    list: 'List of words for judging', word: 'Word', effect: 'Effect', risk: 'Category, risk', changed: 'Last change', acts: 'Actions', count: 'Words: {{count}} (at most {{limit}})', find: 'Find a word', findNone: 'No word holds “{{text}}”.',
    edit: 'Change', remove: 'Remove', of: '{{act}}: {{name}}', added: '“{{name}}” was added. Stored mentions are judged again.', saved: '“{{name}}” was changed. Stored mentions are judged again.', removed: '“{{name}}” was removed.', removeFailed: 'The word was not removed',
    wordHelp: 'Up to 40 characters. Width and capitals make no difference. Latin words match as whole words only.',
    effectHelp: { negative: 'Speaks against: leans a mention towards negative.', positive: 'Speaks for: leans a mention towards positive.', normal: 'Counts neither for the polarity nor as a risk.', risk: 'Counts as a risk of the category you choose.' },
    category: 'Category of the risk', level: 'Risk', choose: 'Choose', save: 'Save', create: 'Add',
    preview: 'What saving would change', previewStart: 'Enter a word to see how judgements of stored mentions would change. Nothing changes until you save.', previewRisk: 'Choose category and risk to see how judgements would change.',
    previewNone: 'No mention of the last 30 days holds this word.', previewSame: 'Mentions of the last 30 days with this word: {{posts}}. No judgement changes.', previewCount: 'Mentions of the last 30 days with this word: {{posts}}. Of {{judgements}} judgements, {{changed}} would change.', previewCapped: 'The newest {{posts}} mentions were checked. Of {{judgements}} judgements, {{changed}} would change; older mentions were not checked.',
    moves: 'Change of polarity', before: 'Before', after: 'After', number: 'Count', noMoves: 'No polarity changes.', categories: 'Change of risk categories', categoryMove: '{{category}}: {{added}} more, {{removed}} fewer', samples: 'Examples that would change', moreSamples: 'Show {{count}} more examples', noRisk: 'No risk', anonymous: 'Unknown author', becomes: 'becomes',
  },
});
