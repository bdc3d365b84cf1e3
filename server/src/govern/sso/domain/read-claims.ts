/** Who somebody is by the word of the sign-in service. `email` is null unless the service holds it for confirmed. */
export type Identity = { issuer: string; subject: string; email: string | null; name: string | null; groups: readonly string[] };
export type Claims = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

function valueAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Claims)[key] : undefined), claims);
}

/** Groups as texts; a single text is one group, anything else none. `claim` may be a path such as `realm_access.roles`. */
export function readGroups(claims: Claims, claim: string): string[] {
  const value = valueAt(claims, claim);
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === 'string' && one !== '');
}

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What Hinomi takes from the claims of a checked ID token. */
export function readIdentity(claims: Claims & { iss: string; sub: string }, groupsClaim: string): Identity {
  const email = textOf(claims['email'])?.toLowerCase() ?? null;
  const isUsable = email !== null && email.length <= 254 && emailShape.test(email) && claims['email_verified'] !== false && claims['email_verified'] !== 'false';
  const name = textOf(claims['name']) ?? textOf(claims['preferred_username']);
  return { issuer: claims.iss, subject: claims.sub, email: isUsable ? email : null, name: name?.slice(0, 200) ?? null, groups: readGroups(claims, groupsClaim) };
}
