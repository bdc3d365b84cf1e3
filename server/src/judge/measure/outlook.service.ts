import { Injectable } from '@nestjs/common';
import type { MentionOutlook } from '@hinomi/shared/contracts/outlook';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/http/app-error.js';
import { countKnownAt, leastComparable, leastReactions, oldestMs, readGrowth, youngestMs } from './domain/growth/growth-table.js';
import type { GrowthHistory } from './domain/growth/growth-table.js';
import { reactionVelocity } from './domain/growth/reaction-velocity.js';
import { hourMs } from './domain/time-buckets.js';
import { GrowthReader } from './growth.reader.js';
import type { GrowingPost } from './growth.reader.js';

type Known = { readonly readMs: number; readonly histories: Promise<GrowthHistory[]> };

/** Says of one post how fast reactions come and where they will probably be, by how this installation's own posts went. */
@Injectable()
export class OutlookService {
  private known: Known | null = null;

  constructor(
    private readonly reader: GrowthReader,
    private readonly clock: Clock,
  ) {}

  /** Throws not_found. */
  async ofMention(mentionId: string): Promise<MentionOutlook> {
    const nowMs = this.clock.now();
    const post = await this.reader.ofMention(mentionId, nowMs);
    if (post === null) throw new AppError('not_found');
    const { points, postedMs } = post;
    const toInstant = (ageMs: number): string => new Date(postedMs + ageMs).toISOString();
    const velocity = reactionVelocity(points);
    return {
      points: points.map(({ ageMs, count }) => ({ at: toInstant(ageMs), count })),
      velocity: velocity && { from: toInstant(velocity.fromAgeMs), to: toInstant(velocity.toAgeMs), gained: velocity.gained, perHour: velocity.perHour, perHourBefore: velocity.perHourBefore },
      ...(await this.outlookOf(post, nowMs)),
    };
  }

  private async outlookOf(post: GrowingPost, nowMs: number): Promise<Pick<MentionOutlook, 'outlook' | 'comparable' | 'needed'>> {
    const ageMs = nowMs - post.postedMs;
    const count = countKnownAt(post.points, ageMs);
    // A post seen once is not known to be asked for again: it may come from a file.
    const isFollowed = !post.isDeleted && post.points.length > 1 && ageMs >= youngestMs && ageMs <= oldestMs;
    if (!isFollowed || count === null || count < leastReactions) return { outlook: null, comparable: 0, needed: leastComparable };
    const { posts, isOfPart, bands } = readGrowth(await this.histories(nowMs), post, ageMs, count);
    const outlook = bands.length === 0 ? null : { from: new Date(nowMs).toISOString(), count, isOfPart, hours: [...bands] };
    return { outlook, comparable: posts, needed: leastComparable };
  }

  /** Read at most once an hour: what is common changes slowly, and who leafs through posts must not wait for it each time. */
  private histories(nowMs: number): Promise<GrowthHistory[]> {
    const age = nowMs - (this.known?.readMs ?? -Infinity);
    if (this.known !== null && age >= 0 && age < hourMs) return this.known.histories;
    const known: Known = { readMs: nowMs, histories: this.reader.histories(nowMs) };
    this.known = known;
    known.histories.catch(() => {
      if (this.known === known) this.known = null;
    });
    return known.histories;
  }
}
