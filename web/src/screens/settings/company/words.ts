import { registerWords } from '../../../lib/i18n.ts';

registerWords('company', {
  ja: {
    title: '会社・業務時間', names: '会社', name: '会社名', shortNames: '略称・通称', services: 'サービス・ブランド名', namesHelp: 'ここでの変更はトピックには反映されません。監視する言葉は［トピック］で変更してください。',
    contact: '連絡先', contactHelp: '社外からの問い合わせ先や、担当部署の連絡先です。すべて任意です。', department: '部署名', phone: '電話番号', email: 'メールアドレス', note: '補足',
    hours: '業務時間・祝日', detection: '新しいトピックの感度', save: '保存', savedNames: '会社の情報を保存しました', savedHours: '業務時間を保存しました', savedDetection: '感度の初期値を保存しました',
    firstRun: '初期設定', firstRunText: '会社名、情報源、担当者などを順番に設定する画面です。何度でも開けます。', openFirstRun: '初期設定を開く', none: '未設定', readOnly: '会社の設定は管理者が変更できます。',
  },
  en: {
    title: 'Company and hours', names: 'Company', name: 'Name', shortNames: 'Short names', services: 'Services and brands', namesHelp: 'Changes here do not change topics. Change what is looked for under Topics.',
    contact: 'Contact', contactHelp: 'Where outsiders or colleagues can ask. All of it is optional.', department: 'Department', phone: 'Telephone', email: 'E-mail address', note: 'Remarks',
    hours: 'Business hours and holidays', detection: 'Sensitivity of new topics', save: 'Save', savedNames: 'The company was saved', savedHours: 'Business hours were saved', savedDetection: 'The default sensitivity was saved',
    firstRun: 'Set-up', firstRunText: 'Company, sources, people and the rest, step by step. You can open it as often as you like.', openFirstRun: 'Open the set-up', none: 'Not set', readOnly: 'An administrator can change the settings of the company.',
  },
});
