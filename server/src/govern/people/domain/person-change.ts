import type { Role } from '@hinomi/shared/vocabulary/permission';

export type Standing = { readonly id: number; readonly role: Role; readonly isDisabled: boolean };
export type StandingChange = { readonly role?: Role | undefined; readonly isDisabled?: boolean | undefined };
export type ChangeVerdict = 'change' | 'same' | 'last_admin' | 'forbidden' | 'not_found';

const isActiveAdmin = ({ role, isDisabled }: Standing): boolean => role === 'admin' && !isDisabled;

/** How a person stands after a change. */
export const applyChange = (person: Standing, { role, isDisabled }: StandingChange): Standing =>
  ({ id: person.id, role: role ?? person.role, isDisabled: isDisabled ?? person.isDisabled });

/** What becomes of a role that a rule outside gives: applied, already so, or refused because no administrator would be left. */
export function judgeRole(people: readonly Standing[], personId: number, role: Role): 'change' | 'same' | 'last_admin' {
  const person = people.find((one) => one.id === personId);
  if (person === undefined || person.role === role) return 'same';
  return people.some((one) => isActiveAdmin(one.id === personId ? applyChange(one, { role }) : one)) ? 'change' : 'last_admin';
}

/**
 * Whether `actorId` may make this change. `people` holds at least the person in question and every active
 * administrator, locked, so that two administrators who demote each other at once cannot both succeed.
 */
export function judgeChange(people: readonly Standing[], personId: number, change: StandingChange, actorId: number): ChangeVerdict {
  const isStillAdmin = people.some((one) => one.id === actorId && isActiveAdmin(one));
  if (!isStillAdmin) return 'forbidden';
  const person = people.find((one) => one.id === personId);
  if (person === undefined) return 'not_found';
  const next = applyChange(person, change);
  if (next.role === person.role && next.isDisabled === person.isDisabled) return 'same';
  const hasAdmin = people.some((one) => isActiveAdmin(one.id === personId ? next : one));
  return hasAdmin ? 'change' : 'last_admin';
}
