import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { workHint } from '../database/database.js';
import type { Transaction } from '../database/database.js';

export type OutgoingMessage = {
  channel: 'mail';
  /** The same message is sent once: a second enqueue with this key is ignored. */
  dedupeKey: string;
  recipient: string;
  /** What it is about, such as `alert:12`; screens find notices by it. */
  subject: string;
  /** With `isSecret` (a link that signs in) the text is forgotten once it was sent. */
  payload: { subject: string; text: string; isSecret?: boolean };
};

/** The one way out: messages are rows of the acting transaction and are sent at least once by the sender. */
@Injectable()
export class Outbox {
  constructor(private readonly config: Config) {}

  /** Whether mails can be sent at all; screens say so where they cannot. */
  get canMail(): boolean {
    return this.config.values.SMTP_URL !== undefined;
  }

  async enqueue(tx: Transaction, message: OutgoingMessage): Promise<void> {
    await tx.execute(
      `insert into outbox (channel, dedupe_key, recipient, payload, subject) values ($1, $2, $3, $4, $5)
       on conflict on constraint outbox_once do nothing`,
      [message.channel, message.dedupeKey, message.recipient, JSON.stringify(message.payload), message.subject],
    );
    await tx.execute(`select pg_notify('${workHint}', 'outbox')`);
  }
}
