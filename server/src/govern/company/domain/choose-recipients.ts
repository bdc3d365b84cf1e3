import type { NoticeRule } from '@hinomi/shared/contracts/company';
import { canAccess } from '@hinomi/shared/vocabulary/permission';
import type { Role } from '@hinomi/shared/vocabulary/permission';

/**
 * Who of the people in use is mailed of an alert. Chosen people must still be able to see alerts; where none of them is
 * left, everyone who can take alerts is told: an alarm nobody hears is worse than one too many.
 */
export function chooseRecipients<T extends { id: number; role: Role }>(rule: NoticeRule, people: readonly T[]): T[] {
  const everyone = people.filter(({ role }) => canAccess(role, 'alert.acknowledge'));
  if (rule.audience === 'everyone') return everyone;
  const chosen = people.filter(({ id, role }) => rule.personIds.includes(id) && canAccess(role, 'alert.read'));
  return chosen.length > 0 ? chosen : everyone;
}
