import { registerWords } from '../../lib/i18n.ts';

registerWords('alerts', {
  ja: {
    title: 'アラート', tabs: 'アラートの状態', tab: '{{word}} {{count}}', list: '{{word}}のアラート', keys: 'j/k 移動、c 確認した、Esc 閉じる', keyNext: '次・前のアラートを開く', keyAcknowledge: '確認した', keyClose: '詳細を閉じる',
    emptyAll: '過去7日の通知は0件です', emptyAllText: 'トピックのレベルが上がると、ここにアラートが表示されます。', emptyTab: '{{word}}のアラートはありません', emptyTabText: 'ほかの状態のアラートは、上のタブで確認できます。', toMonitor: '監視を見る',
    opened: '発生時刻', elapsed: '経過', lasted: '継続時間', peak: '最大', owner: '担当', noOwner: '未確認', ownerAt: '{{name}}さんが{{time}}に確認しました', mentionCount: '該当する投稿', mentions: '{{count}}件', more: 'さらに表示',
    detail: 'アラートの詳細', close: '閉じる', choose: 'アラートを選ぶと、ここに詳細が表示されます。', status: '状態', raised: 'レベル上昇', resolved: '解消時刻', rule: '判定規則', topic: 'トピック', openTopic: '監視で見る',
    acknowledge: '確認した', acknowledgeHint: '押した人が担当になります', forbidden: '確認には担当者または承認者の権限が必要です。権限は管理者に依頼してください。', ended: 'このアラートは{{status}}のため、確認の操作はありません。',
    conflict: 'ほかの人が先に変更しました。最新の状態を表示しています。', done: '【{{topic}}】のアラートを確認しました。あなたが担当です。',
    thin: '履歴が短い', valuesAt: '判定した値({{time}}時点)', values: '判定した値', valueName: '項目', value: '値', threshold: 'しきい値', met: '該当', notMet: '非該当', noThreshold: '-', result: '判定', valuesNone: '判定した値の記録はありません',
    history: 'レベルの履歴', historyNone: 'レベルの変化はまだありません',
    posts: '投稿の例', postsNone: '該当する投稿はまだありません', openMention: '投稿の詳細', unknownAuthor: '投稿者不明', unjudged: '未判定', allPosts: 'このトピックの投稿をすべて見る',
    notices: '通知', noticesNone: '通知先が設定されていないため、画面だけに表示しています', noticeState: '結果', tries: '回数', lastTry: '最終試行', error: 'エラー', failed: '届いていない通知があります。宛先に直接連絡してください。',
    states: { waiting: '送信待ち', sent: '送信済み', failed: '失敗' }, channels: { screen: '画面', email: 'メール', webhook: 'Webhook' },
    timer: '発生からの経過時間', night: '発生中のアラート',
  },
  en: {
    title: 'Alerts', tabs: 'Status of alerts', tab: '{{word}} {{count}}', list: 'Alerts: {{word}}', keys: 'j/k move, c acknowledge, Esc close', keyNext: 'Open the next or previous alert', keyAcknowledge: 'Acknowledge', keyClose: 'Close the details',
    emptyAll: '0 alerts in the last 7 days', emptyAllText: 'When the level of a topic rises, its alert appears here.', emptyTab: 'No alerts: {{word}}', emptyTabText: 'Alerts in other states are under the tabs above.', toMonitor: 'Go to Monitor',
    opened: 'Opened', elapsed: 'Elapsed', lasted: 'Lasted', peak: 'Peak', owner: 'Owner', noOwner: 'Not acknowledged', ownerAt: 'Acknowledged by {{name}} at {{time}}', mentionCount: 'Mentions', mentions: '{{count}}', more: 'Show more',
    detail: 'Details of the alert', close: 'Close', choose: 'Choose an alert to see its details here.', status: 'Status', raised: 'Level raised', resolved: 'Resolved', rule: 'Rule', topic: 'Topic', openTopic: 'See in Monitor',
    acknowledge: 'Acknowledge', acknowledgeHint: 'Whoever presses it owns the alert', forbidden: 'Acknowledging needs the role editor or approver. Ask an administrator.', ended: 'This alert is {{status}}; there is nothing to acknowledge.',
    conflict: 'Somebody changed this first. You see the newest state.', done: 'Acknowledged: {{topic}}. You own this alert.',
    thin: 'Short history', valuesAt: 'Evaluated values, as of {{time}}', values: 'Evaluated values', valueName: 'Item', value: 'Value', threshold: 'Threshold', met: 'met', notMet: 'not met', noThreshold: '-', result: 'Result', valuesNone: 'No evaluated values on record',
    history: 'Level history', historyNone: 'No level change yet',
    posts: 'Sample mentions', postsNone: 'No such mentions yet', openMention: 'Details of the mention', unknownAuthor: 'Unknown author', unjudged: 'Not judged', allPosts: 'See all mentions of this topic',
    notices: 'Notices', noticesNone: 'No recipients are set; the alert shows on screen only', noticeState: 'Result', tries: 'Tries', lastTry: 'Last try', error: 'Error', failed: 'Some notices were not delivered. Contact the recipients directly.',
    states: { waiting: 'Waiting', sent: 'Sent', failed: 'Failed' }, channels: { screen: 'Screen', email: 'E-mail', webhook: 'Webhook' },
    timer: 'Time since it opened', night: 'Firing alerts',
  },
});
