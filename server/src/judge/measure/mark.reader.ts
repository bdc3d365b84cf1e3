import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { briefColumns } from './brief-post.reader.js';
import type { Span } from './sample.reader.js';

/** A post that explains a curve: one of the company's own, or an article on the matter. */
export type MarkPost = { id: string; kind: 'own_post' | 'article'; at: Date; author: string | null; text: string | null; url: string | null };
/** Of each kind; the newest. */
export const mostMarks = 50;

/** Answers own posts and articles of a period, from what is stored. A handle outside the register is never the company's. */
@Injectable()
export class MarkReader {
  constructor(private readonly database: Database) {}

  /** `handles`: the official ones of the topic. */
  async read(topicId: number, { fromMs, toMs }: Span, handles: readonly string[]): Promise<MarkPost[]> {
    const inSpan = 'j.topic_id = $1 and j.is_original and j.sort_at >= to_timestamp($2) and j.sort_at < to_timestamp($3)';
    const of = (kind: MarkPost['kind'], condition: string): string =>
      `(select ${briefColumns}, m.url, '${kind}' as kind from judgement j join mention m on m.id = j.mention_id
        where ${inSpan} and ${condition} and m.deleted_at is null order by j.sort_at desc limit ${mostMarks})`;
    return this.database.query<MarkPost>(
      `select * from (${of('own_post', `j.kind = 'official' and lower(ltrim(m.author_handle, '@') collate "C") = any(array(select lower(ltrim(normalize(h, NFKC), '@') collate "C") from unnest($4::text[]) h))`)}
         union all ${of('article', `j.kind = 'news' and (j.stance in ('criticism', 'topical') or j.polarity = 'negative')`)}) marks order by at, id`,
      [topicId, fromMs / 1_000, toMs / 1_000, handles]);
  }
}
