import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { Config } from '../config/config.js';
import { SendRefused } from './send-rules.js';

export type ReadyMessage = { key: string; recipient: string; subject: string; text: string };

/** Line breaks and control characters have no place in a mail's subject: they could add headers. */
export function safeSubject(subject: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
  return subject.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim().slice(0, 200);
}

/** Hands a message to its channel. Mail is the first; each later channel adds its own. */
@Injectable()
export class OutboxChannels implements OnModuleDestroy {
  private mailer: Transporter | null = null;

  constructor(private readonly config: Config) {}

  /** Resolves once the other side has taken the message; throws SendRefused where trying again is useless. */
  async send(channel: string, message: ReadyMessage, signal: AbortSignal): Promise<void> {
    if (channel !== 'mail') throw new SendRefused(`no such channel: ${channel}`);
    const stopped = new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true }));
    await Promise.race([this.mail(message), stopped]);
  }

  onModuleDestroy(): void {
    this.mailer?.close();
  }

  private async mail(message: ReadyMessage): Promise<void> {
    const { SMTP_URL, MAIL_FROM } = this.config.values;
    if (SMTP_URL === undefined) throw new SendRefused('no mail server is set (SMTP_URL)');
    this.mailer ??= createTransport(SMTP_URL);
    try {
      await this.mailer.sendMail({
        from: MAIL_FROM, to: { name: '', address: message.recipient }, subject: safeSubject(message.subject), text: message.text,
        messageId: `<${Buffer.from(message.key).toString('base64url')}@hinomi>`,
      });
    } catch (error) {
      const code = (error as { responseCode?: number }).responseCode;
      if (code !== undefined && code >= 500) throw new SendRefused(`the mail server refused: ${code}`);
      throw error;
    }
  }
}
