import { Injectable } from '@nestjs/common';
import type { OwnSso } from '@hinomi/shared/contracts/sso';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import { PeopleReader } from '../people/people.reader.js';
import { IdentityStore } from './identity.store.js';
import { SsoReader } from './sso.reader.js';

/** The link of one's own account with the sign-in service. */
@Injectable()
export class OwnSsoService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly reader: SsoReader,
    private readonly identities: IdentityStore,
    private readonly people: PeopleReader,
    private readonly audit: AuditService,
  ) {}

  async describe(personId: number): Promise<OwnSso> {
    const { oidc } = this.config;
    return { isOffered: oidc !== null, label: oidc?.label ?? '', identity: await this.reader.findIdentity(personId), hasPassword: await this.people.hasPassword(personId) };
  }

  /** Throws sso_linked_already for who has a link, so that nobody goes the whole way in vain. */
  async requireUnlinked(personId: number): Promise<void> {
    if ((await this.reader.findIdentity(personId)) !== null) throw new AppError('sso_linked_already');
  }

  /** Undoes the link; throws sso_last_way without a password that may be used, not_found without a link. */
  async unlink(caller: Caller, address: string): Promise<void> {
    if (this.config.oidc?.isOnly === true || !(await this.people.hasPassword(caller.personId))) throw new AppError((await this.reader.findIdentity(caller.personId)) === null ? 'not_found' : 'sso_last_way');
    await this.database.transact(async (tx) => {
      if (!(await this.identities.remove(tx, caller.personId))) throw new AppError('not_found');
      this.audit.record(tx, { act: 'identity.unlinked', caller, address, subject: `person:${caller.personId}` });
      tx.emit('people.changed', {});
    });
  }
}
