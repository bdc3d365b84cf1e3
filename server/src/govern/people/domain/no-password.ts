/**
 * Stands where a person has no password: in the form of Argon2id, so that checking against it takes as long as against a
 * real one, with a key of zeros, which no password can be found to have.
 */
export const noPassword = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether there is a password behind the stored text. */
export const isPassword = (passwordHash: string): boolean => !/\$A{43}$/.test(passwordHash);
