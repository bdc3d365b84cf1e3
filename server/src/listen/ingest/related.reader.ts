import { Injectable } from '@nestjs/common';
import type { AuthorHistory, Mention, MentionThread } from '@hinomi/shared/contracts/mention';
import { foldText } from '@hinomi/shared/text/fold-text';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { areCopies, copyShape } from './domain/copy-shape.js';
import { orderThread } from './domain/order-thread.js';
import type { ThreadPost } from './domain/order-thread.js';
import { MentionReader } from './mention.reader.js';
import { MentionSearch } from './mention-search.js';

type AskedRow = { source_id: number; external_id: string; author_id: string | null; title: string | null; text: string; repost_of: string | null; sort_at: Date; root_id: string | null; conversation_id: string | null };
type CandidateRow = { id: string; title: string | null; text: string; repost_of: string | null };
type ThreadRow = ThreadPost & { sortAt: Date };

const shownByAuthor = 50;
/** Counts of an author end here: somebody with more posts is a medium, not a person. */
const mostOfAuthor = 10_000;
const shownOfThread = 200;
/** How many answers upwards are looked up, and how many posts of the source are looked through for what came after. */
const mostAbove = 50;
const threadDays = 14;
const mostLookedThrough = 10_000;
const copyDays = 3;
/** Copies are looked for among so many posts that share the rarest pairs of letters, newest first. */
const mostCandidates = 1_000;
const shownCopies = 200;

/** Answers what else is stored around one mention. Every method throws not_found where there is no such mention. */
@Injectable()
export class RelatedReader {
  constructor(
    private readonly database: Database,
    private readonly mentions: MentionReader,
    private readonly search: MentionSearch,
  ) {}

  /** Posts of the same author of the same source, newest first, with counts of at most 10,000 of them. */
  async author(mentionId: string): Promise<AuthorHistory> {
    const { source_id, author_id } = await this.find(mentionId);
    if (author_id === null) return { total: 0, firstAt: null, polarities: { negative: 0, neutral: 0, positive: 0 }, mentions: [] };
    const [row] = await this.database.query<{ total: number; first_at: Date | null; negative: number; neutral: number; positive: number; newest: string[] | null }>(
      `with own as materialized (
         select id, sort_at from mention where hashtext(author_id) = hashtext($2) and author_id = $2 and source_id = $1 limit ${mostOfAuthor}
       )
       select count(*)::integer as total, min(own.sort_at) as first_at, count(*) filter (where j.polarity = 'negative')::integer as negative,
         count(*) filter (where j.polarity = 'neutral')::integer as neutral, count(*) filter (where j.polarity = 'positive')::integer as positive,
         (select array_agg(id::text) from (select id from own order by sort_at desc, id desc limit ${shownByAuthor}) shown) as newest
       from own left join judgement j on j.mention_id = own.id and j.topic_id = 0`, [source_id, author_id]);
    const { total = 0, first_at = null, negative = 0, neutral = 0, positive = 0, newest = [] } = row ?? {};
    return { total, firstAt: first_at?.toISOString() ?? null, polarities: { negative, neutral, positive }, mentions: await this.mentions.byIds(newest ?? [], 0) };
  }

  /**
   * The conversation, oldest first: what the mention answers or quotes is looked up by its ids; what answers them is
   * looked for among the posts of the source of the next 14 days, 10,000 at most, because no index leads from a post to
   * its answers.
   */
  async thread(mentionId: string): Promise<MentionThread> {
    const asked = await this.find(mentionId);
    const above = await this.above(asked);
    const start = above.reduce((oldest, { sortAt }) => (sortAt < oldest ? sortAt : oldest), asked.sort_at);
    const later = await this.after(asked.source_id, start);
    const posts = [...new Map([...above, ...later.posts].map((post) => [post.id, post])).values()].toSorted((a, b) => a.sortAt.getTime() - b.sortAt.getTime());
    const { places, isCapped } = orderThread(posts, mentionId, shownOfThread);
    const byId = new Map((await this.mentions.byIds(places.map(({ id }) => id), 0)).map((mention) => [mention.id, mention]));
    const items = places.flatMap(({ id, depth }) => {
      const mention = byId.get(id);
      return mention === undefined ? [] : [{ depth, mention }];
    });
    return { items, isCapped: isCapped || later.isCapped };
  }

  /**
   * Posts of nearly the same text within 3 days before and after, this one included, newest first, at most 200. They
   * are looked for by the text index among the newest 1,000 posts that share rare pairs of letters with it.
   */
  async copies(mentionId: string): Promise<{ mentions: Mention[] }> {
    const asked = await this.find(mentionId);
    const text = { id: mentionId, title: asked.title, text: asked.text, repostOf: asked.repost_of };
    const shape = copyShape(text);
    const found = (await this.candidates(asked)).filter((row) => areCopies(shape, copyShape({ id: row.id, title: row.title, text: row.text, repostOf: row.repost_of })));
    const ids = new Set([mentionId, ...found.map(({ id }) => id)]);
    return { mentions: await this.mentions.byIds([...ids].slice(0, shownCopies), 0) };
  }

  private async find(mentionId: string): Promise<AskedRow> {
    const [row] = await this.database.query<AskedRow>(
      'select source_id, external_id, author_id, title, text, repost_of, sort_at, root_id, conversation_id from mention where id = $1', [mentionId]);
    if (row === undefined) throw new AppError('not_found');
    return row;
  }

  /** The asked post, those it answers or quotes, and the first of the conversation. */
  private above({ source_id, external_id, root_id, conversation_id }: AskedRow): Promise<ThreadRow[]> {
    return this.database.query<ThreadRow>(
      `with recursive above as (
         select ${threadColumns('m')}, 0 as step from mention m where m.external_id = $2 and m.source_id = $1
         union
         select ${threadColumns('p')}, above.step + 1 from above join mention p on p.external_id = coalesce(above."parentId", above."quoteOf") and p.source_id = $1
         where above.step < ${mostAbove}
       )
       select distinct on (id) id, "externalId", "parentId", "rootId", "quoteOf", "conversationId", "sortAt" from (
         select * from above union all select ${threadColumns('r')}, 0 from mention r where r.external_id = any($3::text[]) and r.source_id = $1
       ) found order by id`, [source_id, external_id, [root_id, conversation_id].filter((name) => name !== null)]);
  }

  /** What came after `start`, and whether there was too much to look through. */
  private async after(sourceId: number, start: Date): Promise<{ posts: ThreadRow[]; isCapped: boolean }> {
    const window = `from mention m where m.source_id = $1 and m.sort_at >= $2 and m.sort_at < $2::timestamptz + make_interval(days => ${threadDays}) order by m.sort_at, m.id`;
    const read = this.database.query<ThreadRow>(
      `select * from (select ${threadColumns('m')} ${window} limit ${mostLookedThrough}) looked
       where coalesce("parentId", "rootId", "quoteOf", "conversationId") is not null`, [sourceId, start]);
    const [posts, beyond] = await Promise.all([read, this.database.query(`select 1 ${window} offset ${mostLookedThrough} limit 1`, [sourceId, start])]);
    return { posts, isCapped: beyond.length > 0 };
  }

  private async candidates(asked: AskedRow): Promise<CandidateRow[]> {
    const folded = foldText(asked.title === null ? asked.text : `${asked.title}\n${asked.text}`);
    const sets = await this.search.rareSets(folded);
    if (sets.length === 0) return [];
    const parameters: unknown[] = [asked.sort_at, copyDays];
    const any = sets.map((grams) => `m.grams @> $${parameters.push(grams)}::integer[]`).join(' or ');
    return this.database.query<CandidateRow>(
      `select m.id, m.title, m.text, m.repost_of from mention m where (${any})
         and m.sort_at between $1::timestamptz - make_interval(days => $2) and $1::timestamptz + make_interval(days => $2)
       order by m.sort_at desc, m.id desc limit ${mostCandidates}`, parameters);
  }
}

const threadColumns = (table: string): string => `${table}.id, ${table}.external_id as "externalId", ${table}.parent_id as "parentId", ${table}.root_id as "rootId",
  ${table}.quote_of as "quoteOf", ${table}.conversation_id as "conversationId", ${table}.sort_at as "sortAt"`;
