import { Injectable } from '@nestjs/common';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { Transaction } from '../../platform/database/database.js';
import { AuditService } from '../audit/audit.service.js';
import { applyChange, judgeRole } from './domain/person-change.js';
import type { Standing } from './domain/person-change.js';
import { PeopleStore } from './people.store.js';

/** Roles that a rule outside Hinomi gives: the groups of the sign-in service. */
@Injectable()
export class OutsideRoleService {
  constructor(
    private readonly store: PeopleStore,
    private readonly audit: AuditService,
  ) {}

  /** Gives the person this role and answers the one they have now: the last administrator stays one, on record. */
  async apply(tx: Transaction, personId: number, role: Role, by: { name: string; address: string }): Promise<Role> {
    const people = await this.store.lockStandings(tx, personId);
    const verdict = judgeRole(people, personId, role);
    const before = people.find((person) => person.id === personId) as Standing;
    if (verdict === 'same') return before.role;
    const entry = { caller: null, address: by.address, subject: `person:${personId}`, detail: { from: before.role, to: role, by: by.name } };
    if (verdict === 'last_admin') {
      this.audit.record(tx, { ...entry, act: 'person.role_kept' });
      return before.role;
    }
    await this.store.setStanding(tx, applyChange(before, { role }));
    this.audit.record(tx, { ...entry, act: 'person.role_changed' });
    tx.emit('people.changed', {});
    return role;
  }
}
