import { registerWords } from '../../lib/i18n.ts';

registerWords('demo-entry', {
  ja: { title: 'デモを開く', language: '表示言語', noToken: 'リンクが不完全です', noTokenText: 'デモの起動画面に表示されたリンクを、最後まで含めて開いてください。' },
  en: { title: 'Opening the demo', language: 'Language', noToken: 'The link is incomplete', noTokenText: 'Open the whole link shown where the demo was started.' },
});
