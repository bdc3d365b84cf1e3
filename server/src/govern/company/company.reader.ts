import { Injectable } from '@nestjs/common';
import { businessHours, companyProfile, defaultHours, detectionDefaults, emptyProfile, noticeRule } from '@hinomi/shared/contracts/company';
import type { BusinessHours, CompanyState, DetectionState, HoursState, NoticeRule, NoticeState, ProfileState } from '@hinomi/shared/contracts/company';
import { canAccess } from '@hinomi/shared/vocabulary/permission';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.service.js';
import { PeopleReader } from '../people/people.reader.js';
import { chooseRecipients } from './domain/choose-recipients.js';
import { untouchedFirstRun } from './domain/first-run-steps.js';
import type { StoredFirstRun } from './domain/first-run-steps.js';

type Row = { section: string; value: unknown; version: number; changedAt: Date; changedBy: string | null };
export type Edition<T> = { value: T; version: number; changedBy: string | null; changedAt: string | null };

const everyone: NoticeRule = { audience: 'everyone', personIds: [] };

/** Answers what the company has set, with the defaults where it has not. */
@Injectable()
export class CompanyReader {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
    private readonly outbox: Outbox,
  ) {}

  async state(): Promise<CompanyState> {
    const [profile, hours, detection] = await Promise.all([this.profile(), this.hours(), this.detection()]);
    return { profile, hours, detection };
  }

  profile(): Promise<ProfileState> {
    return this.edition('profile', (value) => companyProfile.parse(value), emptyProfile);
  }

  hours(): Promise<HoursState> {
    return this.edition('hours', (value) => businessHours.parse(value), defaultHours);
  }

  /** Business hours alone, for those who only count time. */
  async businessHours(): Promise<BusinessHours> {
    return (await this.hours()).value;
  }

  detection(): Promise<DetectionState> {
    return this.edition('detection', (value) => detectionDefaults.parse(value), { sensitivity: 'standard' });
  }

  /** The first run as it is kept; its marks are written by this room alone. */
  firstRun(): Promise<Edition<StoredFirstRun>> {
    return this.edition('first_run', (value) => value as StoredFirstRun, untouchedFirstRun);
  }

  /** Who is mailed of alerts, and everyone who could be. */
  async notices(): Promise<NoticeState> {
    const [rule, people] = await Promise.all([this.noticeRule(), this.people.listPeople()]);
    const able = people.filter(({ isDisabled, role }) => !isDisabled && canAccess(role, 'alert.read'));
    return {
      ...rule, canMail: this.outbox.canMail,
      people: able.map(({ id, name, email, role }) => ({ id, name, email, role, mayTakeAlerts: canAccess(role, 'alert.acknowledge') })),
    };
  }

  /** Of the people in use those who are mailed when a topic rises to an alarm. */
  async chooseRecipients<T extends { id: number; role: Role }>(tx: Transaction, people: readonly T[]): Promise<T[]> {
    return chooseRecipients((await this.noticeRule(tx)).value, people);
  }

  /** Others who looked at a step of the first run within the last two minutes. */
  async firstRunVisits(exceptPersonId: number): Promise<{ name: string; step: string }[]> {
    return this.database.query<{ name: string; step: string }>(
      `select p.name, v.step from first_run_visit v join person p on p.id = v.person_id
       where v.person_id <> $1 and v.seen_at > now() - interval '2 minutes' and not p.is_disabled order by v.seen_at desc limit 10`, [exceptPersonId]);
  }

  async hasSeenTour(personId: number): Promise<boolean> {
    return (await this.database.query('select 1 from tour_seen where person_id = $1', [personId])).length > 0;
  }

  /** The newest test mail of a person; `state` is the one of the outbox. */
  async findMailTest(personId: number): Promise<{ state: 'waiting' | 'sent' | 'failed'; askedAt: Date; error: string | null } | null> {
    const rows = await this.database.query<{ state: 'waiting' | 'sent' | 'failed'; askedAt: Date; error: string | null }>(
      `select o.state, o.created_at as "askedAt", (select a.error from outbox_attempt a where a.outbox_id = o.id order by a.id desc limit 1) as error
       from outbox o where o.subject = $1 order by o.id desc limit 1`, [`mail-test:${personId}`]);
    return rows[0] ?? null;
  }

  private noticeRule(connection: Pick<Transaction, 'query'> = this.database): Promise<Edition<NoticeRule>> {
    return this.edition('notices', (value) => noticeRule.parse(value), everyone, connection);
  }

  private async edition<T>(section: string, read: (value: unknown) => T, unset: T, connection: Pick<Transaction, 'query'> = this.database): Promise<Edition<T>> {
    const [row] = await connection.query<Row>(
      `select s.section, s.value, s.version, s.changed_at as "changedAt", p.name as "changedBy"
       from company_setting s left join person p on p.id = s.changed_by where s.section = $1`, [section]);
    if (row === undefined) return { value: unset, version: 0, changedBy: null, changedAt: null };
    return { value: read(row.value), version: row.version, changedBy: row.changedBy, changedAt: row.changedAt.toISOString() };
  }
}
