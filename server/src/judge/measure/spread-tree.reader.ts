import { Injectable } from '@nestjs/common';
import type { SpreadTree, TreeNode } from '@hinomi/shared/contracts/insight';
import type { SpreadLink } from '@hinomi/shared/vocabulary/spread';
import { Database } from '../../platform/database/database.js';
import { briefColumns } from './brief-post.reader.js';
import { growTree } from './domain/spread/grow-tree.js';
import type { GrownNode } from './domain/spread/grow-tree.js';
import { sampleOf } from './sample.reader.js';
import type { Sample } from './sample.reader.js';

/** Nodes shown; the rest is counted. */
const shownNodes = 300;
/** Steps upwards to posts that came before the sample, or are on no topic. */
const stepsUp = 3;

type Row = { id: string; sourceId: number; externalId: string; above: string | null; link: SpreadLink | null; at: Date; weight: number };
type Shown = { id: string; at: Date; author: string | null; text: string | null; isDeleted: boolean; followers: number | null; reposts: number | null; isCritical: boolean };

const columns = `m.id, m.source_id as "sourceId", m.external_id as "externalId", coalesce(m.repost_of, m.quote_of, m.parent_id) as above,
  case when m.repost_of is not null then 'repost' when m.quote_of is not null then 'quote' when m.parent_id is not null then 'reply' end as link,
  m.sort_at as at, case when m.repost_of is null then coalesce(m.reposts, 0) + coalesce(m.quotes, 0) else 0 end::float8 as weight`;
const nameOf = (sourceId: number, externalId: string): string => `${sourceId} ${externalId}`;

/** Answers how posts hang together: what passes on, quotes or answers what, within what is stored. */
@Injectable()
export class SpreadTreeReader {
  constructor(private readonly database: Database) {}

  async read({ parameters }: Sample): Promise<SpreadTree> {
    const own = await this.database.query<Row>(
      `with sample as materialized (${sampleOf('mention_id', `kind <> 'spam'`)}) select ${columns} from sample join mention m on m.id = sample.mention_id`, parameters);
    const rows = await this.withParents(own);
    const byName = new Map(rows.map((row) => [nameOf(row.sourceId, row.externalId), row.id]));
    const { nodes, total } = growTree(rows.map(({ id, sourceId, above, link, at, weight }) => {
      const parentId = above === null ? null : byName.get(nameOf(sourceId, above)) ?? null;
      return { id, parentId, link: parentId === null ? null : link, atMs: at.getTime(), weight };
    }), shownNodes);
    return { nodes: await this.show(nodes, Number(parameters[0])), total };
  }

  /** Adds the posts that those hang on, where they are stored. */
  private async withParents(own: readonly Row[]): Promise<Row[]> {
    const known = new Map(own.map((row) => [nameOf(row.sourceId, row.externalId), row]));
    let fresh: readonly Row[] = own;
    for (let step = 0; step < stepsUp && fresh.length > 0; step += 1) {
      const wanted = new Map(fresh.flatMap(({ sourceId, above }) => (above === null || known.has(nameOf(sourceId, above)) ? [] : [[nameOf(sourceId, above), { sourceId, above }] as const])));
      if (wanted.size === 0) break;
      const asked = [...wanted.values()];
      fresh = await this.database.query<Row>(
        `select ${columns} from unnest($1::integer[], $2::text[]) as asked(source_id, external_id) join mention m on m.external_id = asked.external_id and m.source_id = asked.source_id`,
        [asked.map(({ sourceId }) => sourceId), asked.map(({ above }) => above)]);
      for (const row of fresh) known.set(nameOf(row.sourceId, row.externalId), row);
    }
    return [...known.values()];
  }

  private async show(nodes: readonly GrownNode[], topicId: number): Promise<TreeNode[]> {
    const rows = await this.database.query<Shown>(
      `select ${briefColumns}, m.author_followers::float8 as followers, m.reposts::float8 as reposts, coalesce(j.is_critical or j.stance = 'criticism', false) as "isCritical"
       from mention m left join judgement j on j.mention_id = m.id and j.topic_id = $2 where m.id = any($1::bigint[])`, [nodes.map(({ id }) => id), topicId]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return nodes.flatMap(({ parentId, ...node }) => {
      const row = byId.get(node.id);
      return row === undefined ? [] : [{ ...node, ...row, at: row.at.toISOString(), text: row.text?.toWellFormed() ?? null, parent: parentId }];
    });
  }
}
