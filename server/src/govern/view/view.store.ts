import { Injectable } from '@nestjs/common';
import type { viewBody } from '@hinomi/shared/contracts/mention-work';
import type { z } from 'zod';
import type { Transaction } from '../../platform/database/database.js';
import { SavedViewEntity } from './saved-view.entity.js';

export type ViewValues = z.output<typeof viewBody>;

/** Writes saved views and columns. */
@Injectable()
export class ViewStore {
  /** How many the person has; two additions at once are counted one after the other. */
  async count(tx: Transaction, ownerId: number): Promise<number> {
    await tx.query('select 1 from person where id = $1 for no key update', [ownerId]);
    const [row] = await tx.query<{ count: number }>('select count(*)::integer as count from saved_view where owner_id = $1', [ownerId]);
    return row?.count ?? 0;
  }

  async add(tx: Transaction, ownerId: number, values: ViewValues): Promise<number> {
    const added = await tx.manager.insert(SavedViewEntity, { ...values, ownerId });
    return Number(added.identifiers[0]?.['id']);
  }

  /** Whether the person's view of exactly this version was changed. */
  async change(tx: Transaction, viewId: number, ownerId: number, { version, ...values }: ViewValues & { version: number }): Promise<boolean> {
    const touched = await tx.execute(
      `update saved_view set name = $4, place = $5, query = $6, is_shared = $7, position = $8, version = version + 1, updated_at = now()
       where id = $1 and owner_id = $2 and version = $3`,
      [viewId, ownerId, version, values.name, values.place, JSON.stringify(values.query), values.isShared, values.position]);
    return touched === 1;
  }

  async isOwned(tx: Transaction, viewId: number, ownerId: number): Promise<boolean> {
    return (await tx.query('select 1 from saved_view where id = $1 and owner_id = $2', [viewId, ownerId])).length > 0;
  }

  /** Removes a view of the person's own, or where `anyShared` a shared one of anybody; answers its name. */
  async remove(tx: Transaction, viewId: number, ownerId: number, anyShared: boolean): Promise<string | null> {
    const [row] = await tx.query<{ name: string }>('delete from saved_view where id = $1 and (owner_id = $2 or (is_shared and $3)) returning name', [viewId, ownerId, anyShared]);
    return row?.name ?? null;
  }
}
