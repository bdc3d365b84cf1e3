/** What a challenge was given out for; an answer counts for nothing else. */
export type ChallengePurpose = 'sign_in' | 'factor' | 'enrolment' | 'proof';

/** Whether the authenticator must have verified its user (PIN, fingerprint, face): wherever it stands in for the password. */
export const needsUserVerification = (purpose: ChallengePurpose): boolean => purpose === 'sign_in' || purpose === 'proof';
