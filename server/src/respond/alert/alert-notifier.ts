import { Injectable } from '@nestjs/common';
import { canAccess } from '@hinomi/shared/vocabulary/permission';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import type { Level } from '@hinomi/shared/vocabulary/level';
import { noticeCauseWords } from '@hinomi/shared/vocabulary/alert';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { CompanyReader } from '../../govern/company/company.reader.js';
import { Config } from '../../platform/config/config.js';
import type { Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.service.js';
import type { PendingNotice } from './alert.entity.js';

export type Person = { id: number; name: string; email: string; language: Language; role: Role };
/** What is told of which alert. */
export type AlertNews = { alertId: number; topicId: number; level: Level; notice: PendingNotice };

/** Mails of alerts through the outbox: once a person and cause, however often it is asked. */
@Injectable()
export class AlertNotifier {
  constructor(
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly company: CompanyReader,
  ) {}

  /** Mails everyone the company has chosen; answers how many that are. */
  async notify(tx: Transaction, news: AlertNews): Promise<number> {
    return this.mail(tx, news, await this.company.chooseRecipients(tx, await this.people(tx)));
  }

  /** Mails one person alone. */
  async notifyOne(tx: Transaction, news: AlertNews, person: Person): Promise<number> {
    return this.mail(tx, news, [person]);
  }

  /** A person in use who may take alerts, kept from being disabled until the transaction ends; null where there is none. */
  async findTaker(tx: Transaction, personId: number): Promise<Person | null> {
    const [person] = await tx.query<Person>('select id, name, email, language, role from person where id = $1 and not is_disabled for share', [personId]);
    return person !== undefined && canAccess(person.role, 'alert.acknowledge') ? person : null;
  }

  private people(tx: Transaction): Promise<Person[]> {
    return tx.query<Person>('select id, name, email, language, role from person where not is_disabled order by id');
  }

  private async mail(tx: Transaction, news: AlertNews, people: readonly Person[]): Promise<number> {
    if (!this.outbox.canMail) return 0;
    const [topic] = await tx.query<{ name: string }>('select name from topic where id = $1', [news.topicId]);
    for (const person of people) {
      await this.outbox.enqueue(tx, {
        channel: 'mail', dedupeKey: `alert:${news.alertId}:${news.notice.key}:person:${person.id}`, recipient: person.email, subject: `alert:${news.alertId}`,
        payload: this.write(person.language, topic?.name ?? '', news),
      });
    }
    return people.length;
  }

  private write(language: Language, topicName: string, { alertId, level, notice }: AlertNews): { subject: string; text: string } {
    const words = `${level} ${levelWords[level][language]}`;
    // What is new needs no word before the level; what comes again says why.
    const cause = notice.cause === 'opened' || notice.cause === 'raised' ? '' : noticeCauseWords[notice.cause][language];
    const link = `${this.config.publicUrl}/alerts?id=${alertId}`;
    if (language === 'en') return { subject: `[Hinomi] ${cause === '' ? '' : `${cause}: `}Level ${words}: ${topicName}`, text: `${notice.reason.en}\n\n${asks[notice.cause].en}: ${link}\n` };
    return { subject: `【Hinomi】${cause === '' ? '' : `${cause} `}レベル${words}：${topicName}`, text: `${notice.reason.ja}\n\n${asks[notice.cause].ja}\n${link}\n` };
  }
}

const take = { ja: 'アラートを開いて確認してください。', en: 'Open the alert and take it' };
const asks = {
  opened: take, raised: take, reignited: take, realarmed: { ja: 'アラートを開いて見直してください。', en: 'Open the alert and look at it anew' }, overdue: take,
  handed_over: { ja: 'あなたが担当になりました。アラートを開いてください。', en: 'You own this alert now' },
};
