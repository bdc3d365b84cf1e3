import type { Language } from '@hinomi/shared/vocabulary/words';

export type ResetMail = { link: string; validMinutes: number; /** Null where the reader asked for it. */ madeBy: string | null };

const texts: Record<Language, (mail: ResetMail) => { subject: string; text: string }> = {
  ja: ({ link, validMinutes, madeBy }) => ({
    subject: 'Hinomiのパスワード再設定',
    text: `${madeBy === null ? 'Hinomi(火の見)のパスワードの再設定が申請されました。' : `管理者の${madeBy}さんが、Hinomi(火の見)のパスワードの再設定リンクを作成しました。`}\n\n次のリンクを開いて、新しいパスワードを設定してください(${validMinutes}分間有効・1回限り)。再設定すると、すべての端末がサインアウトされます。\n${link}\n\n心当たりがない場合は、このメールを破棄し、管理者に知らせてください。パスワードは変わりません。\n`,
  }),
  en: ({ link, validMinutes, madeBy }) => ({
    subject: 'Reset your Hinomi password',
    text: `${madeBy === null ? 'A reset of your Hinomi password was asked for.' : `Your administrator ${madeBy} made a link to reset your Hinomi password.`}\n\nOpen this link to set a new password (valid for ${validMinutes} minutes, once). All your devices are signed out then.\n${link}\n\nIf you do not expect this, delete this mail and tell your administrator. Your password stays as it is.\n`,
  }),
};

/** Subject and plain text of the mail with a reset link, in the person's language. */
export function writeResetMail(language: Language, mail: ResetMail): { subject: string; text: string } {
  return texts[language](mail);
}
