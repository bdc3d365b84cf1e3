import { registerWords } from '../../lib/i18n.ts';

registerWords('factors', {
  ja: {
    totpStep1: '認証アプリでQRコードを読み取ってください。読み取れない場合は、下のキーを入力してください。', qr: '認証アプリに登録するQRコード', key: 'セットアップキー', copyKey: 'キーをコピー',
    totpStep2: 'アプリに表示された6桁のコードを入力してください。', code: '確認コード', confirm: '登録',
    passkeyName: 'パスキーの名称', passkeyNameHelp: '端末や鍵が分かる名前。例: 会社のノートPC', addPasskey: 'パスキーを追加', passkeyText: '指紋・顔・PINで本人確認します。パスワードなしでもサインインできます。', noPasskeys: 'このブラウザーまたはこのURLでは、パスキーを使えません。',
    codesTitle: 'リカバリーコード', codesText: '端末をなくしたときに、1つにつき1回だけサインインできるコードです。今だけ表示します。印刷するか、パスワード管理ツールに保存してください。', copyAll: 'すべてコピー', copied: 'コピーしました', saveFile: 'ファイルに保存', codesKept: '保存しました', fileHead: 'Hinomiのリカバリーコード',
  },
  en: {
    totpStep1: 'Scan the QR code with your authenticator app. If you cannot, enter the key below.', qr: 'QR code for an authenticator app', key: 'Set-up key', copyKey: 'Copy the key',
    totpStep2: 'Enter the six digits the app shows.', code: 'Code', confirm: 'Add',
    passkeyName: 'Name of the passkey', passkeyNameHelp: 'A name that tells which device or key it is, such as Work laptop', addPasskey: 'Add a passkey', passkeyText: 'Your fingerprint, face or PIN confirms that it is you. It also signs in without a password.', noPasskeys: 'Passkeys cannot be used in this browser or at this address.',
    codesTitle: 'Recovery codes', codesText: 'Each code signs you in once if you lose your device. They are shown only now: print them, or keep them in a password manager.', copyAll: 'Copy all', copied: 'Copied', saveFile: 'Save as file', codesKept: 'I have kept them', fileHead: 'Recovery codes of Hinomi',
  },
});
