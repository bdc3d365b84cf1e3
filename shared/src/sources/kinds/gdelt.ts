import type { SourceKind } from '../source-kind.ts';

export const gdeltKind: SourceKind = {
  channel: 'gdelt',
  modeOf: () => 'poll',
  fields: [
    {
      name: 'query', kind: 'text', isRequired: false, default: '', placeholder: '"ミナモ"',
      label: { ja: '検索式', en: 'Query' },
      help: { ja: '空欄の場合は、使用中のトピックの語で検索します。', en: 'Leave empty to search for the words of the topics in use.' },
    },
    {
      name: 'language', kind: 'choice', default: 'japanese', label: { ja: '記事の言語', en: 'Language of the articles' },
      options: [{ value: 'japanese', label: { ja: '日本語', en: 'Japanese' } }, { value: 'english', label: { ja: '英語', en: 'English' } }, { value: '', label: { ja: 'すべて', en: 'All' } }],
    },
    {
      name: 'url', kind: 'url', isRequired: false, default: '', placeholder: 'https://', protocols: ['https:', 'http:'],
      label: { ja: '接続先', en: 'Server' },
      help: { ja: '空欄の場合はGDELTのサーバーに接続します。', en: 'Leave empty for GDELT\'s own server.' },
    },
  ],
  secrets: [],
  interval: { default: 900, least: 300 },
  keepsOnlyMatches: 'no',
  units: [],
  termDays: null,
  needs: { ja: 'キーも契約も要りません。', en: 'Needs no key and no contract.' },
  keyFrom: null,
  cost: { ja: '無料', en: 'Free' },
  terms: { ja: '5秒に1回まで。記事は見出しだけで、日時はGDELTが見つけた時刻です。', en: 'One request in 5 seconds. Headlines only; the time is when GDELT found the article.' },
};
