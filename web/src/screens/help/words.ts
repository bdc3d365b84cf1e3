import { registerWords } from '../../lib/i18n.ts';

registerWords('help', {
  ja: { title: 'ヘルプ', search: 'ヘルプの中を検索', contents: '目次', none: '「{{words}}」を含む章はありません', noneText: '別の言葉で探すか、検索を空にしてください。', clear: '検索を解除', found: '{{count}}章が見つかりました', keys: 'キー', meaning: '意味', },
  en: { title: 'Help', search: 'Search the help', contents: 'Contents', none: 'No chapter has "{{words}}"', noneText: 'Try another word, or clear the search.', clear: 'Clear the search', found: 'Chapters found: {{count}}', keys: 'Keys', meaning: 'Meaning', },
});
