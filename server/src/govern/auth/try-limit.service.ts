import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';

/** Tries within 15 minutes, counted for each key; what the key is stands beside it. */
const triesAllowed = {
  /** Signing in: an account's e-mail address, whether the account exists or not. */
  account: 10,
  /** Signing in: the address of the other side. */
  address: 100,
  /** Set-up links: the address of the other side. */
  setup: 10,
  /** Invitation links, looked at or accepted: the address of the other side. */
  invitation: 40,
  /** The present password when changing it: the person. */
  password: 10,
  /** Links of wall displays: the address of the other side. */
  wall: 40,
  /** Codes of apps and recovery codes at sign-in: the person. The same, with a name before it, while an app is being added. */
  code: 5,
  /** Challenges for passkeys asked for by nobody known: the address of the other side. */
  passkey: 100,
  /** Asking for a reset link by mail: the e-mail address, whether somebody has it or not. */
  resetAccount: 3,
  /** Asking for reset links by mail: the address of the other side. */
  resetAddress: 20,
  /** Reset links, looked at or used: the address of the other side. */
  reset: 40,
  /** Single sign-on, begun or finished: the address of the other side, which a whole company may share. */
  sso: 400,
  /** Test fetches, each of which makes Hinomi ask an address somebody typed: the person. */
  testFetch: 60,
  /** Questions to a language model about a made-up post, each of which costs money: the person. */
  testOpinion: 30,
  /** Test mails to oneself: the person. */
  testMail: 10,
  /** Good deliveries to a webhook: its address. Some seven a second over a quarter of an hour. */
  hook: 6_000,
  /** Deliveries with a wrong signature: the address of the other side. */
  hookRefused: 300,
} as const;
export type TryKind = keyof typeof triesAllowed;

const windowSeconds = 15 * 60;
/** Keys are hashed: the table then names nobody, and no key is too long for it. */
const toKey = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40);

/** Too many tries; `isFirst` marks the one refusal of a window that is worth an audit entry. */
export class TooManyTries extends AppError {
  constructor(retryAfterSeconds: number, readonly isFirst: boolean) {
    super('too_many_tries', [], retryAfterSeconds);
  }
}

type Spent = { msLeft: number };

/** Counts guarded tries in PostgreSQL, so that all processes count together. */
@Injectable()
export class TryLimitService {
  private readonly limiters: Readonly<Record<TryKind, RateLimiterPostgres>>;

  constructor(private readonly database: Database) {
    const storeClient = {
      async query({ text, values }: { text: string; values: unknown[] }): Promise<{ rows: unknown[]; rowCount: number }> {
        const rows = await database.query(text, values);
        return { rows, rowCount: rows.length };
      },
    };
    const make = (kind: TryKind): RateLimiterPostgres => new RateLimiterPostgres({
      storeClient, storeType: 'client', tableName: 'try_limit', tableCreated: true, keyPrefix: kind,
      points: triesAllowed[kind], duration: windowSeconds,
      // All kinds lie in one table; one sweeper is enough.
      clearExpiredByTimeout: kind === 'account',
    });
    const kinds = Object.keys(triesAllowed) as TryKind[];
    this.limiters = Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<TryKind, RateLimiterPostgres>;
  }

  /**
   * Throws TooManyTries where one of these keys has been refused before in its window. It is one look that writes nothing
   * and waits for nobody, so that a flood of refused guesses costs little; who passes still has to be counted.
   */
  async refuseSpent(tries: readonly (readonly [kind: TryKind, key: string])[]): Promise<void> {
    const names = tries.map(([kind, key]) => this.limiters[kind].getKey(toKey(key)));
    const spent = await this.database.query<Spent>(
      `select l.expire::float8 - $3::float8 as "msLeft" from unnest($1::text[], $2::integer[]) as asked(key, allowed)
       join try_limit l on l.key = asked.key and l.points > asked.allowed and l.expire > $3::bigint`,
      [names, tries.map(([kind]) => triesAllowed[kind]), Date.now()]);
    if (spent.length > 0) throw new TooManyTries(Math.max(1, Math.ceil(Math.max(...spent.map(({ msLeft }) => msLeft)) / 1_000)), false);
  }

  /** Counts one try; throws TooManyTries with the seconds to wait when it is beyond the limit. */
  async take(kind: TryKind, key: string): Promise<void> {
    try {
      await this.limiters[kind].consume(toKey(key));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new TooManyTries(Math.max(1, Math.ceil(error.msBeforeNext / 1000)), error.consumedPoints === triesAllowed[kind] + 1);
    }
  }

  /** Forgets the tries of a key that has proved itself. */
  async reset(kind: TryKind, key: string): Promise<void> {
    await this.limiters[kind].delete(toKey(key));
  }
}
