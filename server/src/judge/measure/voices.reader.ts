import { Injectable } from '@nestjs/common';
import type { Amplifier, Voices } from '@hinomi/shared/contracts/insight';
import { Database } from '../../platform/database/database.js';
import { BriefPostReader } from './brief-post.reader.js';
import { countVoices } from './domain/voice/count-voices.js';
import type { AuthorGroup } from './domain/voice/count-voices.js';
import { SampleReader, sampleOf } from './sample.reader.js';
import type { Sample, Span } from './sample.reader.js';
import { StormReader } from './storm.reader.js';

/** Critical posts looked through for the counts, posts looked through for reach, authors whose past is looked up. */
const countedPosts = 10_000;
const reachPosts = 5_000;
const lookedUpAuthors = 2_000;
/** Of an author's posts so many are looked at for an earlier one on the topic. */
const postsOfAuthor = 500;
const shownAmplifiers = 10;

type Grouped = { texts: number; groups: AuthorGroup[] };
type Newcomers = { known: number; firstTimers: number };

/** Answers who criticises in a period: people against posts, the few who write most, copies, newcomers, reach, the first post. */
@Injectable()
export class VoicesReader {
  constructor(
    private readonly database: Database,
    private readonly samples: SampleReader,
    private readonly storms: StormReader,
    private readonly posts: BriefPostReader,
  ) {}

  async read(topicId: number, span: Span): Promise<Omit<Voices, 'topicId' | 'period'>> {
    const sample = await this.samples.plan(topicId, span, 'critical', countedPosts);
    const [{ groups, texts }, newcomers, amplifiers, firstPost] = await Promise.all([
      this.group(sample), this.newcomers(sample, span), this.amplifiers(topicId, span), this.firstPost(topicId, span),
    ]);
    const figures = countVoices(groups, texts);
    return {
      from: new Date(span.fromMs).toISOString(), to: new Date(span.toMs).toISOString(), mentions: sample.mentions, ...figures,
      firstTimers: newcomers.firstTimers, knownAuthors: newcomers.known, isSample: sample.isSample || figures.posts >= sample.limit, amplifiers, firstPost,
    };
  }

  /** Authors and texts are told apart by hashes, as where levels are counted. */
  private async group({ parameters }: Sample): Promise<Grouped> {
    const [row] = await this.database.query<Grouped>(
      `with sample as materialized (${sampleOf(`hashtextextended(author_key, 0) as author, hashtextextended(encode(text_key, 'hex'), 0) as post_text`, 'is_critical')})
       select (select count(distinct post_text)::integer from sample) as texts,
         (select coalesce(json_agg(json_build_object('posts', posts, 'authors', authors)), '[]') from (
            select posts, count(*)::integer as authors from (select count(*)::integer as posts from sample group by author) own group by posts) grouped) as groups`, parameters);
    return row ?? { texts: 0, groups: [] };
  }

  /** An author is known where his source names him by an id; whoever has an earlier post on the topic is none of the newcomers. */
  private async newcomers({ parameters }: Sample, { fromMs }: Span): Promise<Newcomers> {
    const [row] = await this.database.query<Newcomers>(
      `with sample as materialized (${sampleOf('mention_id, hashtextextended(author_key, 0) as author', 'is_critical')}),
       one as (select min(mention_id) as mention_id from sample group by author order by author limit ${lookedUpAuthors})
       select count(*)::integer as known, count(*) filter (where not exists (
         select from (select e.source_id, e.sort_at, e.topic_ids from mention e where hashtext(e.author_id) = hashtext(m.author_id) and e.author_id = m.author_id limit ${postsOfAuthor}) earlier
         where earlier.source_id = m.source_id and earlier.sort_at < to_timestamp($5) and earlier.topic_ids @> array[$1::integer]))::integer as "firstTimers"
       from one join mention m on m.id = one.mention_id where m.author_id is not null`, [...parameters, fromMs / 1_000]);
    return row ?? { known: 0, firstTimers: 0 };
  }

  /** Those who criticise or pass criticism on, by followers and by how often their own posts were passed on; nobody of whom neither is known. Deleted posts have no author any more. */
  private async amplifiers(topicId: number, span: Span): Promise<Amplifier[]> {
    const { parameters } = await this.samples.plan(topicId, span, 'mentions', reachPosts);
    return this.database.query<Amplifier>(
      `with sample as materialized (${sampleOf('mention_id', `stance = 'criticism' and kind not in ('official', 'spam')`)}),
       own as (
         select m.id, m.source_id, coalesce(m.author_id, m.author_handle, m.author_name) as author_key, m.author_name, m.author_handle, m.author_followers, m.sort_at,
           case when m.repost_of is null then coalesce(m.reposts, 0) else 0 end as reposts
         from sample join mention m on m.id = sample.mention_id where m.deleted_at is null)
       select (array_agg(own.author_name order by own.sort_at desc))[1] as author, (array_agg(own.author_handle order by own.sort_at desc))[1] as handle, s.channel,
         max(own.author_followers)::float8 as followers, sum(own.reposts)::float8 as reposts, count(*)::integer as posts,
         (coalesce(max(own.author_followers), 0) + sum(own.reposts))::float8 as reach, (array_agg(own.id order by own.reposts desc, own.sort_at, own.id))[1] as "mentionId"
       from own join source s on s.id = own.source_id where own.author_key is not null
       group by own.source_id, own.author_key, s.channel having coalesce(max(own.author_followers), 0) + sum(own.reposts) > 0 order by reach desc, posts desc, min(own.sort_at) limit ${shownAmplifiers}`, parameters);
  }

  private async firstPost(topicId: number, span: Span): Promise<Voices['firstPost']> {
    const startMs = await this.storms.start(topicId, span);
    const first = await this.storms.firstCritical(topicId, { fromMs: startMs ?? span.fromMs, toMs: span.toMs });
    const [post] = first === null ? [] : await this.posts.list([first.id]);
    return post === undefined ? null : { post, isStorm: startMs !== null };
  }
}
