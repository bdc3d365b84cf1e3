import { registerWords } from '../../lib/i18n.ts';

registerWords('columns', {
  ja: {
    title: '列', add: '列を追加', editTitle: '列を編集', save: '保存', none: '列はまだありません', noneText: '条件を保存した列を並べると、複数の話題の新着を同時に見られます。',
    name: '名前', topic: 'トピック', words: '含む言葉', wordsHelp: '空白で区切ると、すべてを含む投稿になります。', source: '情報源', polarity: '論調', risk: 'リスク', status: '対応状況',
    all: 'すべて', open: '未完了', riskFrom: '{{word}}以上', gone: '削除済み', share: '全員に共有する', shareHelp: '共有した列は全員の画面に表示されます。変更できるのは作成した人だけです。',
    everything: 'すべての投稿', sharedBy: '{{name}}さんが共有', menuOf: '{{name}}の操作', openAsList: '投稿で開く', edit: '編集', left: '左へ移動', right: '右へ移動', remove: '削除', removed: '列【{{name}}】を削除しました',
    maybeNew: '新着があります', noPosts: '該当する投稿はまだありません', noPostsText: '条件に合う投稿が届くと、ここに表示されます。', more: '続きを読み込む', deleted: '削除済み', noText: '本文なし', unknownAuthor: '投稿者不明', copies: '似た投稿{{count}}件',
    keys: 'j/k 投稿、h/l 列', keyPost: '次・前の投稿', keyColumn: '左・右の列',
  },
  en: {
    title: 'Columns', add: 'Add column', editTitle: 'Edit column', save: 'Save', none: 'No columns yet', noneText: 'Put saved filters side by side to watch several subjects at once.',
    name: 'Name', topic: 'Topic', words: 'Words', wordsHelp: 'Separated by spaces, all of them must occur.', source: 'Source', polarity: 'Tone', risk: 'Risk', status: 'Status',
    all: 'All', open: 'Not finished', riskFrom: '{{word}} or higher', gone: 'Removed', share: 'Share with everybody', shareHelp: 'Shared columns show on everybody\'s screen. Only you can change them.',
    everything: 'All mentions', sharedBy: 'shared by {{name}}', menuOf: 'Actions for {{name}}', openAsList: 'Open in Mentions', edit: 'Edit', left: 'Move left', right: 'Move right', remove: 'Remove', removed: 'Column “{{name}}” removed',
    maybeNew: 'New mentions', noPosts: 'No matching mentions yet', noPostsText: 'Mentions that match will appear here as they arrive.', more: 'Load more', deleted: 'Deleted', noText: 'No text', unknownAuthor: 'Unknown author', copies: '{{count}} similar mentions',
    keys: 'j/k mention, h/l column', keyPost: 'Next or previous mention', keyColumn: 'Column to the left or right',
  },
});
