import { Injectable } from '@nestjs/common';
import type { Person } from '@hinomi/shared/contracts/people';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { LiveSessions } from '../../platform/live/live-sessions.js';
import { AuditService } from '../audit/audit.service.js';
import { applyChange, judgeChange } from './domain/person-change.js';
import type { Standing, StandingChange } from './domain/person-change.js';
import { PeopleReader } from './people.reader.js';
import { PeopleStore } from './people.store.js';
import { PersonSessions } from './person-sessions.service.js';

type Actor = { caller: Caller; address: string };

/** What administrators may do to others: roles, disabling, enabling. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly store: PeopleStore,
    private readonly reader: PeopleReader,
    private readonly sessions: PersonSessions,
    private readonly audit: AuditService,
    private readonly live: LiveSessions,
  ) {}

  /** Changes role or disabled state; when it answers, the change holds for open sessions and live connections too. */
  async change(personId: number, change: StandingChange, actor: Actor): Promise<Person> {
    const isChanged = await this.database.transact((tx) => this.changeInside(tx, personId, change, actor));
    if (isChanged) await this.live.recheckAll();
    const person = await this.reader.findPerson(personId);
    if (person === null) throw new AppError('not_found');
    return person;
  }

  private async changeInside(tx: Transaction, personId: number, change: StandingChange, actor: Actor): Promise<boolean> {
    const people = await this.store.lockStandings(tx, personId);
    const verdict = judgeChange(people, personId, change, actor.caller.personId);
    if (verdict === 'same') return false;
    if (verdict !== 'change') throw new AppError(verdict);
    const before = people.find((person) => person.id === personId) as Standing;
    const after = applyChange(before, change);
    await this.store.setStanding(tx, after);
    if (after.isDisabled) await this.sessions.endAllOf(tx, personId);
    this.recordChange(tx, before, after, actor);
    tx.emit('people.changed', {});
    return true;
  }

  private recordChange(tx: Transaction, before: Standing, after: Standing, actor: Actor): void {
    const subject = `person:${before.id}`;
    if (before.role !== after.role) this.audit.record(tx, { ...actor, act: 'person.role_changed', subject, detail: { from: before.role, to: after.role } });
    if (before.isDisabled !== after.isDisabled) this.audit.record(tx, { ...actor, act: after.isDisabled ? 'person.disabled' : 'person.enabled', subject });
  }
}
