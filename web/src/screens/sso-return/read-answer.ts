import { ssoFinishBody } from '@hinomi/shared/contracts/sso';
import type { z } from 'zod';

type Answer = z.input<typeof ssoFinishBody>;

/** What the sign-in service sent, from the fragment of `/sso#state=…&code=…`; null where it is none. */
export function readSsoAnswer(hash: string): Answer | null {
  const parsed = ssoFinishBody.strip().safeParse(Object.fromEntries(new URLSearchParams(hash.replace(/^#/, ''))));
  return parsed.success ? parsed.data : null;
}
