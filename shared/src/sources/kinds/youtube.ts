import type { SourceKind } from '../source-kind.ts';

export const youtubeKind: SourceKind = {
  channel: 'youtube',
  modeOf: () => 'poll',
  fields: [
    {
      name: 'mode', kind: 'choice', default: 'search', label: { ja: '取得対象', en: 'What to read' },
      options: [
        { value: 'search', label: { ja: '語で検索した動画', en: 'Videos found by words' } },
        { value: 'videos', label: { ja: '指定した動画のコメント', en: 'Comments of chosen videos' } },
        { value: 'channel', label: { ja: 'チャンネル全体のコメント', en: 'Comments of a whole channel' } },
      ],
    },
    {
      name: 'words', kind: 'text', isRequired: false, default: '', label: { ja: '検索語', en: 'Words' }, when: { field: 'mode', is: ['search'] },
      help: { ja: '空欄の場合はトピックの語で検索します。1回の取得で1つのトピックを検索します。', en: 'The words of the topics where left empty; one topic at each fetch.' },
    },
    {
      name: 'withComments', kind: 'switch', default: true, label: { ja: '見つかった動画のコメントも取得', en: 'Comments of found videos too' }, when: { field: 'mode', is: ['search'] },
      help: { ja: '新しい20本が対象です。', en: 'Those of the newest 20.' },
    },
    {
      name: 'videoIds', kind: 'longText', isRequired: true, default: '', label: { ja: '動画のIDまたはURL', en: 'Ids or addresses of the videos' }, when: { field: 'mode', is: ['videos'] },
      help: { ja: '空白か改行で区切ってください。50本までです。', en: 'Separated by spaces or line breaks; at most 50.' },
    },
    {
      name: 'channelId', kind: 'text', isRequired: true, default: '', placeholder: 'UC', label: { ja: 'チャンネルID', en: 'Channel id' }, when: { field: 'mode', is: ['channel'] },
      help: { ja: 'UC で始まる24文字です。', en: '24 characters that begin with UC.' },
    },
    { name: 'withReplies', kind: 'switch', default: true, label: { ja: '返信もすべて取得', en: 'All replies too' }, help: { ja: '返信が多いスレッドは1回ずつ利用枠を使います。', en: 'Threads with many replies use the allowance once each.' } },
    {
      name: 'url', kind: 'url', isRequired: false, default: '', placeholder: 'https://www.googleapis.com', protocols: ['https:', 'http:'],
      label: { ja: 'APIの接続先', en: 'Address of the API' }, help: { ja: '空欄の場合は公式のAPIに接続します。', en: 'Leave empty for the public API.' },
    },
  ],
  secrets: [{ name: 'apiKey', isRequired: true, label: { ja: 'APIキー', en: 'API key' } }],
  interval: { default: 900, least: 60 },
  keepsOnlyMatches: 'no',
  units: [
    { name: 'searches', label: { ja: '検索の回数', en: 'Searches' }, window: 'day', zone: 'America/Los_Angeles', limit: 100 },
    { name: 'calls', label: { ja: 'ユニット', en: 'Units' }, window: 'day', zone: 'America/Los_Angeles', limit: 10_000 },
  ],
  termDays: 30,
  needs: { ja: 'Google Cloudのプロジェクトと YouTube Data API v3 のAPIキーが必要です。', en: 'Needs a Google Cloud project and an API key for the YouTube Data API v3.' },
  keyUrl: 'https://console.cloud.google.com/apis/credentials',
  keyFrom: { ja: 'Google CloudコンソールでAPIを有効にし、キーを YouTube Data API v3 のみに制限して発行してください。', en: 'Enable the API in the Google Cloud console and issue a key restricted to the YouTube Data API v3.' },
  cost: { ja: '無料。1日に検索100回とその他10,000ユニットまで(太平洋時間の0時に回復)。', en: 'Free: 100 searches and 10,000 other units a day; renewed at midnight Pacific time.' },
  terms: { ja: '保存した内容は30日以内に取り直すか削除します。', en: 'What is stored must be fetched anew or deleted within 30 days.' },
};
