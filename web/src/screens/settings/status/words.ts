import { registerWords } from '../../../lib/i18n.ts';

registerWords('status', {
  ja: {
    title: '状態', asOf: '{{at}}時点（20秒ごとに自動更新）', allGood: 'すべて正常です', someAttention: '注意が必要な項目が{{count}}件あります', someProblem: '問題のある項目が{{count}}件あります',
    verify: '監査ログを検証', verifyFailed: '検証できませんでした', verified: '検証しました', embedded: '同梱（試用・開発向け）', outside: '外部サーバー', never: 'まだありません', advice: '対処',
    fact: {
    database_server: 'PostgreSQL', database_bytes: '大きさ', database_isEmbedded: '種類', disk_free: '空き', disk_total: '全体', backup_at: '最後の作成', backup_bytes: '大きさ', backup_rows: '行数',
    source_total: '登録', source_late: '遅延', source_failing: '失敗', source_paused: '停止中', source_quarantined: '隔離', queue_waiting: '待っている束', queue_oldest: '最も古い待ち', queue_aside: '取り分けた束',
    outbox_waiting: '送信待ち', outbox_oldest: '最も古い待ち', outbox_failed: '失敗（30日）', process_version: 'バージョン', process_role: '役割', process_node: 'Node.js', process_uptime: '稼働時間', process_memory: 'メモリ', process_connections: 'ライブ接続',
    clock_offsetMs: 'データベースとの差', audit_at: '最後の検証', audit_checked: '検証した件数', audit_brokenAt: '不一致の番号', retention_at: '最後の実行', retention_posts: '削除した投稿', retention_postDays: '投稿の保存期間',
    },
    remedy: {
    database: 'サーバーの管理者に連絡してください。', disk: '不要なファイルを移すか、ディスクを増やしてください。1 GBを切ると保存が止まるおそれがあります。',
    backup: '毎日バックアップしてください（hinomi backup --out ファイル）。外部データベースをほかの方法で保存している場合も、復元できることを確かめてください。',
    source: '［設定］の［情報源］で、失敗や遅延の理由と隔離した項目を確認してください。', queue: '数分で減らない場合は、サーバーの負荷とログを確認してください。取り分けた束はログに理由があります。',
    outbox: 'メールの設定（SMTP_URL）と宛先を確認してください。失敗した通知は自動では再送しません。電話などで確実に伝えてください。', process: '接続数が多いか、メモリが足りません。サーバーを再起動し、続く場合はメモリを増やしてください。',
    clock: 'サーバーの時刻合わせ（NTP）を確認してください。Hinomiはデータベースの時計で判断します。', audit: '［監査ログを検証］を押してください。不一致の場合は、改ざんの可能性があります。サーバーの管理者に連絡し、バックアップを保全してください。',
    retention: '定期処理が止まっています。ROLE が all または analyse のプロセスが動いているか確認してください。',
    },
  },
  en: {
    title: 'Status', asOf: 'As of {{at}} (refreshed every 20 seconds)', allGood: 'Everything is fine', someAttention: 'Needing attention: {{count}}', someProblem: 'Problems: {{count}}',
    verify: 'Verify the audit log', verifyFailed: 'The log could not be verified', verified: 'Verified', embedded: 'Comes along (trial, development)', outside: 'Outside server', never: 'Not yet', advice: 'What to do',
    fact: {
    database_server: 'PostgreSQL', database_bytes: 'Size', database_isEmbedded: 'Kind', disk_free: 'Free', disk_total: 'In all', backup_at: 'Last made', backup_bytes: 'Size', backup_rows: 'Rows',
    source_total: 'Registered', source_late: 'Late', source_failing: 'Failing', source_paused: 'Paused', source_quarantined: 'Quarantined', queue_waiting: 'Waiting batches', queue_oldest: 'Longest wait', queue_aside: 'Set aside',
    outbox_waiting: 'Waiting', outbox_oldest: 'Longest wait', outbox_failed: 'Failed (30 days)', process_version: 'Version', process_role: 'Role', process_node: 'Node.js', process_uptime: 'Running for', process_memory: 'Memory', process_connections: 'Live connections',
    clock_offsetMs: 'Apart from the database', audit_at: 'Last verified', audit_checked: 'Entries verified', audit_brokenAt: 'Broken at entry', retention_at: 'Last run', retention_posts: 'Mentions removed', retention_postDays: 'Mentions are kept',
    },
    remedy: {
    database: 'Contact the administrator of the server.', disk: 'Move files away or enlarge the disk. Below 1 GB storing may stop.',
    backup: 'Make a backup every day (hinomi backup --out FILE). If an outside database is saved by other means, make sure that it can be restored.',
    source: 'Look under Settings, Sources for why a source fails or is late, and at quarantined items.', queue: 'If this does not fall within minutes, look at the load and the log of the server. The log says why batches were set aside.',
    outbox: 'Check the mail settings (SMTP_URL) and the addresses. A failed notice is not sent again: tell people by telephone.', process: 'Many connections, or too little memory. Restart the server; if it happens again, add memory.',
    clock: 'Check the time service (NTP) of the server. Hinomi goes by the clock of the database.', audit: 'Press "Verify the audit log". If it does not match, it may have been altered: contact the administrator of the server and keep the backups safe.',
    retention: 'Scheduled work stands still. Check that a process with ROLE all or analyse is running.',
    },
  },
});
