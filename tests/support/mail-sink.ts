import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';

export type ReceivedMail = { messageId: string; recipient: string; text: string };
type Answer = (error?: Error | null) => void;

/** A mail server on loopback that keeps what it is given. */
export class MailSink {
  readonly mails: ReceivedMail[] = [];
  /** Asked after each mail was kept: true makes the sender believe it was not, so that it comes again. */
  hidesAnswer: () => boolean = () => false;
  /** How long a mail takes, in milliseconds. */
  delayMs = 0;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
      onData: (stream, session, answer) => void this.take(stream, session, answer),
    });
    // A sender that is killed leaves a broken connection, which is no failure of the sink.
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<MailSink> {
    const sink = new MailSink();
    await new Promise<void>((resolve) => { sink.server.listen(0, '127.0.0.1', resolve); });
    return sink;
  }

  /** What SMTP_URL takes. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => { this.server.close(resolve); });
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession, answer: Answer): Promise<void> {
    const parts: Buffer[] = [];
    try {
      for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
    } catch {
      return;
    }
    const text = Buffer.concat(parts).toString('utf8');
    const messageId = /^message-id:\s*(\S+)/im.exec(text)?.[1] ?? '';
    for (const { address } of session.envelope.rcptTo) this.mails.push({ messageId, recipient: address, text });
    if (this.delayMs > 0) await new Promise((resolve) => { setTimeout(resolve, this.delayMs); });
    answer(this.hidesAnswer() ? Object.assign(new Error('try again later'), { responseCode: 451 }) : null);
  }
}
