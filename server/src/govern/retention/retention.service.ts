import { Injectable } from '@nestjs/common';
import type { KeepingDays, Retention, RetentionPreview } from '@hinomi/shared/contracts/upkeep';
import type { KeptThing } from '@hinomi/shared/vocabulary/upkeep';
import { Database } from '../../platform/database/database.js';
import { deleteInPortions } from '../../platform/database/delete-in-portions.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import type { KeepingScope } from '../../platform/holdings/post-holdings.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import { isHeldPost } from '../hold/hold.reader.js';
import { UpkeepService } from '../upkeep/upkeep.service.js';
import { RetentionReader } from './retention.reader.js';
import { RetentionStore } from './retention.store.js';

/** Posts that go in one transaction; some 50 ms, so that nobody waits for it. */
const postsAtOnce = 1_000;
/** Posts one run removes at most; the next hour goes on. */
const postsARun = 200_000;

/** What is kept besides posts: its table and the condition rows meet when their time is over ($1 = days). */
export const keptRows: Readonly<Record<Exclude<KeptThing, 'post'>, readonly [table: string, condition: string]>> = {
  count: ['measure_minute', `minute < now() - make_interval(days => $1) and not exists (select from legal_hold h where h.released_at is null and h.topic_id = measure_minute.topic_id)`],
  version: ['mention_version', `seen_at < now() - make_interval(days => $1) and not exists (select from mention m where m.id = mention_version.mention_id and ${isHeldPost})`],
  quarantine: ['quarantine', `at < now() - make_interval(days => $1) and not exists (select from legal_hold h where h.released_at is null and h.source_id = quarantine.source_id)`],
  outbox: ['outbox', `state = 'sent' and sent_at < now() - make_interval(days => $1)`],
};

/** Lets go of what has been kept long enough. Counts have a time of their own, and evidence stays. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly store: RetentionStore,
    private readonly reader: RetentionReader,
    private readonly holdings: PostHoldings,
    private readonly audit: AuditService,
    private readonly upkeep: UpkeepService,
  ) {}

  /** What the next run would remove with these keeping times, and how many old posts stay as evidence. */
  async preview(days: KeepingDays): Promise<RetentionPreview> {
    let [post, evidence] = [0, 0];
    for (const scope of await this.store.scopes(days.post)) {
      const old = await this.holdings.posts.countOld(scope, this.holdings.evidence);
      post += old.removed;
      evidence += old.evidence;
    }
    const removed: RetentionPreview['removed'] = { post, count: 0, version: 0, quarantine: 0, outbox: 0 };
    for (const [thing, [table, condition]] of Object.entries(keptRows) as [Exclude<KeptThing, 'post'>, readonly [string, string]][]) {
      const [row] = await this.database.query<{ count: number }>(`select count(*)::int as count from ${table} where ${condition}`, [days[thing]]);
      removed[thing] = row?.count ?? 0;
    }
    return { removed, evidence };
  }

  /** Throws conflict where somebody changed the times first. */
  async change(days: KeepingDays, version: number, caller: Caller, address: string): Promise<Retention> {
    const before = await this.store.load();
    await this.database.transact(async (tx) => {
      if (!(await this.store.change(tx, days, version))) throw new AppError('conflict');
      this.audit.record(tx, { act: 'retention.changed', caller, address, detail: { before: before.days, after: days } });
    });
    return this.reader.get();
  }

  /** One run; what is left over goes at the next. A thing that cannot be removed holds no other up; the first error is thrown at the end. */
  async run(): Promise<void> {
    const { days } = await this.store.load();
    const removed: Record<string, number> = {};
    const failures: unknown[] = [];
    const steps: [KeptThing, () => Promise<number>][] = [
      ['post', () => this.removeOldPosts(days.post)],
      ...(Object.entries(keptRows) as [Exclude<KeptThing, 'post'>, readonly [string, string]][])
        .map(([thing, [table, condition]]): [KeptThing, () => Promise<number>] => [thing, () => deleteInPortions(this.database, table, condition, [days[thing]])]),
    ];
    for (const [thing, step] of steps) {
      await step().then((count) => { removed[thing] = count; }, (error: unknown) => failures.push(error));
    }
    await this.database.transact((tx) => this.upkeep.noteRetention(tx, removed));
    if (failures.length > 0) throw failures[0];
  }

  private async removeOldPosts(days: number): Promise<number> {
    const scopes = await this.store.scopes(days);
    await this.store.freezeCounts(Math.min(...scopes.map((scope) => scope.days)));
    let sum = 0;
    for (const scope of scopes) sum += await this.removeOldOf(scope, postsARun - sum);
    return sum;
  }

  private async removeOldOf(scope: KeepingScope, most: number): Promise<number> {
    for (let sum = 0;;) {
      const count = await this.database.transact(async (tx) => {
        const ids = await this.holdings.posts.lockOld(tx, scope, this.holdings.evidence, postsAtOnce);
        if (ids.length > 0) await this.holdings.removePosts(tx, ids, 'expired');
        return ids.length;
      });
      sum += count;
      if (count < postsAtOnce || sum >= most) return sum;
    }
  }
}
