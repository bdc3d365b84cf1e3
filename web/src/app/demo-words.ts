import { registerWords } from '../lib/i18n.ts';

registerWords('demo', {
  ja: {
    region: 'デモの操作', label: 'デモデータ', labelShort: 'デモ', labelNote: '投稿と人物はすべて架空です。外部には何も送信しません。', time: 'デモ時刻', play: '再生', pause: '一時停止', speed: '再生速度',
    jump: '段階へ移動', reset: '最初に戻す', resetting: '最初に戻しています…', jumping: '移動しています…', ended: '1日が終わりました',
    failed: 'デモを操作できませんでした', broken: '準備に失敗しました。「最初に戻す」を押してください。',
  },
  en: {
    region: 'Demo controls', label: 'Demo data', labelShort: 'Demo', labelNote: 'All posts and people are invented, and nothing is sent.', time: 'Demo time', play: 'Play', pause: 'Pause', speed: 'Speed',
    jump: 'Go to a stage', reset: 'Start over', resetting: 'Starting over…', jumping: 'Moving…', ended: 'The day is over',
    failed: 'The demo did not follow', broken: 'Preparing failed. Press "Start over".',
  },
});
