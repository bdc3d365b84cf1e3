import { registerWords } from '../../../lib/i18n.ts';

registerWords('holds', {
  ja: {
    title: '法的保全', text: '訴訟や調査のために必要な投稿を、保存期間を過ぎても削除しないようにします。保全中は、対象の投稿者の消去もできません。',
    wins: '情報源の規約による削除(情報源で削除された投稿など)は、保全中でも実行します。その場合に残るのは、ID・件数・社内のメモです。', add: '保全を追加', kind: '対象の種類', topic: 'トピック', source: '情報源', choose: '選択してください',
    mentions: '投稿のリンクまたは番号', mentionsHelp: '1行に1件。投稿の［リンクをコピー］で得たリンクをそのまま貼り付けられます。500件まで。1件だけなら、投稿の詳細の［法的保全］が簡単です。', mentionsBad: '読み取れない行があります: {{line}}', reason: '理由', reasonHelp: '例: 発信者情報開示請求の準備(顧問弁護士の依頼)', save: '保全を開始',
    none: '法的保全はありません', noneText: '追加すると、対象の投稿は解除するまで保存期間で削除されません。', open: '保全中', released: '解除済み', posts: '投稿{{count}}件', post: '投稿{{id}}', otherPosts: 'ほか{{count}}件', setBy: '開始:', releasedBy: '解除:',
    release: '解除', didRelease: '保全を解除しました。', releaseFailed: '解除できませんでした', added: '保全を開始しました',
  },
  en: {
    title: 'Legal holds', text: 'Keeps mentions needed for a lawsuit or an inquiry beyond their keeping time. While held, their author cannot be erased either.',
    wins: 'A deletion the terms of a source demand (for example of a mention deleted there) is carried out all the same. Ids, counts and your own notes stay.', add: 'Add hold', kind: 'What to hold', topic: 'Topic', source: 'Source', choose: 'Choose',
    mentions: 'Links or numbers of mentions', mentionsHelp: 'One a line. Paste what “Copy link” of a mention gives. At most 500.', mentionsBad: 'This line cannot be read: {{line}}', reason: 'Reason', reasonHelp: 'Example: preparing a request for disclosure, asked for by counsel', save: 'Set hold',
    none: 'No legal holds', noneText: 'What is held is not removed by its keeping time until the hold is released.', open: 'In force', released: 'Released', posts: 'Mentions: {{count}}', post: 'Mention {{id}}', otherPosts: 'and {{count}} more', setBy: 'Set by', releasedBy: 'Released by',
    release: 'Release', didRelease: 'The hold was released.', releaseFailed: 'The hold was not released', added: 'The hold is in force',
  },
});
