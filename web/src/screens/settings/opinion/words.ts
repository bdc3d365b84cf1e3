import { registerWords } from '../../../lib/i18n.ts';

registerWords('opinion', {
  ja: {
    title: '第二の意見', intro: '自信の低い判定の投稿や、リスクの高い投稿について、社外または社内のAI(言語モデル)に意見を求めます。意見は参考として投稿の詳細に表示され、判定、レベル、アラートには影響しません。',
    leaves: '送信する内容', leavesText: '投稿の件名と本文だけを、次のように伏せてから送ります(最大1,000文字)。',
    leavesTargets: 'トピックの言葉、公式アカウント、会社名は〔対象〕', leavesAuthor: '投稿者の名前とハンドルは〔投稿者〕、敬称の付いた名前は〔人名〕', leavesContacts: 'アカウント、URL、メールアドレス、電話番号、長い番号はそれぞれの記号', leavesNever: '敬称のない人名など、伏せきれない表現が残ることがあります。送信先の規約と、個人情報の取り扱いを法務に確認してください。',
    status: '状態', now: '動作', callsNow: '今月の問い合わせ', callsText: '{{calls}}回(回答{{answers}}回、失敗{{failures}}回)', moneyNow: '今月の金額', moneyText: '{{yen}}円 / 上限 {{limit}}円', resume: '今すぐ再開', resumed: '再開しました', resumeFailed: '再開できませんでした',
    nextTry: '次の試行', lastTrouble: '最後の失敗', failuresInRow: '連続{{count}}回失敗', pausedText: '5回続けて失敗したため、1時間に1回だけ試しています。', spentText: '金額の上限のため、今月は問い合わせていません。',
    settings: '設定', isOn: '第二の意見を使用する', service: '接続先', url: 'APIのURL', urlHelp: 'OpenAI互換のAPI(chat completions)のURL。例: https://llm.example/v1', urlPlain: '暗号化されない接続です。社内のサーバー以外には使用しないでください。', model: 'モデル名',
    key: 'APIキー', keyHelp: '暗号化して保存し、再び表示することはありません。不要なサーバーでは空欄のままにします。', keyKept: '保存済み', keyGoes: '保存時に削除', keyReplace: '入れ替える', keyForget: '削除する', keyLeave: '元に戻す', keyShow: 'APIキーを表示',
    yenIn: '入力1,000トークンの料金', yenOut: '出力1,000トークンの料金', yenUnit: '円', reasonLanguage: '理由の言語',
    asked: '問い合わせる投稿', asksRisky: 'リスクが「要対応」以上の投稿', asksUncertain: '自信の低い判定の投稿', askedHelp: '直近7日間のトピックに一致した投稿を、新しい順に1回ずつ問い合わせます。人が判定した投稿は問い合わせません。',
    limits: '上限', perMinute: '1分あたりの回数', perMinuteUnit: '回', yenPerMonth: '1か月の金額', limitsHelp: '金額は、問い合わせる前に最大の見込みで計上し、回答にある使用量で精算します。',
    save: '保存', saved: '第二の意見の設定を保存しました', test: 'テスト', testHelp: '架空の投稿で1回問い合わせます。保存は不要です。費用は今月の金額に含まれます。', testResult: 'テストの結果', testSent: '送信した投稿', testAnswer: '回答', testCost: '費用', testCostText: '{{yen}}円(入力{{tokensIn}}、出力{{tokensOut}}トークン)', testTime: '時間', seconds: '{{seconds}}秒', testFailed: '回答を得られませんでした', noCategory: 'カテゴリなし',
    months: '月ごとの利用', month: '月', calls: '問い合わせ', answers: '回答', failures: '失敗', tokens: 'トークン(入力 / 出力)', money: '金額', yenText: '{{yen}}円', monthText: '{{year}}年{{month}}月',
  },
  en: {
    title: 'Second opinion', intro: 'Asks an AI (a language model), outside or in your own house, about mentions whose judgement is uncertain or whose risk is high. Its opinion stands in the details of the mention for reference. It changes no judgement, no level and no alert.',
    leaves: 'What is sent', leavesText: 'Title and text of the mention alone, 1,000 characters at most, masked like this:',
    leavesTargets: 'Words of topics, official accounts and names of the company become a mark for the target', leavesAuthor: 'The author’s name and handle, and names with a form of address, become marks', leavesContacts: 'Accounts, URLs, e-mail addresses, telephone numbers and long numbers become marks', leavesNever: 'Some things cannot be masked, such as names without a form of address. Have your legal team check the terms of the service and the handling of personal data.',
    status: 'State', now: 'At present', callsNow: 'Questions this month', callsText: '{{calls}} ({{answers}} answered, {{failures}} failed)', moneyNow: 'Money this month', moneyText: '{{yen}} yen of {{limit}} yen', resume: 'Resume now', resumed: 'Resumed', resumeFailed: 'Could not resume',
    nextTry: 'Next try', lastTrouble: 'Last failure', failuresInRow: 'Failures in a row: {{count}}', pausedText: 'After five failures in a row only one question an hour is tried.', spentText: 'The money for this month is used up, so nothing is asked.',
    settings: 'Settings', isOn: 'Use a second opinion', service: 'Service', url: 'URL of the API', urlHelp: 'Of an OpenAI-compatible API (chat completions), for example https://llm.example/v1', urlPlain: 'This connection is not encrypted. Use it for a server in your own house only.', model: 'Model',
    key: 'API key', keyHelp: 'Kept encrypted and never shown again. Leave it empty where the server needs none.', keyKept: 'Kept', keyGoes: 'Will be removed on saving', keyReplace: 'Replace', keyForget: 'Remove', keyLeave: 'Take back', keyShow: 'Show the API key',
    yenIn: 'Price of 1,000 tokens in', yenOut: 'Price of 1,000 tokens out', yenUnit: 'yen', reasonLanguage: 'Language of the reason',
    asked: 'Which mentions', asksRisky: 'Mentions of risk “Alert” or above', asksUncertain: 'Mentions whose judgement is uncertain', askedHelp: 'Mentions of the last 7 days that match a topic are asked about once each, newest first. Those a person has judged are not.',
    limits: 'Limits', perMinute: 'Questions a minute', perMinuteUnit: 'times', yenPerMonth: 'Money a month', limitsHelp: 'The most a question can cost is booked before it is asked, and corrected by the usage in its answer.',
    save: 'Save', saved: 'The second opinion was saved', test: 'Test', testHelp: 'Asks once about a made-up mention, without saving. The cost counts for this month.', testResult: 'Result of the test', testSent: 'Mention that was sent', testAnswer: 'Answer', testCost: 'Cost', testCostText: '{{yen}} yen ({{tokensIn}} tokens in, {{tokensOut}} out)', testTime: 'Time', seconds: '{{seconds}} s', testFailed: 'No answer', noCategory: 'No category',
    months: 'Use by month', month: 'Month', calls: 'Questions', answers: 'Answers', failures: 'Failures', tokens: 'Tokens (in / out)', money: 'Money', yenText: '{{yen}} yen', monthText: '{{month}}/{{year}}',
  },
});
