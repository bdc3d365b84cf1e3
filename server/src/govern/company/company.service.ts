import { Injectable } from '@nestjs/common';
import type { BusinessHours, CompanyProfile, DetectionDefaults, DetectionState, HoursState, NoticeRule, NoticeState, ProfileState } from '@hinomi/shared/contracts/company';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import { CompanyReader } from './company.reader.js';
import { CompanyStore } from './company.store.js';
import type { Section } from './company.store.js';

type Actor = { caller: Caller; address: string };
type Draft<T> = { value: T; version: number };
const actOf = { profile: 'company.changed', hours: 'company.changed', detection: 'company.changed', notices: 'notice_rule.changed' } as const;

/** Takes orders about the company's settings. Every save names the version it was made from and throws conflict where somebody was first. */
@Injectable()
export class CompanyService {
  constructor(
    private readonly database: Database,
    private readonly store: CompanyStore,
    private readonly reader: CompanyReader,
    private readonly audit: AuditService,
  ) {}

  async saveProfile(draft: Draft<CompanyProfile>, actor: Actor): Promise<ProfileState> {
    await this.save('profile', draft, actor);
    return this.reader.profile();
  }

  async saveHours(draft: Draft<BusinessHours>, actor: Actor): Promise<HoursState> {
    await this.save('hours', draft, actor);
    return this.reader.hours();
  }

  async saveDetection(draft: Draft<DetectionDefaults>, actor: Actor): Promise<DetectionState> {
    await this.save('detection', draft, actor);
    return this.reader.detection();
  }

  /** Chosen people must exist and see alerts; an empty choice is refused, because nobody would be told. */
  async saveNotices({ value, version }: Draft<NoticeRule>, actor: Actor): Promise<NoticeState> {
    const able = new Set((await this.reader.notices()).people.map(({ id }) => id));
    const personIds = [...new Set(value.personIds)].filter((id) => able.has(id));
    if (value.audience === 'chosen' && personIds.length === 0) {
      throw new AppError('invalid_input', [{ path: 'value.personIds', message: { ja: '通知する人を1名以上選んでください。', en: 'Choose at least one person.' } }]);
    }
    await this.save('notices', { value: { audience: value.audience, personIds }, version }, actor);
    return this.reader.notices();
  }

  private async save(section: Exclude<Section, 'first_run'>, { value, version }: Draft<object>, { caller, address }: Actor): Promise<void> {
    await this.database.transact(async (tx) => {
      if (!(await this.store.save(tx, section, value, version, caller.personId))) throw new AppError('conflict');
      this.audit.record(tx, { act: actOf[section], caller, address, subject: `company:${section}`, detail: { ...value } });
      tx.emit('company.changed', {});
    });
  }
}
