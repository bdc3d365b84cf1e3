import { Injectable } from '@nestjs/common';
import type { MentionWork, WorkAnswer, WorkChange } from '@hinomi/shared/contracts/mention-work';
import type { restoreBody, workBody } from '@hinomi/shared/contracts/mention-work';
import { canAccess } from '@hinomi/shared/vocabulary/permission';
import type { z } from 'zod';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import type { FieldError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { applyWorkChange, distinctTags, isSameWork, isTag, mostTagLetters, mostTags } from './domain/work-change.js';
import type { WorkValues } from './domain/work-change.js';
import { MentionWorkStore } from './mention-work.store.js';
import type { WorkStep } from './mention-work.store.js';

type Actor = { caller: Caller; address: string };
/** One mention to change: the version it must still have, null for any, and what becomes of its values. */
type Wish = { mentionId: string; version: number | null; apply: (before: WorkValues) => WorkValues; field: string };
type Audited = { restored?: true; change?: WorkChange };

const valuesOf = (work: MentionWork): WorkValues => ({ status: work.status, assigneeId: work.assignee?.id ?? null, tags: work.tags });
const badTag: FieldError['message'] = { ja: `タグは1〜${mostTagLetters}文字にしてください。`, en: `Use 1 to ${mostTagLetters} characters for a tag.` };
const tooManyTags: FieldError['message'] = { ja: `1件の投稿に付けられるタグは${mostTags}個までです。`, en: `A mention can have ${mostTags} tags at most.` };
const badAssignee: FieldError['message'] = { ja: '担当にできる人ではありません。利用中で、投稿に対応できる人を選んでください。', en: 'This person cannot be assigned. Choose someone who is enabled and may work on mentions.' };

/** Changes status, assignment and tags of many mentions in one transaction. */
@Injectable()
export class MentionWorkService {
  constructor(
    private readonly database: Database,
    private readonly store: MentionWorkStore,
    private readonly audit: AuditService,
  ) {}

  /**
   * Gives all mentions the same change. Whoever moved on from the version the caller saw is left as it is and named.
   * Throws invalid_input for a tag that is none, one tag too many, or a person who cannot be assigned.
   */
  change({ ids, change, versions = {} }: z.output<typeof workBody>, actor: Actor): Promise<WorkAnswer> {
    refuseBadTags(change);
    const wishes = [...new Set(ids)].map((mentionId): Wish => ({
      mentionId, version: versions[mentionId] ?? null, apply: (before) => applyWorkChange(before, change), field: 'change.addTags',
    }));
    return this.carryOut(wishes, [{ assigneeId: change.assigneeId ?? null, field: 'change.assigneeId' }], actor, { change });
  }

  /** Puts values back where nobody changed the mention since. */
  restore({ items }: z.output<typeof restoreBody>, actor: Actor): Promise<WorkAnswer> {
    const byId = new Map(items.map((item) => [item.mentionId, item]));
    const wishes = [...byId.values()].map(({ mentionId, version, status, assigneeId, tags }): Wish => {
      if (!tags.every(isTag)) throw new AppError('invalid_input', [{ path: 'items', message: badTag }]);
      return { mentionId, version, apply: () => ({ status, assigneeId, tags: distinctTags(tags) }), field: 'items' };
    });
    const assigned = [...new Set(items.map(({ assigneeId }) => assigneeId))].map((assigneeId) => ({ assigneeId, field: 'items' }));
    return this.carryOut(wishes, assigned, actor, { restored: true });
  }

  private carryOut(wishes: readonly Wish[], assigned: readonly { assigneeId: number | null; field: string }[], actor: Actor, audited: Audited): Promise<WorkAnswer> {
    return this.database.transact(async (tx) => {
      for (const { assigneeId, field } of assigned) await this.mustBeAssignable(tx, assigneeId, field);
      const ids = wishes.map(({ mentionId }) => mentionId);
      const known = await this.store.lock(tx, ids, actor.caller.personId);
      const { steps, conflicts } = planSteps(wishes, known);
      await this.store.write(tx, steps, actor.caller.personId);
      const after = await this.store.read(tx, steps.map(({ mentionId }) => mentionId));
      await this.store.forgetUntouched(tx, ids);
      this.report(tx, steps, conflicts.length, actor, audited);
      return {
        changed: statesOf(steps.map(({ mentionId }) => mentionId), after), before: statesOf(steps.map(({ mentionId }) => mentionId), known),
        conflicts: statesOf(conflicts, known), missing: ids.filter((id) => !known.has(id)),
      };
    });
  }

  /** Assignments may only name people who can act on them. */
  private async mustBeAssignable(tx: Transaction, assigneeId: number | null, field: string): Promise<void> {
    if (assigneeId === null) return;
    if (!canAccess(await this.store.roleOf(tx, assigneeId), 'mention.work')) throw new AppError('invalid_input', [{ path: field, message: badAssignee }]);
  }

  private report(tx: Transaction, steps: readonly WorkStep[], conflicts: number, actor: Actor, audited: Audited): void {
    if (steps.length === 0) return;
    const ids = steps.map(({ mentionId }) => mentionId);
    tx.emit('mention.changed', { ids });
    const subject = ids.length === 1 ? `mention:${ids[0]}` : null;
    this.audit.record(tx, { ...actor, act: 'mention.worked', subject, detail: { ...audited, count: ids.length, conflicts, ids } });
  }
}

function refuseBadTags({ addTags = [], removeTags = [] }: WorkChange): void {
  const fields = Object.entries({ addTags, removeTags }).filter(([, tags]) => !tags.every(isTag));
  if (fields.length > 0) throw new AppError('invalid_input', fields.map(([name]) => ({ path: `change.${name}`, message: badTag })));
}

/** What is to be written, and which mentions have moved on. */
function planSteps(wishes: readonly Wish[], known: ReadonlyMap<string, MentionWork>): { steps: WorkStep[]; conflicts: string[] } {
  const plan: { steps: WorkStep[]; conflicts: string[] } = { steps: [], conflicts: [] };
  for (const { mentionId, version, apply, field } of wishes) {
    const work = known.get(mentionId);
    if (work === undefined) continue;
    const before = valuesOf(work);
    const after = apply(before);
    if (version !== null && version !== work.version) plan.conflicts.push(mentionId);
    else if (!isSameWork(before, after)) plan.steps.push({ mentionId, before, after });
    if (after.tags.length > mostTags) throw new AppError('invalid_input', [{ path: field, message: tooManyTags }]);
  }
  return plan;
}

const statesOf = (ids: readonly string[], states: ReadonlyMap<string, MentionWork>): WorkAnswer['changed'] =>
  ids.flatMap((mentionId) => {
    const work = states.get(mentionId);
    return work === undefined ? [] : [{ mentionId, work }];
  });
