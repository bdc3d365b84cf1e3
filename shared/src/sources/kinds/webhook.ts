import type { SourceKind } from '../source-kind.ts';

export const webhookKind: SourceKind = {
  channel: 'webhook',
  modeOf: () => 'push',
  fields: [],
  secrets: [],
  interval: { default: 86_400, least: 30 },
  keepsOnlyMatches: 'no',
  units: [],
  termDays: null,
  needs: { ja: '追加すると、受信用のURLと署名用の鍵を発行できます。', en: 'Once it is added, Hinomi gives an address and a key to sign with.' },
  keyFrom: { ja: '情報源の一覧の［接続情報］で発行します。鍵は発行時に一度だけ表示されます。', en: 'Made under Connection in the list of sources; the key is shown once.' },
  cost: { ja: '無料', en: 'Free' },
  terms: { ja: '利用条件は送信元のシステムごとに異なります。', en: 'Terms are those of the system that sends.' },
};
