import { registerWords } from '../../lib/i18n.ts';

registerWords('proof', {
  ja: { title: '本人確認', text: '重要な操作のため、もう一度本人確認をしてください。確認は10分間有効です。', password: 'パスワード', submit: '確認', usePasskey: 'パスキーで確認', failed: '確認できませんでした', close: '閉じる' },
  en: { title: 'Confirm that it is you', text: 'This is an important change, so please confirm once more that it is you. It holds for ten minutes.', password: 'Password', submit: 'Confirm', usePasskey: 'Confirm with a passkey', failed: 'You could not be confirmed', close: 'Close' },
});
