import { SMTPServer } from 'smtp-server';
import PostalMime from 'postal-mime';

export type ReceivedMail = { to: string; subject: string; text: string; messageId: string };

/** A mail server on loopback that keeps what it is given, and refuses addresses a test names. */
export class FakeMailServer {
  readonly mails: ReceivedMail[] = [];
  /** Answers to a recipient instead of taking the mail, by address: 5xx for good, 4xx for now. */
  readonly refusals = new Map<string, number>();
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true, logger: false,
      onRcptTo: (address, _session, done) => {
        const code = this.refusals.get(address.address);
        done(code === undefined ? null : Object.assign(new Error('refused'), { responseCode: code }));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          PostalMime.parse(Buffer.concat(parts)).then((mail) => {
            for (const { address } of session.envelope.rcptTo) this.mails.push({ to: address, subject: mail.subject ?? '', text: mail.text ?? '', messageId: mail.messageId ?? '' });
            done();
          }, done);
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start(port = 0): Promise<FakeMailServer> {
    const fake = new FakeMailServer();
    await new Promise<void>((resolve) => fake.server.listen(port, '127.0.0.1', resolve));
    return fake;
  }

  get port(): number {
    const address = this.server.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
