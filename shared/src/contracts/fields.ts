import { z } from 'zod';
import { isStorable } from '../text/check-name.ts';
import type { Words } from '../vocabulary/words.ts';

/** Instants travel as ISO 8601 text in UTC. */
export const instant = z.iso.datetime({ offset: true });
export const smallId = z.coerce.number().int().positive().max(2_147_483_647);
/** Ids of mentions are 64-bit and travel as text. */
export const bigId = z.string().regex(/^[1-9]\d{0,18}$/);
/** What a check that no schema of its own has says to the person who typed. */
export const saying = (words: Words): { params: { words: Words } } => ({ params: { words } });
export const unusable = saying({ ja: '使用できない文字(見えない文字など)が含まれています。削除してから入力し直してください。', en: 'This holds characters that cannot be used, such as invisible ones. Remove them.' });
/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
export const shortText = z.string().trim().min(1).max(200).refine(isStorable, unusable);
export const empty = z.strictObject({});
export const ok = z.object({ ok: z.literal(true) });
export const wordsSchema = z.object({ ja: z.string(), en: z.string() });
/** E-mail addresses are compared in lower case. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** Passwords: at least 12 characters, no rules of composition (ASVS 6.2). */
export const newPassword = z.string().min(12).max(256);
