import { registerWords } from '../../../lib/i18n.ts';

registerWords('walls', {
  ja: {
    title: '壁面表示', text: '会議室などの画面に監視を映すためのリンクです。リンクを開いた画面では監視だけを見られます。投稿や設定は見られません。',
    add: '壁面表示を追加', name: '設置場所', nameHelp: '例: 広報部の大型モニター', save: '追加', made: 'リンクを作成しました', madeText: 'このリンクは今だけ表示されます。映したい画面のブラウザーで開いてください。', link: 'リンク', done: '完了',
    none: '壁面表示はまだありません', noneText: '追加すると、監視だけを映すリンクを作成できます。', createdBy: '作成', lastSeen: '最終表示', never: 'まだ開かれていません',
    revoke: '取り消す', revokeTitle: '【{{name}}】を取り消しますか？', revokeText: 'この画面の表示はすぐに終わります。同じリンクは二度と使えません。',
  },
  en: {
    title: 'Wall displays', text: 'Links that show the monitor on a screen in a room. Such a screen sees the monitor only, no mentions and no settings.',
    add: 'Add wall display', name: 'Place', nameHelp: 'Example: large screen of the PR room', save: 'Add', made: 'The link is ready', madeText: 'It is shown this once. Open it in the browser of the screen on the wall.', link: 'Link', done: 'Done',
    none: 'No wall displays yet', noneText: 'Add one to get a link that shows the monitor only.', createdBy: 'Made by', lastSeen: 'Last shown', never: 'Not opened yet',
    revoke: 'Revoke', revokeTitle: 'Revoke “{{name}}”?', revokeText: 'The screen goes dark at once. The same link never works again.',
  },
});
