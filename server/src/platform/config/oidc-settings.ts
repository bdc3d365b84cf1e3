import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { roles } from '@hinomi/shared/vocabulary/permission';
import type { Role } from '@hinomi/shared/vocabulary/permission';

/** One rule of OIDC_ROLE_MAP; the group `*` stands for everybody. */
export type GroupRole = { readonly group: string; readonly role: Role };

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** Reads `pr-admins=admin,pr=editor,*=viewer`; a group's name may hold `=`. Throws an Error that names the bad entry. */
export function parseRoleMap(text: string): GroupRole[] {
  return text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '').map((entry) => {
    const at = entry.lastIndexOf('=');
    const [group, role] = [entry.slice(0, Math.max(at, 0)).trim(), entry.slice(at + 1).trim()];
    if (group === '' || !isRole(role)) throw new Error(`"${entry}": write it as group=role with ${roles.join(', ')}`);
    return { group, role };
  });
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** An issuer's address: https, or plain http on this machine; nothing behind the path. */
const issuer = z.url({ protocol: /^https?$/ }).transform((text, context): string => {
  const url = new URL(text);
  const isGood = (url.protocol === 'https:' || loopback.test(url.hostname)) && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (isGood) return text;
  context.addIssue({ code: 'custom', message: 'must be https (http only for this machine itself), without query or fragment' });
  return z.NEVER;
});

const roleMap = z.string().transform((text, context): GroupRole[] => {
  try {
    return parseRoleMap(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

const secretFile = z.string().transform((path, context): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    context.addIssue({ code: 'custom', message: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})` });
    return z.NEVER;
  }
});

const blank = (value: unknown): unknown => (value === '' ? undefined : value);

/** The variables of single sign-on. OIDC_CLIENT_SECRET_FILE names a file and becomes what stands in it. */
export const oidcSettings = {
  OIDC_ISSUER: z.preprocess(blank, issuer.optional()),
  OIDC_CLIENT_ID: z.preprocess(blank, z.string().max(500).optional()),
  OIDC_CLIENT_SECRET: z.preprocess(blank, z.string().max(2_000).optional()),
  OIDC_CLIENT_SECRET_FILE: z.preprocess(blank, secretFile.optional()),
  OIDC_LABEL: z.preprocess(blank, z.string().max(60).optional()),
  OIDC_GROUPS_CLAIM: z.preprocess(blank, z.string().max(200).default('groups')),
  OIDC_ROLE_MAP: z.preprocess(blank, roleMap.default([])),
  OIDC_ONLY: z.preprocess(blank, z.enum(['true', 'false']).default('false')).transform((value) => value === 'true'),
};

type OidcValues = z.output<z.ZodObject<typeof oidcSettings>>;

/** What does not fit together, as issues of the whole. */
export function checkOidc(values: OidcValues, context: z.RefinementCtx): void {
  const complain = (name: keyof OidcValues, message: string): void => context.addIssue({ code: 'custom', path: [name], message });
  if (values.OIDC_ISSUER !== undefined && values.OIDC_CLIENT_ID === undefined) complain('OIDC_CLIENT_ID', 'needed when OIDC_ISSUER is set');
  if (values.OIDC_ISSUER === undefined && values.OIDC_ONLY) complain('OIDC_ONLY', 'needs OIDC_ISSUER');
  if (values.OIDC_CLIENT_SECRET !== undefined && values.OIDC_CLIENT_SECRET_FILE !== undefined) complain('OIDC_CLIENT_SECRET', 'set this or OIDC_CLIENT_SECRET_FILE, not both');
}

/** Single sign-on as it is set up. */
export type Oidc = { issuer: string; clientId: string; clientSecret: string | null; label: string; groupsClaim: string; roleMap: readonly GroupRole[]; isOnly: boolean };

/** Null where single sign-on is not set up. */
export function readOidc(values: OidcValues): Oidc | null {
  if (values.OIDC_ISSUER === undefined || values.OIDC_CLIENT_ID === undefined) return null;
  return {
    issuer: values.OIDC_ISSUER, clientId: values.OIDC_CLIENT_ID, clientSecret: values.OIDC_CLIENT_SECRET ?? values.OIDC_CLIENT_SECRET_FILE ?? null,
    label: values.OIDC_LABEL ?? 'SSO', groupsClaim: values.OIDC_GROUPS_CLAIM, roleMap: values.OIDC_ROLE_MAP, isOnly: values.OIDC_ONLY,
  };
}
