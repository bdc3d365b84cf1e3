import { Injectable } from '@nestjs/common';
import type { Judgement, Mention, MentionDetail, MentionPage, MentionQuery } from '@hinomi/shared/contracts/mention';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { writePosition } from './domain/page-position.js';
import { judgementColumns, mentionColumns, toJudgement, toMention } from './mention-rows.js';
import type { JudgementRow, MentionRow } from './mention-rows.js';
import { startFilter } from './mention-filter.js';
import { MentionSearch } from './mention-search.js';

type Row = MentionRow & JudgementRow;

/** Answers what was heard. */
@Injectable()
export class MentionReader {
  constructor(
    private readonly database: Database,
    private readonly search: MentionSearch,
  ) {}

  /** One page, newest first. With a topic, the judgement shown and filtered by is the one for that topic. */
  async page(query: MentionQuery): Promise<MentionPage> {
    const filter = startFilter(query);
    if (query.q !== undefined && query.q !== '') await this.search.addConditions(query.q, filter.conditions, filter.parameters);
    const { conditions, parameters, lead, isByJudgement } = filter;
    const rows = await this.database.query<Row>(
      `select ${mentionColumns}, ${judgementColumns} from mention m join source s on s.id = m.source_id
       ${isByJudgement ? 'join' : 'left join'} judgement j on j.mention_id = m.id and j.topic_id = $1
       ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
       order by ${lead.at} desc, ${lead.id} desc limit $${parameters.push(query.limit + 1)}`, parameters);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const next = rows.length > query.limit && last !== undefined ? writePosition({ micros: BigInt(last.sort_micros), id: BigInt(last.id) }) : null;
    return { mentions: shown.map(toMention), next };
  }

  /** Throws not_found. */
  async detail(mentionId: string): Promise<MentionDetail> {
    const [mention] = await this.byIds([mentionId], 0);
    if (mention === undefined) throw new AppError('not_found');
    const judgements = await this.database.query<JudgementRow>(`select ${judgementColumns} from judgement j where j.mention_id = $1 order by j.topic_id`, [mentionId]);
    const versions = await this.database.query<{ text: string; title: string | null; seen_at: Date }>(
      'select text, title, seen_at from mention_version where mention_id = $1 order by seen_at desc limit 50', [mentionId]);
    return {
      mention,
      judgements: judgements.map(toJudgement).filter((one): one is Judgement => one !== null),
      versions: versions.map((row) => ({ text: row.text, title: row.title, seenAt: row.seen_at.toISOString() })),
    };
  }

  /** Mentions of these ids, newest first, with their judgement for the topic (0 = the text as a whole). */
  async byIds(ids: readonly string[], topicId: number): Promise<Mention[]> {
    const rows = await this.database.query<Row>(
      `select ${mentionColumns}, ${judgementColumns} from mention m join source s on s.id = m.source_id
       left join judgement j on j.mention_id = m.id and j.topic_id = $2
       where m.id = any($1::bigint[]) order by m.sort_at desc, m.id desc`, [ids, topicId]);
    return rows.map(toMention);
  }
}
