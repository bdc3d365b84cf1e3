import { registerWords } from '../lib/i18n.ts';

registerWords('search', {
  ja: {
    open: '検索', keys: 'Ctrl＋K', placeholder: '投稿・トピック・アラート・設定を検索', screens: '画面', mentions: '投稿', topics: 'トピック', alerts: 'アラート', sources: '情報源',
    nothing: '【{{q}}】に一致するものはありません', typeMore: '検索する言葉を入力してください', searching: '検索しています', failed: '検索できませんでした', allMentions: '【{{q}}】を含む投稿をすべて見る', unknownAuthor: '投稿者不明',
  },
  en: {
    open: 'Search', keys: 'Ctrl+K', placeholder: 'Search mentions, topics, alerts and settings', screens: 'Screens', mentions: 'Mentions', topics: 'Topics', alerts: 'Alerts', sources: 'Sources',
    nothing: 'Nothing matches “{{q}}”', typeMore: 'Type what you are looking for', searching: 'Searching', failed: 'The search failed', allMentions: 'All mentions that contain “{{q}}”', unknownAuthor: 'Unknown author',
  },
});
