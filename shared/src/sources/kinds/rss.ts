import type { SourceKind } from '../source-kind.ts';

export const rssKind: SourceKind = {
  channel: 'rss',
  modeOf: () => 'poll',
  fields: [{
    name: 'url', kind: 'url', isRequired: true, default: '', placeholder: 'https://', protocols: ['https:', 'http:'],
    label: { ja: 'フィードのURL', en: 'Address of the feed' },
    help: { ja: 'RSS・Atom・JSON FeedのURLを指定してください。', en: 'The address of an RSS, Atom or JSON feed.' },
  }],
  secrets: [],
  interval: { default: 300, least: 30 },
  keepsOnlyMatches: 'no',
  units: [],
  termDays: null,
  needs: { ja: 'フィードのURLだけで使えます。', en: 'Needs only the address of the feed.' },
  keyFrom: null,
  cost: { ja: '無料', en: 'Free' },
  terms: { ja: '利用条件は配信元ごとに異なります。', en: 'Terms are those of each publisher.' },
};
