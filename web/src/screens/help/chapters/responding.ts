import { alertStatuses, alertStatusWords } from '@hinomi/shared/vocabulary/alert';
import { sourceStates, sourceStateWords } from '@hinomi/shared/vocabulary/channel';
import { roles, roleWords } from '@hinomi/shared/vocabulary/permission';
import { heading, list, picture, steps, text } from '../chapter.ts';
import type { HelpChapter } from '../chapter.ts';

const alertMeanings: Record<(typeof alertStatuses)[number], readonly [ja: string, en: string]> = {
  firing: ['まだ誰も引き受けていません。', 'Nobody has taken it yet.'],
  acknowledged: ['担当者が引き受け、状況を確かめています。', 'Somebody has taken it and is looking into it.'],
  waiting: ['様子を見ると決めた状態です。レベルの上昇、条件への到達、見直し時刻の超過で、自動で発生中に戻ります。', 'It was decided to wait and watch. A rise, a trip-wire or the time of the review makes it fire again by itself.'],
  resolved: ['批判が収まり、終わりました。', 'It has calmed down and ended.'],
  false_positive: ['実際には問題ではなかったものです。騒ぎが続いている間は発生中に戻せます。', 'It turned out to be nothing. While the storm goes on it can be put back to firing.'],
};
const sourceMeanings: Record<(typeof sourceStates)[number], readonly [ja: string, en: string]> = {
  new: ['追加したばかりで、最初の取得を待っています。', 'Just added; the first fetch is still to come.'],
  ok: ['予定どおり取得できています。', 'Fetched as planned.'],
  late: ['予定の3倍の時間、何も取得できていません。', 'Nothing good came for three times the planned interval.'],
  failing: ['取得に失敗しています。理由が行に表示されます。', 'Fetching fails; the row says why.'],
  paused: ['停止しています。', 'It is stopped.'],
};
const roleMeanings: Record<(typeof roles)[number], readonly [ja: string, en: string]> = {
  admin: ['すべての操作と設定ができます。', 'May do everything, settings included.'],
  editor: ['アラートを引き受け、投稿に対応します。', 'Takes alerts and works on mentions.'],
  approver: ['担当者の操作に加えて、公開前の承認を受け持ちます。', 'As an editor, and approves what goes public.'],
  viewer: ['見るだけで、変更はできません。', 'May look, not change.'],
};

export const respondingChapters: readonly HelpChapter[] = [
  {
    id: 'alerts', title: { ja: 'アラートへの対応', en: 'Answering an alert' }, blocks: [
      text('レベルが3以上に上がるとアラートを作成し、引き受けられる人にメールで知らせます。同じ騒ぎで再び知らせるのは、これまでより高いレベルになったとき、静観が終わったとき、誰も確認しないまま時間が過ぎたとき(レベル3は15分、4以上は5分)だけです。終わってから30日以内の再発は「再燃」として知らせます。', 'When a level rises to 3 or more an alert is opened, and those who can take it get a mail. The same storm rings again only when it gets worse than it ever was, when waiting ends, or when nobody has taken it in time (15 minutes at level 3, 5 from level 4 on). A storm that rises again within 30 days of its end is told of as re-ignited.'),
      steps(
        ['［アラート］を開き、理由の一文と根拠の投稿を読みます。', 'Open Alerts and read the reason and the posts behind it.'],
        ['［確認した］を押して引き受けます。誰が引き受けたかが全員に表示されます。', 'Acknowledge it. Everybody sees who has taken it.'],
        ['事実を確かめ、社内に第一報を出します。推測は書かず、分かっていることと確認中のことを分けます。', 'Check the facts and report inside the company. Write no guesses; keep what is known apart from what is still open.'],
        ['反応しないと決めたら［静観］を押し、理由、次の見直し、静観を終える条件を残します。', 'Where you stay silent, press Wait and see, and leave the reason, the next review and what ends the waiting.'],
        ['終わったら［役に立った］か［ノイズ］を選びます。規則ごとの精度に反映され、基準の見直しに使えます。', 'At the end say whether it was useful or noise: it counts for the precision of its rule.']),
      heading('アラートの状態', 'States of an alert'),
      { kind: 'terms', rows: alertStatuses.map((status) => ({ term: alertStatusWords[status], meaning: { ja: alertMeanings[status][0], en: alertMeanings[status][1] } })) },
      picture('alerts', 'アラートの詳細', 'An alert'),
    ],
  },
  {
    id: 'sources', title: { ja: '情報源とトピック', en: 'Sources and topics' }, blocks: [
      text('情報源は「どこを見るか」、トピックは「何を探すか」です。トピックを変えると、保存済みの直近7日分の投稿も照合し直します。', 'A source is where Hinomi looks, a topic is what it looks for. After a change of a topic the stored posts of the last 7 days are matched anew.'),
      list(
        ['似た言葉を拾いすぎるときは、トピックの［除外する言葉］に追加します。', 'Where too much is found, add words to exclude.'],
        ['公式アカウントを登録すると、その投稿は批判に数えません。', 'Posts of official accounts you register are never counted as criticism.'],
        ['保存できなかった項目は「隔離」に入ります。ほかの投稿の収集は続きます。', 'What could not be stored is quarantined; collecting goes on around it.']),
      heading('情報源の状態', 'States of a source'),
      { kind: 'terms', rows: sourceStates.map((state) => ({ term: sourceStateWords[state], meaning: { ja: sourceMeanings[state][0], en: sourceMeanings[state][1] } })) },
    ],
  },
  {
    id: 'people', title: { ja: '人と権限', en: 'People and roles' }, blocks: [
      text('［設定］の［人］で招待します。メールを設定していない場合は、表示されたリンクを本人に渡してください。リンクは1回だけ使えます。', 'Invite people under Settings, People. Without a mail server, hand over the link that is shown; it works once.'),
      { kind: 'terms', rows: roles.map((role) => ({ term: roleWords[role], meaning: { ja: roleMeanings[role][0], en: roleMeanings[role][1] } })) },
      text('役割の変更と利用停止は、サインイン中の人にもすぐに効きます。操作は［監査ログ］に残り、あとから変えられません。', 'A change of role takes effect at once, also for who is signed in. Acts are kept in the audit log, which nobody can change.'),
    ],
  },
];
