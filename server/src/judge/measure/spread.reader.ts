import { Injectable } from '@nestjs/common';
import type { Spread } from '@hinomi/shared/contracts/insight';
import { spreadFrom } from '@hinomi/shared/vocabulary/spread';
import { Database } from '../../platform/database/database.js';
import { BriefPostReader } from './brief-post.reader.js';
import { aggregationChannels, aggregationPattern } from './domain/spread/aggregation-sites.js';
import { judgeStages } from './domain/spread/judge-stage.js';
import type { StageFacts, StagePost } from './domain/spread/judge-stage.js';
import { SampleReader, sampleOf } from './sample.reader.js';
import type { Sample, Span } from './sample.reader.js';
import { SpreadTreeReader } from './spread-tree.reader.js';
import { StormReader } from './storm.reader.js';

/** Posts of any tone looked through for what was passed on and gathered. */
const lookedThrough = 5_000;
/** Among the first so many critical posts the author is looked for who makes them enough. */
const firstPosts = 1_000;
const shownPosts = 5;

type Passed = Pick<StageFacts, 'reposts' | 'quotes'>;
type PostRow = { id: string; at: Date };
const toPost = ({ id, at }: PostRow): StagePost => ({ id, atMs: at.getTime() });

/** What an article must be to count as press on the matter: it criticises, tells of a matter, or is negative in tone. */
const isPress = `kind = 'news' and is_original and (stance in ('criticism', 'topical') or polarity = 'negative')`;

/** Answers how far criticism has come since the storm began, with what shows it. */
@Injectable()
export class SpreadReader {
  constructor(
    private readonly database: Database,
    private readonly samples: SampleReader,
    private readonly storms: StormReader,
    private readonly posts: BriefPostReader,
    private readonly trees: SpreadTreeReader,
  ) {}

  async read(topicId: number, span: Span): Promise<Omit<Spread, 'topicId' | 'period'>> {
    const since = { fromMs: (await this.storms.start(topicId, span)) ?? span.fromMs, toMs: span.toMs };
    const sample = await this.samples.plan(topicId, since, 'mentions', lookedThrough);
    const [facts, tree] = await Promise.all([this.facts(topicId, since, sample), this.trees.read(sample)]);
    const { current, stages } = judgeStages(facts);
    const posts = await this.posts.byIds(stages.flatMap((stage) => stage.posts));
    return {
      since: new Date(since.fromMs).toISOString(), to: new Date(since.toMs).toISOString(), current, tree, isSample: sample.isSample,
      stages: stages.map(({ atMs, posts: ids, figures, ...stage }) => ({ ...stage, figures: [...figures], at: atMs === null ? null : new Date(atMs).toISOString(), posts: ids.flatMap((id) => posts.get(id) ?? []) })),
    };
  }

  private async facts(topicId: number, since: Span, sample: Sample): Promise<StageFacts> {
    const [first, authors, passed, passedOn, gathered, articles] = await Promise.all([
      this.storms.firstCritical(topicId, since), this.authors(topicId, since), this.passed(sample), this.passedOn(sample), this.gathered(sample), this.articles(topicId, since),
    ]);
    return { first, ...authors, ...passed, passedOn, gathered, articles };
  }

  private async authors(topicId: number, since: Span): Promise<Pick<StageFacts, 'authors' | 'enoughAuthorsAtMs'>> {
    const sample = await this.samples.plan(topicId, since, 'critical', lookedThrough);
    const [[counted], [enough]] = await Promise.all([
      this.database.query<{ authors: number }>(`select count(distinct author)::integer as authors from (${sampleOf('hashtextextended(author_key, 0) as author', 'is_critical')}) found`, sample.parameters),
      this.database.query<{ at: Date }>(
        `select min(sort_at) as at from (select author_key, sort_at from judgement where topic_id = $1 and is_critical and sort_at >= to_timestamp($2) and sort_at < to_timestamp($3) order by sort_at limit ${firstPosts}) first
         group by author_key order by 1 offset ${spreadFrom.authors - 1} limit 1`, [topicId, since.fromMs / 1_000, since.toMs / 1_000]),
    ]);
    return { authors: counted?.authors ?? 0, enoughAuthorsAtMs: enough?.at.getTime() ?? null };
  }

  /** What the sources say of critical originals, or what is stored of it, whichever is more. */
  private async passed({ parameters }: Sample): Promise<Passed> {
    const [row] = await this.database.query<Passed>(
      `with sample as materialized (${sampleOf('mention_id, is_critical', `(is_critical or stance = 'criticism')`)})
       select greatest(coalesce(sum(m.reposts) filter (where sample.is_critical), 0), count(*) filter (where m.repost_of is not null))::float8 as reposts,
         greatest(coalesce(sum(m.quotes) filter (where sample.is_critical), 0), count(*) filter (where m.quote_of is not null))::float8 as quotes
       from sample join mention m on m.id = sample.mention_id where m.deleted_at is null`, parameters);
    return row ?? { reposts: 0, quotes: 0 };
  }

  private async passedOn({ parameters }: Sample): Promise<StagePost[]> {
    const rows = await this.database.query<PostRow>(
      `with sample as materialized (${sampleOf('mention_id', 'is_critical')})
       select m.id, m.sort_at as at from sample join mention m on m.id = sample.mention_id
       where m.deleted_at is null and coalesce(m.reposts, 0) + coalesce(m.quotes, 0) > 0 order by coalesce(m.reposts, 0) + coalesce(m.quotes, 0) desc, m.sort_at limit ${shownPosts}`, parameters);
    return rows.map(toPost);
  }

  /** Posts that lead to a page which gathers posts, or stand on one, oldest first. */
  private async gathered({ parameters }: Sample): Promise<StagePost[]> {
    const rows = await this.database.query<PostRow>(
      `with sample as materialized (${sampleOf('mention_id, is_critical', `kind not in ('official', 'spam')`)})
       select m.id, m.sort_at as at from sample join mention m on m.id = sample.mention_id join source s on s.id = m.source_id
       where m.deleted_at is null and m.repost_of is null
         and ((m.links <> '[]' and lower(m.links::text) ~ $5) or lower(m.url) ~ $5 or (sample.is_critical and s.channel = any($6::text[])))
       order by m.sort_at limit ${shownPosts}`, [...parameters, aggregationPattern, [...aggregationChannels]]);
    return rows.map(toPost);
  }

  private async articles(topicId: number, { fromMs, toMs }: Span): Promise<StagePost[]> {
    const rows = await this.database.query<PostRow>(
      `select j.mention_id as id, j.sort_at as at from judgement j join mention m on m.id = j.mention_id
       where j.topic_id = $1 and ${isPress} and j.sort_at >= to_timestamp($2) and j.sort_at < to_timestamp($3) and m.deleted_at is null order by j.sort_at limit ${shownPosts}`, [topicId, fromMs / 1_000, toMs / 1_000]);
    return rows.map(toPost);
  }
}
