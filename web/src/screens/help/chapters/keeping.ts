import { healthStates, healthStateWords, keptThings, keptThingWords } from '@hinomi/shared/vocabulary/upkeep';
import { heading, list, text } from '../chapter.ts';
import type { HelpChapter } from '../chapter.ts';

const keptMeanings: Record<(typeof keptThings)[number], readonly [ja: string, en: string]> = {
  post: ['初期値は180日です。アラートの根拠になった投稿は残ります。', '180 days unless changed. Mentions behind an alert stay.'],
  count: ['初期値は730日です。個人の情報は含みません。', '730 days unless changed. Holds nothing personal.'],
  version: ['初期値は180日です。', '180 days unless changed.'],
  quarantine: ['初期値は180日です。', '180 days unless changed.'],
  outbox: ['初期値は90日です。', '90 days unless changed.'],
};
const stateMeanings: Record<(typeof healthStates)[number], readonly [ja: string, en: string]> = {
  ok: ['することはありません。', 'Nothing to do.'],
  attention: ['今日のうちに確認してください。', 'Look at it today.'],
  problem: ['すぐに確認してください。表示された対処に従ってください。', 'Look at it now and do what is said there.'],
};

export const keepingChapters: readonly HelpChapter[] = [
  {
    id: 'holds', title: { ja: '法的保全と削除義務', en: 'Legal holds and deletion duties' }, blocks: [
      text('訴訟や調査に必要な投稿は、保全すると保存期間を過ぎても削除しません。承認者と管理者が操作できます。', 'Mentions needed for a lawsuit or an inquiry can be held: they are then not removed by their keeping time. Approvers and administrators may do so.'),
      list(
        ['投稿1件は、投稿の詳細の［法的保全］から理由を入力して開始します。', 'For a single mention, press Legal hold in its details and give the reason.'],
        ['トピックや情報源の全体、複数の投稿は、［設定］の［法的保全］で指定します。解除もここで行い、［元に戻す］で取り消せます。', 'Whole topics and sources, or several mentions, are held under Settings, Legal holds. Release them there too; that can be undone.'],
        ['保全中は、対象の投稿の投稿者を消去できません。', 'While mentions are held their author cannot be erased.'],
        ['情報源で投稿が削除された場合は、保全中でも本文を消去します。ID・件数・社内のメモは残ります。', 'A post deleted at its source loses its text all the same. Ids, counts and your own notes stay.'],
        ['［削除義務の履行］では、消去にかかった時間を確認し、本文が残っていないことを検証できます。', 'Deletion duties shows how long deletions took, and proves that no text is left.']),
    ],
  },
  {
    id: 'keeping', title: { ja: '設定・保存期間・バックアップ', en: 'Settings, keeping times, backups' }, blocks: [
      heading('保存期間', 'Keeping times'),
      text('個人に関わる情報は、必要な期間だけ保存します。期間を短くする前に、削除される件数を確認できます。', 'What concerns persons is kept only as long as needed. Before a time is made shorter you see what would go.'),
      { kind: 'terms', rows: keptThings.map((thing) => ({ term: keptThingWords[thing], meaning: { ja: keptMeanings[thing][0], en: keptMeanings[thing][1] } })) },
      heading('投稿者の消去', 'Erasing an author'),
      text('本人から求めがあったときは、［保存期間］の画面で消去できます。件数を確認し、もう一度同じIDを入力すると実行します。元には戻せません。', 'When a person asks for it, erase him on the screen of the keeping times: count first, then type the same id again. It cannot be undone.'),
      heading('状態', 'Status'),
      { kind: 'terms', rows: healthStates.map((state) => ({ term: healthStateWords[state], meaning: { ja: stateMeanings[state][0], en: stateMeanings[state][1] } })) },
      heading('バックアップ（サーバーの管理者向け）', 'Backups (for the administrator of the server)'),
      list(
        ['作成: pnpm hinomi backup --out ファイル。動かしたまま実行できます。', 'Make one: pnpm hinomi backup --out FILE. The product may go on meanwhile.'],
        ['復元: Hinomiを止めて pnpm hinomi restore --from ファイル。使用中の環境を置き換えるには --replace を付けます。', 'Put it back: stop Hinomi, then pnpm hinomi restore --from FILE; --replace where it is in use.'],
        ['復元すると全員のサインインが終わります。監査ログの連鎖も検証します。', 'After a restore everybody signs in again, and the chain of the audit log is walked.'],
        ['バックアップは個人情報を含みます。35日以内に破棄してください。', 'A backup holds personal data. Destroy it within 35 days.'],
        ['書き出し: pnpm hinomi export --out フォルダ。ほかの道具で読める形式です。', 'Export: pnpm hinomi export --out FOLDER, in formats other tools read.']),
    ],
  },
  {
    id: 'keys', title: { ja: 'キーボード', en: 'Keyboard' }, blocks: [
      text('文字を入力していないときに使えます。［自分の設定］で使わないようにできます。', 'They act while you are not typing, and can be switched off under My settings.'),
      { kind: 'keys', rows: [
        { keys: 'g m', meaning: { ja: '監視を開く', en: 'Open the monitor' } },
        { keys: 'g p', meaning: { ja: '投稿を開く', en: 'Open the mentions' } },
        { keys: 'g a', meaning: { ja: 'アラートを開く', en: 'Open the alerts' } },
        { keys: 'g s', meaning: { ja: '設定を開く', en: 'Open the settings' } },
        { keys: 'j / k', meaning: { ja: '一覧で次・前に移る', en: 'Next and previous in a list' } },
        { keys: 'Esc', meaning: { ja: '開いているものを閉じる', en: 'Close what is open' } },
      ] },
    ],
  },
  {
    id: 'trouble', title: { ja: '困ったとき', en: 'When something is wrong' }, blocks: [
      { kind: 'terms', rows: [
        { term: { ja: '投稿が届かない', en: 'No posts arrive' }, meaning: { ja: '［情報源］の状態を確認します。正常なら、トピックの言葉をプレビューで確かめてください。', en: 'Look at the state of the sources. Where they are healthy, try the words of the topic in its preview.' } },
        { term: { ja: '判定が違う', en: 'A judgement is wrong' }, meaning: { ja: '投稿の詳細で根拠の言葉を確認してください。違う場合は、その場で訂正できます。', en: 'Open the post and see which words led there. Correct it right there.' } },
        { term: { ja: 'メールが届かない', en: 'No mail arrives' }, meaning: { ja: '［状態］の［通知の送信］を確認してください。管理者はメールサーバーの設定を見直します。', en: 'See the outgoing notices on the status screen; an administrator checks the mail server.' } },
        { term: { ja: 'サインインできない', en: 'Sign-in fails' }, meaning: { ja: '何度か間違えるとしばらく待つ必要があります。管理者はサーバーで reset-password を実行できます。', en: 'After several wrong tries one has to wait. An administrator can run reset-password on the server.' } },
        { term: { ja: '［切断］と表示される', en: 'The connection is lost' }, meaning: { ja: 'ネットワークを確認してください。戻ると、抜けた分も含めて自動で追いつきます。', en: 'Check the network. Once back, everything missed is caught up.' } },
        { term: { ja: '問い合わせ番号が出た', en: 'A request number is shown' }, meaning: { ja: '番号を管理者に伝えてください。サーバーのログを探せます。', en: 'Give it to your administrator, who finds it in the log of the server.' } },
      ] },
    ],
  },
];
