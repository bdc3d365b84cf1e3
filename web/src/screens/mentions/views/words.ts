import { registerWords } from '../../../lib/i18n.ts';

registerWords('mentionViews', {
  ja: {
    title: 'ビュー', open: 'ビュー: {{name}}', own: '自分のビュー', shared: '共有ビュー', none: '保存したビューはまだありません。条件を選ぶと、ここに保存できます。', search: 'ビューを検索', noMatch: '一致するビューはありません',
    count: '{{text}}件', unsaved: '保存していない条件', save: '保存', saveAs: 'ビューとして保存', store: '上書き保存', saveTitle: '条件をビューとして保存', editTitle: 'ビューの名称と共有', name: '名称', share: '共有', shareHelp: 'ほかの人も選べるようになります。変更と削除ができるのは自分だけです。',
    isShared: '共有中', sharedBy: '{{name}}(作成者: {{owner}})', menu: '【{{name}}】の操作', edit: '名称と共有を変更', up: '上へ移動', down: '下へ移動', remove: '削除', didRemove: 'ビュー【{{name}}】を削除しました', didStore: 'ビュー【{{name}}】を上書き保存しました', failed: 'ビューを変更できませんでした', close: '閉じる',
  },
  en: {
    title: 'Views', open: 'View: {{name}}', own: 'My views', shared: 'Shared views', none: 'No saved views yet. Choose filters, then save them here.', search: 'Find a view', noMatch: 'No view matches',
    count: '{{text}} mentions', unsaved: 'Unsaved filters', save: 'Save', saveAs: 'Save as a view', store: 'Save to this view', saveTitle: 'Save the filters as a view', editTitle: 'Name and sharing', name: 'Name', share: 'Shared', shareHelp: 'The others can choose it too. Only you can change or delete it.',
    isShared: 'Shared', sharedBy: '{{name}} (by {{owner}})', menu: 'Actions for “{{name}}”', edit: 'Change name and sharing', up: 'Move up', down: 'Move down', remove: 'Delete', didRemove: 'View “{{name}}” deleted', didStore: 'View “{{name}}” saved', failed: 'The view could not be changed', close: 'Close',
  },
});
