import { Injectable } from '@nestjs/common';
import type { Judgement, Mention, MentionDetail, MentionPage, MentionQuery } from '@hinomi/shared/contracts/mention';
import { normaliseTag } from '@hinomi/shared/text/work-tag';
import { Database } from '../../platform/database/database.js';
import { openCursor } from '../../platform/database/open-cursor.js';
import type { OpenCursor } from '../../platform/database/open-cursor.js';
import { AppError } from '../../platform/http/app-error.js';
import { TopicReader } from '../topic/topic.reader.js';
import { CopyFolder } from './domain/fold-copies.js';
import { writePosition } from './domain/page-position.js';
import { judgementColumns, mentionColumns, toJudgement, toMention } from './mention-rows.js';
import type { JudgementRow, MentionRow } from './mention-rows.js';
import { startFilter } from './mention-filter.js';
import type { MentionFilter } from './mention-filter.js';
import { MentionSearch } from './mention-search.js';
import { workColumns, workJoins, workPeopleJoins } from './work-state.reader.js';
import type { WorkRow } from './work-state.reader.js';

type Row = MentionRow & JudgementRow & WorkRow;
type Listing = { sql: string; parameters: unknown[] };

/** A grouped page reads at most this many pages ahead to fold copies away. */
const pagesAhead = 10;

const positionOf = (row: MentionRow): string => writePosition({ micros: BigInt(row.sort_micros), id: BigInt(row.id) });
const folderOf = (mostGroups: number): CopyFolder<Row> =>
  new CopyFolder(mostGroups, (row) => ({ id: row.id, title: row.title, text: row.text, repostOf: row.repost_of, polarity: row.j_polarity }));
const shownGroups = (folder: CopyFolder<Row>): Mention[] => folder.groups.map(({ newest, copies, key }) => ({ ...toMention(newest, key), copies }));

/** Answers what was heard. */
@Injectable()
export class MentionReader {
  constructor(
    private readonly database: Database,
    private readonly search: MentionSearch,
    private readonly topics: TopicReader,
  ) {}

  /** One page, newest first, as the person `me` sees it. With a topic, the judgement shown and filtered by is the one for that topic. */
  async page(query: MentionQuery, me: number): Promise<MentionPage> {
    if (query.isGrouped === true) return this.groupedPage(query, me);
    const rows = await this.read(query, me, query.limit + 1);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return { mentions: shown.map((row) => toMention(row)), next: rows.length > query.limit && last !== undefined ? positionOf(last) : null };
  }

  /** The rows of a filter in one snapshot, in portions, at most `most`, without keys of copies, counted by channel (deleted posts, which have no text, as `deleted`); whoever opens it closes it. */
  async openAll(query: MentionQuery, me: number, most: number): Promise<OpenCursor<Mention>> {
    const { sql, parameters } = await this.list(query, me, most);
    return openCursor(this.database, { sql, parameters, countBy: `case when deleted_at is null then channel else 'deleted' end` }, (row: Row) => toMention(row, ''));
  }

  /** Throws not_found. */
  async detail(mentionId: string): Promise<MentionDetail> {
    const [mention] = await this.byIds([mentionId], 0);
    if (mention === undefined) throw new AppError('not_found');
    const judgements = await this.database.query<JudgementRow>(`select ${judgementColumns} from judgement j where j.mention_id = $1 order by j.topic_id`, [mentionId]);
    const versions = await this.database.query<{ text: string; title: string | null; seen_at: Date }>(
      'select text, title, seen_at from mention_version where mention_id = $1 order by seen_at desc limit 50', [mentionId]);
    const topics = await this.topics.matcher();
    return {
      mention, imitates: topics.imitated({ handle: mention.authorHandle, name: mention.authorName }),
      judgements: judgements.map(toJudgement).filter((one): one is Judgement => one !== null),
      engagement: await this.engagementOf(mentionId),
      versions: versions.map((row) => ({ text: row.text, title: row.title, seenAt: row.seen_at.toISOString() })),
    };
  }

  private async engagementOf(mentionId: string): Promise<MentionDetail['engagement']> {
    const rows = await this.database.query<Omit<MentionDetail['engagement'][number], 'at'> & { at: Date }>(
      'select at, reposts::float8, likes::float8, replies::float8, quotes::float8, views::float8, bookmarks::float8 from engagement_point where mention_id = $1 order by at limit 500', [mentionId]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** Mentions of these ids, newest first, with their judgement for the topic (0 = the text as a whole). */
  async byIds(ids: readonly string[], topicId: number): Promise<Mention[]> {
    const rows = await this.database.query<Row>(
      `select ${mentionColumns}, ${judgementColumns}, ${workColumns} from mention m join source s on s.id = m.source_id
       left join judgement j on j.mention_id = m.id and j.topic_id = $2 ${workJoins}
       where m.id = any($1::bigint[]) order by m.sort_at desc, m.id desc`, [ids, topicId]);
    return rows.map((row) => toMention(row));
  }

  /**
   * A page whose copies are folded into the newest of them. It ends before the first post that would be a row too many,
   * so the next page begins right behind the last post read: nothing is lost, and nothing comes twice.
   */
  private async groupedPage(query: MentionQuery, me: number): Promise<MentionPage> {
    const folder = folderOf(query.limit);
    let last: Row | null = null;
    let after = query.after;
    for (let read = 0; read < query.limit * pagesAhead;) {
      const portion = Math.min(query.limit * 2, query.limit * pagesAhead - read);
      const rows: Row[] = await this.read({ ...query, after }, me, portion + 1);
      for (const row of rows.slice(0, portion)) {
        if (!folder.take(row)) return { mentions: shownGroups(folder), next: last === null ? null : positionOf(last) };
        last = row;
      }
      if (last === null || rows.length <= portion) return { mentions: shownGroups(folder), next: null };
      after = positionOf(last);
      read += portion;
    }
    return { mentions: shownGroups(folder), next: last === null ? null : positionOf(last) };
  }

  private async read(query: MentionQuery, me: number, limit: number): Promise<Row[]> {
    const { sql, parameters } = await this.list(query, me, limit);
    return this.database.query<Row>(sql, parameters);
  }

  private async list(query: MentionQuery, me: number, limit: number): Promise<Listing> {
    const filter = await this.filter(query, me);
    const { conditions, parameters, lead, joins } = filter;
    const sql = `select ${mentionColumns}, ${judgementColumns}, ${workColumns} from mention m join source s on s.id = m.source_id ${joins} ${workPeopleJoins}
       ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
       order by ${lead.at} desc, ${lead.id} desc limit $${parameters.push(limit)}`;
    return { sql, parameters };
  }

  private async filter(query: MentionQuery, me: number): Promise<MentionFilter> {
    const channelSources = query.channel === undefined ? [] : await this.sourcesOf(query.channel);
    const tag = query.tag === undefined ? {} : { tag: normaliseTag(query.tag) };
    const filter = startFilter({ ...query, ...tag }, { me, channelSources });
    if (query.q !== undefined && query.q !== '') await this.search.addConditions(query.q, filter.conditions, filter.parameters);
    return filter;
  }

  /** Removed sources too, because their mentions stay. */
  private async sourcesOf(channel: string): Promise<number[]> {
    return (await this.database.query<{ id: number }>('select id from source where channel = $1', [channel])).map((row) => row.id);
  }
}
