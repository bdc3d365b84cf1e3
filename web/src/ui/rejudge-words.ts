import { registerWords } from '../lib/i18n.ts';

registerWords('rejudge', {
  ja: {
    running: '保存済みの投稿を判定し直しています', progress: '{{total}}件のうち{{done}}件を確認', finished: '保存済みの投稿の再判定: {{count}}件を判定し直して完了', quiet: '判定し直した過去の投稿では、レベルは上がらず、アラートも出ません。',
  },
  en: {
    running: 'Stored mentions are being judged again', progress: '{{done}} of {{total}} looked at', finished: 'Judging stored mentions again finished; judged anew: {{count}}', quiet: 'Old mentions that are judged again raise no level and no alert.',
  },
});
