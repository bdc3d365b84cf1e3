import type { Role } from '@hinomi/shared/vocabulary/permission';

type GroupRole = { readonly group: string; readonly role: Role };

/** Roles from the one that may do most to the one that may do least. */
const byMight: readonly Role[] = ['admin', 'approver', 'editor', 'viewer'];

/** The highest role the map gives to someone of these groups; null where no rule fits. The group `*` is everybody. */
export function roleOfGroups(map: readonly GroupRole[], groups: readonly string[]): Role | null {
  const given = new Set(map.filter(({ group }) => group === '*' || groups.includes(group)).map(({ role }) => role));
  return byMight.find((role) => given.has(role)) ?? null;
}
