import { AppError } from '../../platform/http/app-error.js';
import { findPasswordWeakness } from './domain/password-rules.js';
import { hashPassword } from '../../platform/secret/password-hash.js';

/** Hashes a new password; a weak one throws invalid_input at the given field. */
export async function hashNewPassword(password: string, email: string, field: string): Promise<string> {
  const weakness = findPasswordWeakness(password, email);
  if (weakness !== null) throw new AppError('invalid_input', [{ path: field, message: weakness }]);
  return hashPassword(password);
}
