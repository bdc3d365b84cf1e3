import { Injectable } from '@nestjs/common';
import { neutralMention } from '@hinomi/shared/contracts/neutral-line';
import type { NeutralLine, NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { isDataError } from '../../platform/database/database-errors.js';
import { SourceTurnService } from '../source/source-turn.service.js';
import { TopicReader } from '../topic/topic.reader.js';
import type { TopicMatcher } from '../topic/topic.reader.js';
import { aliasesIn, aliasOf } from './domain/alias-lines.js';
import { withCleanNames } from './domain/clean-names.js';
import { foldLines } from './domain/fold-lines.js';
import { MentionAliasStore } from './mention-alias.store.js';
import type { PostChange } from './domain/fold-lines.js';
import { IngestSurroundings } from './ingest-surroundings.js';
import { stateOf } from './mention-state.reader.js';
import type { FreshMention } from './mention-state.reader.js';
import { prepareMention } from './domain/prepare-mention.js';
import { contentHash, MentionStore } from './mention.store.js';
import type { KnownMention, ReadyMention } from './mention.store.js';
import { QuarantineStore } from './quarantine.store.js';
import type { Refused } from './quarantine.store.js';

export type Batch = {
  sourceId: number;
  lines: readonly NeutralLine[];
  /** Keep only what a topic looks for, and reposts of what is kept already. */
  keepsOnlyMatches: boolean;
  /** Position to move together with the storing; null for files, which have none. */
  position: { cursorVersion: string; cursor: Record<string, unknown> | null } | null;
  /** What is written in the same transaction, once the lines are stored; what it throws undoes the batch. */
  alongside?: (tx: Transaction, taken: Taken) => Promise<void>;
};
export type Taken = { added: number; changed: number; unchanged: number; rejected: number; cursorVersion: string | null; /** Ids of the added mentions. */ addedIds: string[] };

type Plan = { fresh: ReadyMention[]; edited: ReadyMention[]; refused: Refused[]; unchanged: number };

/** Takes batches of neutral lines in: cleaned, matched, stored once, with the position in the same transaction. */
@Injectable()
export class IngestService {
  constructor(
    private readonly database: Database,
    private readonly store: MentionStore,
    private readonly quarantine: QuarantineStore,
    private readonly topics: TopicReader,
    private readonly turns: SourceTurnService,
    private readonly around: IngestSurroundings,
    private readonly aliases: MentionAliasStore,
  ) {}

  /**
   * Stores a batch. Throws TurnLost when the position was moved by somebody else, and what PostgreSQL throws when it is
   * away; in both cases nothing of the batch is stored. A line PostgreSQL cannot take goes to quarantine alone.
   */
  async accept(batch: Batch): Promise<Taken> {
    const matcher = await this.topics.matcher();
    try {
      return await this.database.transact((tx) => this.take(tx, batch, matcher));
    } catch (error) {
      if (!isDataError(error)) throw error;
      return this.database.transact((tx) => this.takeOneByOne(tx, batch, matcher));
    }
  }

  private async take(tx: Transaction, batch: Batch, matcher: TopicMatcher): Promise<Taken> {
    const taken = await this.storeLines(tx, batch, batch.lines, matcher);
    const cursorVersion = await this.movePosition(tx, batch);
    await batch.alongside?.(tx, taken);
    return { ...taken, cursorVersion };
  }

  /** The slow way for a batch with something in it that PostgreSQL refuses: each line by itself, the bad ones set aside. */
  private async takeOneByOne(tx: Transaction, batch: Batch, matcher: TopicMatcher): Promise<Taken> {
    const sum: Taken = { added: 0, changed: 0, unchanged: 0, rejected: 0, cursorVersion: null, addedIds: [] };
    for (const line of batch.lines) {
      await tx.execute('savepoint one_line');
      try {
        const taken = await this.storeLines(tx, batch, [line], matcher);
        await tx.execute('release savepoint one_line');
        for (const name of ['added', 'changed', 'unchanged', 'rejected'] as const) sum[name] += taken[name];
        sum.addedIds.push(...taken.addedIds);
      } catch (error) {
        if (!isDataError(error)) throw error;
        await tx.execute('rollback to savepoint one_line');
        await this.quarantine.add(tx, batch.sourceId, [{ externalId: idOf(line), reason: `保存できない値を含みます / A value cannot be stored: ${(error as Error).message}`, raw: line }]);
        sum.rejected += 1;
      }
    }
    const cursorVersion = await this.movePosition(tx, batch);
    await batch.alongside?.(tx, sum);
    return { ...sum, cursorVersion };
  }

  private async storeLines(tx: Transaction, batch: Batch, lines: readonly NeutralLine[], matcher: TopicMatcher): Promise<Taken> {
    const { sourceId } = batch;
    const wanted = await this.around.duties.withoutErased(tx, sourceId, lines.map(withCleanNames));
    const changes = foldLines(await this.aliases.resolve(tx, sourceId, wanted));
    const known = await this.store.lockKnown(tx, sourceId, idsToLookUp(changes));
    const plan = await this.plan(tx, batch, changes, known, matcher);
    const added = await this.store.insertNew(tx, sourceId, plan.fresh);
    await this.aliases.remember(tx, sourceId, aliasesIn(wanted), added);
    const edited = await this.store.replaceContent(tx, sourceId, plan.edited);
    await this.around.duties.noteRead(tx, sourceId, changes, known);
    const counted = await this.store.setCounts(tx, sourceId, changes.flatMap((change) => (known.has(change.externalId) ? countsOf(change) : [])));
    const deleted = await this.applyTombstones(tx, sourceId, changes, batch.keepsOnlyMatches);
    await this.quarantine.add(tx, sourceId, plan.refused);
    await this.announce(tx, sourceId, { added, edited, deleted, counted, fresh: plan.fresh });
    const changed = new Set([...edited, ...counted, ...deleted]).size;
    this.around.metrics.mentions.inc({ outcome: 'added' }, added.size);
    this.around.metrics.mentions.inc({ outcome: 'rejected' }, plan.refused.length);
    if (batch.position !== null) await this.turns.noteSuccess(tx, sourceId, newestOf(plan.fresh, this.around.clock.now()));
    return { added: added.size, changed, unchanged: plan.unchanged + plan.fresh.length - added.size + lines.length - wanted.length, rejected: plan.refused.length, cursorVersion: null, addedIds: [...added.values()] };
  }

  /** Sorts the changes of a batch into new posts, edited ones and what cannot be stored. */
  private async plan(tx: Transaction, batch: Batch, changes: readonly PostChange[], known: ReadonlyMap<string, KnownMention>, matcher: TopicMatcher): Promise<Plan> {
    const plan: Plan = { fresh: [], edited: [], refused: [], unchanged: 0 };
    const stored = await this.store.loadForms(tx, batch.sourceId, changes.flatMap((change) => (change.edit === null || !known.has(change.externalId) ? [] : change.externalId)));
    const gone = await this.store.deletedBefore(tx, batch.sourceId, changes.flatMap((change) => (known.has(change.externalId) ? [] : namesOf(change))));
    const nowMs = this.around.clock.now();
    for (const change of changes) {
      if (change.tombstone !== null || namesOf(change).some((name) => gone.has(name))) continue;
      const form = change.mention ?? editedForm(change, stored.get(change.externalId));
      if (form !== null) this.planOne(plan, batch, form, known, matcher, nowMs);
      else if (known.has(change.externalId)) plan.unchanged += 1;
    }
    return plan;
  }

  private planOne(plan: Plan, batch: Batch, form: NeutralMention, known: ReadonlyMap<string, KnownMention>, matcher: TopicMatcher, nowMs: number): void {
    const before = known.get(form.external_id);
    try {
      const mention = prepareMention(form, { claimedMs: form.posted_at === null ? NaN : Date.parse(form.posted_at), nowMs });
      const hash = contentHash(mention.content);
      const topicIds = mention.folded === '' ? topicsOfOriginal(mention.repost_of, plan, known) : matcher.match(mention.folded);
      if (before === undefined) {
        if (!batch.keepsOnlyMatches || topicIds.length > 0) plan.fresh.push({ mention, topicIds, contentHash: hash });
      } else if (before.is_deleted || before.content_hash.equals(hash)) plan.unchanged += 1;
      else plan.edited.push({ mention, topicIds, contentHash: hash });
    } catch (error) {
      plan.refused.push({ externalId: form.external_id, reason: error instanceof Error ? error.message : 'unreadable', raw: form });
    }
  }

  private async applyTombstones(tx: Transaction, sourceId: number, changes: readonly PostChange[], isStream: boolean): Promise<string[]> {
    const tombstones = changes.flatMap(({ externalId, tombstone }) => (tombstone === null ? [] : [{ externalId, reason: tombstone.reason }]));
    const deleted = await this.around.duties.carryOut(tx, sourceId, changes);
    if (isStream || deleted.length < tombstones.length) await this.store.remember(tx, sourceId, tombstones);
    return deleted;
  }

  /** Leaves new and changed mentions for judging and tells the screens. */
  private async announce(tx: Transaction, sourceId: number, done: { added: Map<string, string>; edited: string[]; deleted: string[]; counted: string[]; fresh: readonly ReadyMention[] }): Promise<void> {
    await this.around.leaveNewForJudging(tx, done.fresh.flatMap((ready) => freshMention(sourceId, done.added.get(ready.mention.external_id), ready)));
    await this.around.leaveForJudging(tx, [...done.edited, ...done.deleted]);
    if (done.added.size > 0) {
      const topics: Record<string, number> = {};
      for (const { mention, topicIds } of done.fresh) {
        if (done.added.has(mention.external_id)) for (const id of topicIds) topics[id] = (topics[id] ?? 0) + 1;
      }
      tx.emit('mention.stored', { count: done.added.size, topics });
    }
    const ids = [...new Set([...done.edited, ...done.deleted, ...done.counted])];
    if (ids.length > 0) tx.emit('mention.changed', { ids });
  }

  private async movePosition(tx: Transaction, batch: Batch): Promise<string | null> {
    if (batch.position === null) return null;
    return this.turns.moveCursor(tx, batch.sourceId, batch.position.cursorVersion, batch.position.cursor);
  }
}

/** What judging needs of a post, if it was added. */
function freshMention(sourceId: number, id: string | undefined, { mention, topicIds, contentHash: hash }: ReadyMention): FreshMention[] {
  if (id === undefined) return [];
  const { text, title, folded, language, author_handle: authorHandle, repost_of: repostOf, sortMs, rating } = mention;
  return [{ id, sourceId, text, title, folded, language, authorHandle, repostOf, sortMs, topicIds, rating, state: stateOf(hash, topicIds) }];
}

/** A bare repost belongs to what its original belongs to, stored before or in the same batch. */
function topicsOfOriginal(repostOf: string | null, plan: Plan, known: ReadonlyMap<string, KnownMention>): number[] {
  if (repostOf === null) return [];
  return known.get(repostOf)?.topic_ids ?? plan.fresh.find(({ mention }) => mention.external_id === repostOf)?.topicIds ?? [];
}

/** All names under which a deletion of the post may have come before it. */
function namesOf({ externalId, mention }: PostChange): string[] {
  const alias = mention === null ? null : aliasOf(mention);
  return alias === null ? [externalId] : [externalId, alias];
}

const idOf = (line: NeutralLine): string => ('tombstone_of' in line ? line.tombstone_of : line.external_id);

/** Posts of the batch and the originals its reposts point to. */
const idsToLookUp = (changes: readonly PostChange[]): string[] => [...new Set(changes.flatMap((change) => [change.externalId, change.mention?.repost_of ?? change.externalId]))];

/** The whole post after an edit: what is stored with what changed, or the edit itself where it carries everything. */
function editedForm(change: PostChange, stored: NeutralMention | undefined): NeutralMention | null {
  if (change.edit === null) return null;
  const { line_kind: _kind, at: _at, ...fields } = change.edit;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const checked = neutralMention.safeParse({ ...stored, ...given });
  return checked.success ? checked.data : null;
}

function countsOf(change: PostChange): { externalId: string; counts: (number | null)[] }[] {
  const from = change.mention ?? change.engagement ?? change.edit;
  if (from === null) return [];
  const counts = [from.reposts, from.likes, from.replies, from.quotes, from.views, from.bookmarks].map((value) => value ?? null);
  return counts.some((value) => value !== null) ? [{ externalId: change.externalId, counts }] : [];
}

function newestOf(fresh: readonly ReadyMention[], nowMs: number): { postedMs: number; lagSeconds: number } | null {
  const times = fresh.flatMap(({ mention }) => (mention.postedMs === null || mention.isClockSuspect ? [] : mention.postedMs));
  if (times.length === 0) return null;
  const postedMs = times.reduce((newest, time) => Math.max(newest, time), -Infinity);
  return { postedMs, lagSeconds: Math.max(0, (nowMs - postedMs) / 1_000) };
}
