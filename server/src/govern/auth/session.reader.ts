import { Injectable } from '@nestjs/common';
import type { SessionRow } from '@hinomi/shared/contracts/auth';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { SignInStep } from '@hinomi/shared/vocabulary/sign-in';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { lacksFactor } from '../factor/factor.reader.js';

/** `step`: what still stands between this session and the screens; null where nothing does. */
export type GoodSession = { sessionId: string; personId: number; name: string; role: Role; isStale: boolean; step: SignInStep | null };
type StoredRow = { id: string; createdAt: Date; lastSeenAt: Date; address: string; userAgent: string };

/** A session is good within both limits, a half one for the time it takes to give a code, by the clock of the database, so that all processes agree. */
const isGood = `s.created_at > now() - make_interval(hours => $2::integer) and s.last_seen_at > now() - make_interval(mins => $3::integer)
  and (s.is_complete or s.created_at > now() - interval '10 minutes')`;

@Injectable()
export class SessionReader {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Whether the password or a passkey was given in this session within the last ten minutes. */
  async isProved(sessionId: string): Promise<boolean> {
    const [row] = await this.database.query<{ isProved: boolean }>(`select proved_at > now() - interval '10 minutes' as "isProved" from session where id = $1`, [sessionId]);
    return row?.isProved ?? false;
  }

  /** The session of this token if it is good and its person not disabled; name and role are those of this moment. */
  async findGood(tokenHash: Buffer): Promise<GoodSession | null> {
    const rows = await this.database.query<GoodSession>(
      `select s.id as "sessionId", p.id as "personId", p.name, p.role, s.last_seen_at < now() - interval '1 minute' as "isStale",
         case when not s.is_complete then 'factor' when ${lacksFactor('p')} then 'enrolment' end as step
       from session s join person p on p.id = s.person_id
       where s.token_hash = $1 and not p.is_disabled and ${isGood}`,
      [tokenHash, ...this.limits()],
    );
    return rows[0] ?? null;
  }

  /** A person's good sessions, last used first. */
  async listOf(personId: number, currentId: string): Promise<SessionRow[]> {
    const rows = await this.database.query<StoredRow>(
      `select s.id, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.address, s.user_agent as "userAgent"
       from session s where s.person_id = $1 and s.is_complete and ${isGood} order by s.last_seen_at desc, s.id`,
      [personId, ...this.limits()],
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString(), isCurrent: row.id === currentId }));
  }

  private limits(): [number, number] {
    return [this.config.values.SESSION_ABSOLUTE_HOURS, this.config.values.SESSION_IDLE_MINUTES];
  }
}
