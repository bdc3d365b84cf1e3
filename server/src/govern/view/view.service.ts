import { Injectable } from '@nestjs/common';
import type { View } from '@hinomi/shared/contracts/mention-work';
import { canAccess } from '@hinomi/shared/vocabulary/permission';
import { Database } from '../../platform/database/database.js';
import { isUniqueBreach } from '../../platform/database/database-errors.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditService } from '../audit/audit.service.js';
import { ViewReader } from './view.reader.js';
import { ViewStore } from './view.store.js';
import type { ViewValues } from './view.store.js';

type Actor = { caller: Caller; address: string };

/** Views and columns one person may keep. */
const mostViews = 300;

/** Takes orders about saved views and columns. Somebody else's is not there: nobody but its owner changes one. */
@Injectable()
export class ViewService {
  constructor(
    private readonly database: Database,
    private readonly store: ViewStore,
    private readonly reader: ViewReader,
    private readonly audit: AuditService,
  ) {}

  /** Throws forbidden where sharing is not allowed, limit_reached, and already_exists for a name in use in that place. */
  async create(given: ViewValues, actor: Actor): Promise<View> {
    const values = storable(given);
    refuseSharing(values, actor.caller);
    const id = await guardName(() => this.database.transact(async (tx) => {
      if ((await this.store.count(tx, actor.caller.personId)) >= mostViews) throw new AppError('limit_reached');
      const viewId = await this.store.add(tx, actor.caller.personId, values);
      this.audit.record(tx, { ...actor, act: 'view.created', subject: `view:${viewId}`, detail: { name: values.name, place: values.place, isShared: values.isShared } });
      return viewId;
    }));
    return this.mustFind(id, actor.caller.personId);
  }

  /** Changes a view of exactly this version; throws conflict where it moved on, in another window. */
  async change(viewId: number, given: ViewValues & { version: number }, actor: Actor): Promise<View> {
    const values = { ...storable(given), version: given.version };
    const me = actor.caller.personId;
    await guardName(() => this.database.transact(async (tx) => {
      if (!(await this.store.isOwned(tx, viewId, me))) throw new AppError('not_found');
      refuseSharing(values, actor.caller);
      if (!(await this.store.change(tx, viewId, me, values))) throw new AppError((await this.store.isOwned(tx, viewId, me)) ? 'conflict' : 'not_found');
      this.audit.record(tx, { ...actor, act: 'view.changed', subject: `view:${viewId}`, detail: { name: values.name, place: values.place, isShared: values.isShared } });
    }));
    return this.mustFind(viewId, me);
  }

  /** Administrators may also take away what others share. */
  async remove(viewId: number, actor: Actor): Promise<void> {
    await this.database.transact(async (tx) => {
      const name = await this.store.remove(tx, viewId, actor.caller.personId, actor.caller.role === 'admin');
      if (name === null) throw new AppError('not_found');
      this.audit.record(tx, { ...actor, act: 'view.removed', subject: `view:${viewId}`, detail: { name } });
    });
  }

  private async mustFind(viewId: number, me: number): Promise<View> {
    const view = await this.reader.findOwn(viewId, me);
    if (view === null) throw new AppError('not_found');
    return view;
  }
}

/** What others see is changed only by those who may share. */
function refuseSharing({ isShared }: ViewValues, { role }: Caller): void {
  if (isShared && !canAccess(role, 'view.share')) throw new AppError('forbidden');
}

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** PostgreSQL holds no NUL and no half characters. */
function storable({ name, place, query, isShared, position }: ViewValues): ViewValues {
  const entries = Object.entries(query).map(([key, value]) => [clean(key), typeof value === 'string' ? clean(value) : value] as const);
  return { name: clean(name), place, query: Object.fromEntries(entries), isShared, position };
}

async function guardName<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueBreach(error, 'saved_view_name_once')) throw error;
    throw new AppError('already_exists', [{ path: 'name', message: { ja: '同じ名前のビューがあります。', en: 'A view of this name exists.' } }]);
  }
}
