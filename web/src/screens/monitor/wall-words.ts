import { registerWords } from '../../lib/i18n.ts';

registerWords('wall', {
  ja: {
    title: '監視', language: '表示言語', full: '全画面表示（f）', leaveFull: '全画面表示を終了（f）', old: '接続が切れています。表示は{{time}}時点です。',
    critical: '件の批判（60分）', ratio: '平常の{{ratio}}倍', missing: 'データ不足', missingWhy: '情報源の取得が止まっているため、平常かどうか判断できません。',
    none: 'トピックがまだありません', noneText: 'トピックを追加すると、ここにレベルが表示されます。',
    ended: 'この壁面表示は終了しました', endedText: 'リンクが取り消されたか、期限が切れました。管理者に新しいリンクを依頼してください。',
  },
  en: {
    title: 'Monitor', language: 'Language', full: 'Full screen (f)', leaveFull: 'Leave full screen (f)', old: 'The connection is lost. What you see is from {{time}}.',
    critical: 'critical posts (60 min)', ratio: '{{ratio}}× baseline', missing: 'Data missing', missingWhy: 'A source is not being fetched, so nobody can say whether this is normal.',
    none: 'No topics yet', noneText: 'Levels will appear here once topics are added.',
    ended: 'This wall display has ended', endedText: 'Its link was revoked or has expired. Ask an administrator for a new one.',
  },
});
