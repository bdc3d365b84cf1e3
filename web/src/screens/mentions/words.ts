import { registerWords } from '../../lib/i18n.ts';
import './label/words.ts';
import './views/words.ts';
import './work/words.ts';

registerWords('mentions', {
  ja: {
    title: '投稿', search: '全文検索', searchHint: '空白で区切ると、すべてを含む投稿', filters: '絞り込み', filtersCount: '絞り込み({{count}})',
    topic: 'トピック', source: '情報源', polarity: '論調', risk: 'リスク', riskFrom: '{{word}}以上', riskOnly: '{{word}}', from: '開始日', to: '終了日', all: 'すべて', clear: '条件を解除',
    list: '投稿の一覧', loaded: '{{count}}件を表示', loadedMore: '{{count}}件を表示(続きあり)', loadingMore: '続きを読み込み中', end: 'これより前の投稿はありません', maybeNew: '新しい投稿を確認',
    empty: '投稿はまだありません', emptyText: '情報源から取得した投稿のうち、トピックに一致したものがここに並びます。', toSources: '情報源を確認',
    noMatch: '条件に合う投稿はありません', noMatchText: '条件を減らすか、期間を広げてください。',
    unknownAuthor: '投稿者不明', followers: 'フォロワー{{count}}名', official: '公式', deleted: '削除済み', edited: '編集済み', unjudged: '未判定', uncertain: '自信の低い判定', noText: '(本文なし)', warningMark: '閲覧注意',
    riskChip: 'リスク: {{word}}', none: 'なし', choose: '投稿を選ぶと、ここに詳細が表示されます。', keys: 'キー操作', toList: '一覧へ戻る', previous: '前の投稿', next: '次の投稿',
    keyMove: '次・前の投稿', keyDetail: '詳細へ移動', keyBack: '一覧へ戻る、選択を解除', keySource: '情報源で開く', keyMe: '自分に割り当て', keyAssign: '担当者を選ぶ', keyDone: '対応済みにして次へ', keyProgress: '対応中にする', keyWaiting: '回答待ちにする',
    keyEscalate: 'エスカレーション済みにする', keyNoAction: '対応不要にして次へ', keyNew: '未対応に戻す', keySelect: '選択', keyRange: 'ここまでまとめて選択', keyTags: 'タグ', keyNote: 'メモを書く', keyCopy: 'リンクをコピー', keyUndo: '元に戻す', keyPolarity: '否定・中立・肯定に訂正', keyConfirm: 'この判定で正しい', keyCorrect: '判定を詳しく訂正', byPerson: '人の判定', inherited: '同じ文面の投稿への判定', keySearch: '全文検索',
    status: '状態', statusOpen: '未完了', assignee: '担当者', assigneeMe: '自分', assigneeNone: '担当者なし', personGone: '在籍していない担当者', tag: 'タグ', evidence: '証跡', evidenceYes: 'あり', evidenceNo: 'なし', grouped: '似た投稿をまとめる', csv: 'CSV', csvLong: 'CSVを書き出す',
    selectAll: 'すべて選択', selectAllTitle: '読み込み済みの投稿をすべて選択', selectRow: '【{{text}}】を選択', goneRow: '条件から外れました', newCount: '新着{{count}}件', goneCount: '条件から外れた{{count}}件を一覧から外す', and: '、', copiesOpen: '似た投稿{{count}}件を表示', hasEvidence: '証跡あり', noteCount: 'メモ{{count}}件',
    noneNew: '未対応の投稿はありません', noneOpen: '未完了の投稿はありません', lastSweep: '最終取得 {{time}}。新しい投稿は自動で届きます。', neverSwept: '情報源からの取得はまだ行われていません。', quoted: '【{{name}}】',
    detail: '投稿の詳細', close: '閉じる', posted: '投稿日時', firstSeen: '取得日時', postedUnknown: '情報源に日時がありません', imitation: 'なりすましの疑い', imitationText: '投稿者の名前が公式アカウント「{{handle}}」に似ていますが、登録された公式アカウントではありません。', clockSuspect: '投稿日時が未来のため、取得日時で並べています。', editedAt: '編集日時', deletedAt: '削除を確認した日時',
    notFull: '情報源が本文の一部だけを配信しています。続きは情報源で確認してください。', contentWarning: '投稿者による閲覧注意: {{text}}', openAtSource: '情報源で開く', noAddress: '情報源のURLはありません',
    channel: '取得元', author: '投稿者', text: '本文', judgement: '判定', judgementOf: '{{topic}}についての判定', judgementBoth: '{{topic}}と本文全体の判定', judgementWhole: '本文全体の判定', unjudgedText: 'まだ判定していないか、判定に失敗しました。自動で再試行します。',
    scores: '論調の内訳', stance: '立場', kind: '種別', language: '言語', categories: 'カテゴリ', category: '{{word}}({{level}}、確からしさ {{confidence}}%)', categoryPlain: '{{word}}({{level}})', doubtClose: '{{first}}と{{second}}の差が{{points}}ポイントしかありません。本文を読んで確認してください。', doubtForeign: '日本語・英語以外の投稿のため、自動判定は目安です。本文を読んで確認してください。',
    reasons: '根拠', reasonsNone: '根拠となる語はありません', reason: '「{{text}}」', rulesVersion: '判定規則 {{version}}',
    counts: '反応', reposts: '再投稿', likes: 'いいね', replies: '返信', quotes: '引用', views: '表示', bookmarks: 'ブックマーク', rating: '評価', countsNone: '情報源に反応の数がありません', countsOverTime: '反応の推移({{count}}時点)', countsAt: '確認時刻',
    links: '本文のリンク', tags: 'ハッシュタグ', versions: '編集前の内容', topicsOf: '一致したトピック', topicGone: '削除されたトピック', sourceGone: '削除された情報源',
},
  en: {
    title: 'Mentions', search: 'Full text', searchHint: 'All of these words', filters: 'Filters', filtersCount: 'Filters ({{count}})',
    topic: 'Topic', source: 'Source', polarity: 'Polarity', risk: 'Risk', riskFrom: '{{word}} or above', riskOnly: '{{word}}', from: 'From', to: 'To', all: 'All', clear: 'Clear filters',
    list: 'List of mentions', loaded: 'Showing {{count}}', loadedMore: 'Showing {{count}}, more below', loadingMore: 'Loading more', end: 'No earlier mentions', maybeNew: 'Check for new mentions',
    empty: 'No mentions yet', emptyText: 'Collected mentions that match a topic will be listed here.', toSources: 'Look at sources',
    noMatch: 'Nothing matches these filters', noMatchText: 'Use fewer filters or a longer period.',
    unknownAuthor: 'Unknown author', followers: '{{count}} followers', official: 'Official', deleted: 'Deleted', edited: 'Edited', unjudged: 'Not judged', uncertain: 'Uncertain', noText: '(no text)', warningMark: 'Content warning',
    riskChip: 'Risk: {{word}}', none: 'None', choose: 'Choose a mention to see its details here.', keys: 'Keys', toList: 'Back to the list', previous: 'Previous mention', next: 'Next mention',
    keyMove: 'Next, previous mention', keyDetail: 'Go to the details', keyBack: 'Back to the list, clear the selection', keySource: 'Open at source', keyMe: 'Assign to me', keyAssign: 'Choose an assignee', keyDone: 'Done, and on to the next', keyProgress: 'In progress', keyWaiting: 'Waiting',
    keyEscalate: 'Escalated', keyNoAction: 'No action, and on to the next', keyNew: 'Back to new', keySelect: 'Select', keyRange: 'Select up to here', keyTags: 'Tags', keyNote: 'Write a note', keyCopy: 'Copy the link', keyUndo: 'Undo', keyPolarity: 'Negative, neutral, positive', keyConfirm: 'The judgement is right', keyCorrect: 'Correct in detail', byPerson: 'By a person', inherited: 'Judged on the same text', keySearch: 'Full text',
    status: 'Status', statusOpen: 'Open', assignee: 'Assignee', assigneeMe: 'Me', assigneeNone: 'Nobody', personGone: 'Someone who has left', tag: 'Tag', evidence: 'Evidence', evidenceYes: 'Kept', evidenceNo: 'None', grouped: 'Group similar', csv: 'CSV', csvLong: 'Export as CSV',
    selectAll: 'Select all', selectAllTitle: 'Selects every mention loaded so far', selectRow: 'Select “{{text}}”', goneRow: 'No longer fits', newCount: '{{count}} new', goneCount: 'Clear {{count}} that no longer fit', and: ', ', copiesOpen: 'Show {{count}} similar mentions', hasEvidence: 'Evidence kept', noteCount: 'Notes: {{count}}',
    noneNew: 'No new mentions', noneOpen: 'No open mentions', lastSweep: 'Last fetched {{time}}. New mentions arrive by themselves.', neverSwept: 'Nothing has been fetched from the sources yet.', quoted: '“{{name}}”',
    detail: 'Details of the mention', close: 'Close', posted: 'Posted', firstSeen: 'First seen', postedUnknown: 'The source gives no time', imitation: 'Possible impersonation', imitationText: 'The author’s name looks like the official account “{{handle}}” but is not one of the registered official accounts.', clockSuspect: 'The posted time lies in the future; the time it was first seen is used for sorting.', editedAt: 'Edited', deletedAt: 'Deletion noticed',
    notFull: 'The source delivers only a part of the text. Read the rest at the source.', contentWarning: 'Content warning by the author: {{text}}', openAtSource: 'Open at source', noAddress: 'The source gives no address',
    channel: 'Channel', author: 'Author', text: 'Text', judgement: 'Judgement', judgementOf: 'Judgement about {{topic}}', judgementBoth: 'Judgement about {{topic}} and of the whole text', judgementWhole: 'Judgement of the whole text', unjudgedText: 'Not judged yet, or judging failed. Hinomi tries again by itself.',
    scores: 'Shares', stance: 'Stance', kind: 'Kind', language: 'Language', categories: 'Categories', category: '{{word}} ({{level}}, confidence {{confidence}}%)', categoryPlain: '{{word}} ({{level}})', doubtClose: '{{first}} and {{second}} are only {{points}} points apart; read the text yourself.', doubtForeign: 'Neither Japanese nor English, so take the automatic judgement as a hint and read the text yourself.',
    reasons: 'Reasons', reasonsNone: 'No words gave a reason', reason: '“{{text}}”', rulesVersion: 'Rules {{version}}',
    counts: 'Reactions', reposts: 'Reposts', likes: 'Likes', replies: 'Replies', quotes: 'Quotes', views: 'Views', bookmarks: 'Bookmarks', rating: 'Rating', countsNone: 'The source gives no counts', countsOverTime: 'Reactions over time ({{count}} points)', countsAt: 'Seen at',
    links: 'Links in the text', tags: 'Hashtags', versions: 'Earlier versions', topicsOf: 'Matched topics', topicGone: 'Removed topic', sourceGone: 'Removed source',
},
});
