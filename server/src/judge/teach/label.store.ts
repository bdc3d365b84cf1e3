import { Injectable } from '@nestjs/common';
import type { LabelCategory, LabelValues, MachineView } from '@hinomi/shared/contracts/label';
import type { RiskLevel } from '@hinomi/shared/vocabulary/judgement';
import type { Role } from '@hinomi/shared/vocabulary/permission';
import type { Transaction } from '../../platform/database/database.js';
import { copyKeyOf, keyLetters } from '../../listen/ingest/copy.reader.js';
import type { CopyText } from '../../listen/ingest/copy.reader.js';
import { placeOf } from './domain/plan-labels.js';
import type { EndedLabel, GivenLabel, JudgedState, LabelStep } from './domain/plan-labels.js';
import type { LabelledPost } from './domain/standing-label.js';

type PostRow = CopyText & { topicIds: number[] };
type JudgedRow = LabelValues & {
  mentionId: string; topicId: number; scores: number[]; margin: number; isUncertain: boolean; riskLevel: RiskLevel; version: string; labelId: number | null; machine: MachineView | null;
};
export type WrittenRow = { id: number; mentionId: string; topicId: number; at: Date };
/** A label to be taken back, with who ended it before, if anybody. */
export type UndoRow = { id: number; mentionId: string; topicId: number; copyKey: string; replacedBy: number | null; undoneAt: Date | null; undoneBy: string | null };

const isCurrent = 'l.undone_at is null and l.replaced_by is null';

/** Writes what people say of judgements. */
@Injectable()
export class LabelStore {
  /**
   * One who labels at a time, and nobody who judges meanwhile (judging holds the shared lock): a label is seen by every
   * judgement that is written after it, and of two corrections at once the second sees the first.
   */
  async takeTurn(tx: Transaction): Promise<void> {
    // In a storm those who judge hold their lock for seconds.
    await tx.execute(`set local lock_timeout = '4500ms'; select pg_advisory_xact_lock(7201, 5)`);
  }

  /** The role of an enabled person, kept as it is until the transaction ends; null where there is none. */
  async roleOf(tx: Transaction, personId: number): Promise<Role | null> {
    const [row] = await tx.query<{ role: Role }>('select role from person where id = $1 and not is_disabled for share', [personId]);
    return row?.role ?? null;
  }

  /** Those of these posts that are stored and not deleted, kept from going until the transaction ends. */
  async lockPosts(tx: Transaction, ids: readonly string[]): Promise<Map<string, LabelledPost>> {
    const rows = await tx.query<PostRow>(
      `select id, title, left(text, ${keyLetters}) as text, repost_of as "repostOf", topic_ids as "topicIds" from mention
       where id = any($1::bigint[]) and deleted_at is null order by id for key share`, [ids]);
    return new Map(rows.map((row) => [row.id, { mentionId: row.id, copyKey: copyKeyOf(row), topicIds: row.topicIds }]));
  }

  /** The judgements of these posts by `placeOf`; of one that follows a label, what the machine had said then. */
  async judged(tx: Transaction, ids: readonly string[]): Promise<Map<string, JudgedState>> {
    const rows = await tx.query<JudgedRow>(
      `select j.mention_id as "mentionId", j.topic_id as "topicId", j.polarity, j.stance, j.kind, j.categories, j.scores, j.margin, j.is_uncertain as "isUncertain",
         j.risk_level as "riskLevel", j.rules_version as version, j.label_id as "labelId", l.machine
       from judgement j left join label l on l.id = j.label_id where j.mention_id = any($1::bigint[]) and j.polarity is not null`, [ids]);
    return new Map(rows.map((row) => [placeOf(row.mentionId, row.topicId), toState(row)]));
  }

  /** The labels of these posts that are in force, with who gave them. */
  given(tx: Transaction, ids: readonly string[]): Promise<GivenLabel[]> {
    return tx.query<GivenLabel>(
      `select l.id, l.mention_id as "mentionId", l.topic_id as "topicId", l.copy_key as "copyKey", l.polarity, l.stance, l.kind, l.categories, p.name as by, l.at
       from label l join person p on p.id = l.person_id where l.mention_id = any($1::bigint[]) and ${isCurrent}`, [ids]);
  }

  /** Those of these labels that are not in force any more, with who ended them. */
  async ended(tx: Transaction, labelIds: readonly number[]): Promise<Map<number, EndedLabel>> {
    const rows = await tx.query<EndedLabel & { id: number }>(
      `select l.id, l.mention_id as "mentionId", coalesce(u.name, r.name, '') as by, coalesce(l.undone_at, later.at, l.at) as at
       from label l left join person u on u.id = l.undone_by left join label later on later.id = l.replaced_by left join person r on r.id = later.person_id
       where l.id = any($1::integer[]) and not (${isCurrent})`, [labelIds]);
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }

  /** Writes new labels over those they replace; answers their ids by place. */
  async write(tx: Transaction, steps: readonly LabelStep[], personId: number): Promise<WrittenRow[]> {
    if (steps.length === 0) return [];
    // Until the new one has a number, the old one is replaced by itself: only one may be in force at any moment.
    await tx.execute('update label set replaced_by = id where id = any($1::integer[])', [steps.flatMap(({ replaces }) => replaces ?? [])]);
    const rows = await tx.query<WrittenRow>(
      `insert into label (mention_id, topic_id, copy_key, person_id, is_confirmation, polarity, stance, kind, categories, machine)
       select g.mention_id, g.topic_id, g.copy_key, $1, g.is_confirmation, g.polarity, g.stance, g.kind, g.categories, g.machine
       from unnest($2::bigint[], $3::integer[], $4::text[], $5::boolean[], $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::jsonb[])
         as g(mention_id, topic_id, copy_key, is_confirmation, polarity, stance, kind, categories, machine)
       returning id, mention_id as "mentionId", topic_id as "topicId", at`,
      [personId, steps.map((s) => s.mentionId), steps.map((s) => s.topicId), steps.map((s) => s.copyKey), steps.map((s) => s.isConfirmation), steps.map((s) => s.values.polarity),
        steps.map((s) => s.values.stance), steps.map((s) => s.values.kind), steps.map((s) => JSON.stringify(s.values.categories)), steps.map((s) => JSON.stringify(s.machine))]);
    await tx.execute(
      `update label old set replaced_by = new.id from label new where new.id = any($1::integer[]) and old.id <> new.id and old.replaced_by = old.id
         and old.mention_id = new.mention_id and old.topic_id = new.topic_id`, [rows.map(({ id }) => id)]);
    return rows;
  }

  /** Labels by id, of posts that are still stored. */
  toUndo(tx: Transaction, labelIds: readonly number[]): Promise<UndoRow[]> {
    return tx.query<UndoRow>(
      `select l.id, l.mention_id as "mentionId", l.topic_id as "topicId", l.copy_key as "copyKey", l.replaced_by as "replacedBy", l.undone_at as "undoneAt", u.name as "undoneBy"
       from label l left join person u on u.id = l.undone_by where l.id = any($1::integer[]) order by l.id desc`, [labelIds]);
  }

  /** Takes a label back; the one it had replaced is in force again, and its id is the answer. */
  async undo(tx: Transaction, labelId: number, personId: number): Promise<number[]> {
    await tx.execute('update label set undone_at = now(), undone_by = $2 where id = $1', [labelId, personId]);
    return (await tx.query<{ id: number }>('update label set replaced_by = null where replaced_by = $1 returning id', [labelId])).map(({ id }) => id);
  }

  /** Mentions whose judgement follows one of these labels. */
  async decidedBy(tx: Transaction, labelIds: readonly number[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('select distinct mention_id as id from judgement where label_id = any($1::integer[])', [labelIds]);
    return rows.map(({ id }) => id);
  }

  /** Removes the labels of posts; answers how many those were and which other posts followed them. */
  async removeOfPosts(tx: Transaction, ids: readonly string[]): Promise<{ removed: number; followers: string[] }> {
    const labels = await tx.query<{ id: number }>('delete from label where mention_id = any($1::bigint[]) returning id', [ids]);
    if (labels.length === 0) return { removed: 0, followers: [] };
    const gone = new Set(ids);
    return { removed: labels.length, followers: (await this.decidedBy(tx, labels.map(({ id }) => id))).filter((id) => !gone.has(id)) };
  }

  /** The posts of labels in force, ready to be compared. */
  posts(tx: Transaction, labelIds: readonly number[]): Promise<CopyText[]> {
    return tx.query<CopyText>(
      `select distinct on (l.copy_key) m.id, m.title, left(m.text, ${keyLetters}) as text, m.repost_of as "repostOf" from label l
       join mention m on m.id = l.mention_id and m.deleted_at is null where l.id = any($1::integer[]) and ${isCurrent} order by l.copy_key, l.id`, [labelIds]);
  }
}

function toState({ polarity, stance, kind, categories, machine, labelId, ...row }: JudgedRow): JudgedState {
  const [negative = 0, neutral = 0, positive = 0] = row.scores;
  const plain = categories.map(({ category, level }): LabelCategory => ({ category, level }));
  const values: LabelValues = { polarity, stance, kind, categories: plain };
  return {
    values, labelId,
    machine: machine ?? { ...values, scores: { negative, neutral, positive }, margin: row.margin, isUncertain: row.isUncertain, riskLevel: row.riskLevel, version: row.version },
  };
}
