import type { SourceKind } from '../source-kind.ts';

export const blueskyKind: SourceKind = {
  channel: 'bluesky',
  modeOf: () => 'stream',
  fields: [{
    name: 'url', kind: 'url', isRequired: false, default: '', placeholder: 'wss://', protocols: ['wss:', 'ws:'],
    label: { ja: '接続先', en: 'Server' },
    help: { ja: '空欄の場合は公開サーバーに接続します。', en: 'Leave empty for the public servers.' },
  }],
  secrets: [],
  interval: { default: 300, least: 30 },
  keepsOnlyMatches: 'always',
  units: [],
  termDays: null,
  needs: { ja: 'キーも契約も要りません。', en: 'Needs no key and no contract.' },
  keyFrom: null,
  cost: { ja: '無料', en: 'Free' },
  terms: { ja: '削除された投稿は保存分も消えます。', en: 'Posts deleted there are deleted here.' },
};
