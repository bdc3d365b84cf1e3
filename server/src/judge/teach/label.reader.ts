import { Injectable } from '@nestjs/common';
import type { LabelHistory, LabelValues, MachineView } from '@hinomi/shared/contracts/label';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { TopicReader } from '../../listen/topic/topic.reader.js';
import { standingLabel } from './domain/standing-label.js';
import type { CurrentLabel, LabelledPost, StandingLabel } from './domain/standing-label.js';

export type { LabelledPost, StandingLabel };

/** A current label with the words it was given to; `targetWords`: the words of its topic found in them, empty for the text as a whole. */
export type TrainingLabel = LabelValues & {
  id: number; mentionId: string; copyKey: string; at: Date; isConfirmation: boolean; title: string | null; text: string; language: string; targetWords: string[];
};
/** How far somebody has read the labels. */
export type LabelPlace = { labelId: number; at: Date | null };
/** What a person and the machine said of the same post, for the accuracy page. */
export type LabelPair = { id: number; at: Date; topicId: number | null; isConfirmation: boolean; machine: MachineView; human: LabelValues };

type LabelRow = {
  id: number; mentionId: string; topicId: number; at: Date; by: string; isConfirmation: boolean; polarity: LabelValues['polarity']; stance: LabelValues['stance']; kind: LabelValues['kind'];
  categories: LabelValues['categories']; machine: MachineView; isCurrent: boolean; undoneAt: Date | null; undoneBy: string | null;
};
type TrainingRow = Omit<TrainingLabel, 'targetWords'> & { topicId: number; folded: string };

const isCurrent = (table: string): string => `${table}.undone_at is null and ${table}.replaced_by is null`;
const values = (table: string): string => ['polarity', 'stance', 'kind', 'categories'].map((name) => `${table}.${name}`).join(', ');
const currentColumns = `l.id, l.mention_id as "mentionId", l.topic_id as "topicId", l.copy_key as "copyKey", ${values('l')}`;
const shownLabels = 100;

/** A judgement among others: of this mention for this topic, 0 = the text as a whole. */
export const judgementPlaceKey = (mentionId: string, topicId: number): string => `${mentionId}:${topicId}`;

/** Answers what people say of judgements. */
@Injectable()
export class LabelReader {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicReader,
  ) {}

  /** Whether anybody's label is in force: without one, nobody need compute keys of texts. One step of an index. */
  async isThereAny(tx: Transaction): Promise<boolean> {
    const [row] = await tx.query<{ found: boolean }>(`select exists (select from label l where ${isCurrent('l')}) as found`);
    return row?.found === true;
  }

  /** The labels that decide judgements of these posts, by `judgementPlaceKey`; one query for all. */
  async forPosts(tx: Transaction, posts: readonly LabelledPost[]): Promise<Map<string, StandingLabel>> {
    if (posts.length === 0) return new Map();
    const labels = await tx.query<CurrentLabel>(
      `(select distinct on (l.copy_key, l.topic_id) ${currentColumns} from label l where l.copy_key = any($1::text[]) and ${isCurrent('l')} order by l.copy_key, l.topic_id, l.id desc)
       union all select ${currentColumns} from label l where l.mention_id = any($2::bigint[]) and ${isCurrent('l')}`,
      [[...new Set(posts.map(({ copyKey }) => copyKey))], posts.map(({ mentionId }) => mentionId)]);
    if (labels.length === 0) return new Map();
    const byKey = Map.groupBy(labels, ({ copyKey }) => copyKey);
    return new Map(posts.flatMap((post) => [0, ...post.topicIds].flatMap((topicId) => {
      const label = standingLabel(post, topicId, byKey.get(post.copyKey) ?? []);
      return label === null ? [] : [[judgementPlaceKey(post.mentionId, topicId), label] as const];
    })));
  }

  /** The newest current labels with the words they were given to, deleted posts left out. */
  async training(limit: number): Promise<TrainingLabel[]> {
    const matcher = await this.topics.matcher();
    const rows = await this.database.query<TrainingRow>(
      `select l.id, l.mention_id as "mentionId", l.copy_key as "copyKey", l.topic_id as "topicId", l.at, l.is_confirmation as "isConfirmation", ${values('l')}, m.title, m.text, m.folded, coalesce(j.language, m.language, 'und') as language
       from label l join mention m on m.id = l.mention_id and m.deleted_at is null left join judgement j on j.mention_id = m.id and j.topic_id = 0
       where ${isCurrent('l')} order by l.at desc, l.id desc limit $1`, [limit]);
    return rows.map(({ topicId, folded, ...row }) => ({ ...row, targetWords: topicId === 0 ? [] : matcher.hits(folded).get(topicId) ?? [] }));
  }

  /** Labels in force, those given or taken back since a place in them (`labelId`, `at`), and when the last of these was. */
  async changesSince({ labelId, at }: LabelPlace): Promise<{ current: number; fresh: number; newest: Date | null }> {
    const [row] = await this.database.query<{ current: number; fresh: number; newest: Date | null }>(
      `select count(*) filter (where ${isCurrent('l')})::int as current, count(*) filter (where l.id > $1 or l.undone_at > $2)::int as fresh,
         max(greatest(l.at, l.undone_at)) filter (where l.id > $1 or l.undone_at > $2) as newest from label l`, [labelId, at]);
    return row ?? { current: 0, fresh: 0, newest: null };
  }

  /** The place of the newest label. */
  async place(): Promise<LabelPlace> {
    const [row] = await this.database.query<LabelPlace>('select coalesce(max(id), 0) as "labelId", now() as at from label');
    return row ?? { labelId: 0, at: null };
  }

  /** Current labels given from `from` until before `to`, oldest first, each with what the machine had said. */
  async accuracy({ from, to }: { from: Date; to: Date }): Promise<LabelPair[]> {
    const rows = await this.database.query<LabelValues & { id: number; at: Date; topicId: number; isConfirmation: boolean; machine: MachineView }>(
      `select l.id, l.at, l.topic_id as "topicId", l.is_confirmation as "isConfirmation", l.machine, ${values('l')} from label l
       where l.at >= $1 and l.at < $2 and ${isCurrent('l')} order by l.at, l.id`, [from, to]);
    return rows.map(({ id, at, topicId, isConfirmation, machine, ...human }) => ({ id, at, topicId: topicId === 0 ? null : topicId, isConfirmation, machine, human }));
  }

  /** All labels of a mention, newest first, 100 at most. Throws not_found where there is no such mention. */
  async history(mentionId: string): Promise<LabelHistory> {
    if ((await this.database.query('select 1 from mention where id = $1', [mentionId])).length === 0) throw new AppError('not_found');
    const rows = await this.database.query<LabelRow>(
      `select l.id, l.mention_id as "mentionId", l.topic_id as "topicId", l.at, p.name as by, l.is_confirmation as "isConfirmation", ${values('l')}, l.machine,
         ${isCurrent('l')} as "isCurrent", l.undone_at as "undoneAt", u.name as "undoneBy"
       from label l join person p on p.id = l.person_id left join person u on u.id = l.undone_by where l.mention_id = $1 order by l.id desc limit ${shownLabels}`, [mentionId]);
    return { labels: rows.map(({ topicId, at, undoneAt, polarity, stance, kind, categories, ...row }) => ({
      ...row, topicId: topicId === 0 ? null : topicId, at: at.toISOString(), undoneAt: undoneAt?.toISOString() ?? null, values: { polarity, stance, kind, categories },
    })) };
  }
}
