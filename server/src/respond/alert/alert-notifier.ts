import { Injectable } from '@nestjs/common';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { CompanyReader } from '../../govern/company/company.reader.js';
import { Config } from '../../platform/config/config.js';
import type { Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.service.js';
import type { LevelChange } from '../../judge/detect/detect.reader.js';

type Recipient = { id: number; email: string; language: Language; role: Role };

/** Tells the people the company has chosen that an alert rose; once a person and level, through the outbox. */
@Injectable()
export class AlertNotifier {
  constructor(
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly company: CompanyReader,
  ) {}

  async notify(tx: Transaction, alertId: number, change: LevelChange): Promise<void> {
    if (!this.outbox.canMail) return;
    const [topic] = await tx.query<{ name: string }>('select name from topic where id = $1', [change.topicId]);
    for (const person of await this.recipients(tx)) {
      await this.outbox.enqueue(tx, {
        channel: 'mail', dedupeKey: `alert:${alertId}:level:${change.level}:person:${person.id}`, recipient: person.email, subject: `alert:${alertId}`,
        payload: this.write(person.language, topic?.name ?? '', alertId, change),
      });
    }
  }

  /** Everyone whose role may acknowledge, unless the company has chosen people. */
  private async recipients(tx: Transaction): Promise<Recipient[]> {
    const people = await tx.query<Recipient>('select id, email, language, role from person where not is_disabled order by id');
    return this.company.chooseRecipients(tx, people);
  }

  private write(language: Language, topicName: string, alertId: number, change: LevelChange): { subject: string; text: string } {
    const level = `${change.level} ${levelWords[change.level][language]}`;
    const link = `${this.config.publicUrl}/alerts?id=${alertId}`;
    if (language === 'en') return { subject: `[Hinomi] Level ${level}: ${topicName}`, text: `${change.reason.en}\n\nOpen the alert and take it: ${link}\n` };
    return { subject: `【Hinomi】レベル${level}：${topicName}`, text: `${change.reason.ja}\n\nアラートを開いて確認してください。\n${link}\n` };
  }
}
