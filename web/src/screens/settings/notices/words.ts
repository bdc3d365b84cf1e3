import { registerWords } from '../../../lib/i18n.ts';

registerWords('notices', {
  ja: { title: '通知', recipients: 'メールの通知先', save: '保存', saved: '通知先を保存しました', mailOnly: 'メールの通知先は管理者が変更できます。' },
  en: { title: 'Notices', recipients: 'Who is mailed', save: 'Save', saved: 'The recipients were saved', mailOnly: 'An administrator can change who is mailed.' },
});
