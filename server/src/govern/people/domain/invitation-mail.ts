import { roleWords } from '@hinomi/shared/vocabulary/permission';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { Language } from '@hinomi/shared/vocabulary/words';

export type InvitationMail = { link: string; role: Role; invitedBy: string; validDays: number };

const texts: Record<Language, (mail: InvitationMail) => { subject: string; text: string }> = {
  ja: ({ link, role, invitedBy, validDays }) => ({
    subject: 'Hinomiへの招待',
    text: `${invitedBy}さんから、Hinomi(火の見)に「${roleWords[role].ja}」として招待されました。\n\n次のリンクを開いて、名前とパスワードを設定してください(${validDays}日間有効・1回限り)。\n${link}\n\n心当たりがない場合は、このメールを破棄してください。\n`,
  }),
  en: ({ link, role, invitedBy, validDays }) => ({
    subject: 'Invitation to Hinomi',
    text: `${invitedBy} invites you to Hinomi with the role ${roleWords[role].en}.\n\nOpen this link to choose your name and password (valid for ${validDays} days, once):\n${link}\n\nIf you do not expect this, delete this mail.\n`,
  }),
};

/** Subject and plain text of the mail to an invited person, in that person's language. */
export function writeInvitationMail(language: Language, mail: InvitationMail): { subject: string; text: string } {
  return texts[language](mail);
}
