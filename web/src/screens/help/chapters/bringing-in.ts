import { heading, list, steps, text } from '../chapter.ts';
import type { HelpChapter } from '../chapter.ts';

export const bringingInChapters: readonly HelpChapter[] = [
  {
    id: 'imports', title: { ja: 'ファイルの取り込み', en: 'Importing files' }, blocks: [
      text('ほかのツールの出力や調査の結果を、CSVまたはNDJSONのファイルから投稿として取り込めます。1 GBまでです。', 'Exports of other tools and surveys can be taken in as mentions from CSV or NDJSON files of up to 1 GB.'),
      steps(
        ['［設定］の［取り込み］でファイルを選択します。通信が切れても、同じファイルを選択すると続きから再開します。', 'Under Settings, Import, choose a file. After a broken connection, choose it again to go on.'],
        ['列ごとに保存する項目を選び、先頭の行で内容を確認します。文字が正しく表示されないときは、文字コードを選択してください。', 'Choose what each column holds and check the first lines. Where letters look wrong, choose the encoding.'],
        ['［取り込みを開始］を押します。画面を閉じても処理は続きます。', 'Start the import. It goes on when you leave the screen.'],
        ['取り込めない行は、理由とともにCSVでダウンロードできます。直してから、もう一度取り込んでください。', 'Refused lines can be downloaded as CSV with their reasons. Mend them and import them again.']),
      list(
        ['同じファイルをもう一度取り込んでも、投稿は増えません。', 'Importing the same file again adds nothing.'],
        ['［取り消し］で、その取り込みで追加した投稿を削除できます。対応中の投稿と証跡は残り、更新した内容は元に戻りません。', 'An import can be undone: what it added is deleted. Mentions somebody works with and evidence stay, and changed mentions keep their changes.']),
    ],
  },
  {
    id: 'webhook', title: { ja: 'Webhook', en: 'Webhook' }, blocks: [
      text('ほかのシステムから、投稿をHTTPSで送信できます。', 'Other systems can send mentions over HTTPS.'),
      steps(
        ['［情報源］で種類に［Webhook］を選んで追加します。', 'Under Sources, add one of the kind Webhook.'],
        ['［接続情報］で送信先のURLと署名用の鍵を発行します。鍵は発行したときに一度だけ表示されます。', 'Connection gives the address and makes a key for signing. The key is shown once.'],
        ['画面の送信例（curl、Node.js）をもとに、送信する側を設定します。', 'Set up the sender with the examples shown there (curl, Node.js).']),
      heading('届かないとき', 'When nothing arrives'),
      list(
        ['401は署名の誤りです。鍵と、送信する側の時計を確認してください。', '401: the signature is wrong. Check the key and the clock of the sender.'],
        ['400は行の誤りです。誤りのない行は保存済みで、回答に行番号と理由が入っています。', '400: lines are wrong. The others are stored; the answer names lines and reasons.'],
        ['429と503は、Retry-Afterの秒数を待って再送してください。', '429 and 503: wait the seconds of Retry-After and send again.'],
        ['新しい鍵を発行すると、これまでの鍵は1日後に無効になります。', 'After a new key is made, the one before stays good for a day.']),
    ],
  },
];
