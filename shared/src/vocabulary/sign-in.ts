import type { Words } from './words.ts';

/** What proves a person besides the password. */
export const factorKinds = ['totp', 'passkey', 'recovery'] as const;
export type FactorKind = (typeof factorKinds)[number];
export const factorKindWords: Record<FactorKind, Words> = {
  totp: { ja: '認証アプリ', en: 'Authenticator app' },
  passkey: { ja: 'パスキー', en: 'Passkey' },
  recovery: { ja: 'リカバリーコード', en: 'Recovery code' },
};

/** What still stands between a right password and the screens. */
export const signInSteps = ['factor', 'enrolment'] as const;
export type SignInStep = (typeof signInSteps)[number];
export const signInStepWords: Record<SignInStep, Words> = {
  factor: { ja: '二要素認証', en: 'Second factor' },
  enrolment: { ja: '二要素認証の登録', en: 'Adding a second factor' },
};
