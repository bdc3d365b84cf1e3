import { Injectable } from '@nestjs/common';
import type { View } from '@hinomi/shared/contracts/mention-work';
import { Database } from '../../platform/database/database.js';

type ViewRow = Omit<View, 'isOwn'> & { ownerId: number };

const selectViews = `select v.id, v.owner_id as "ownerId", p.name as owner, v.name, v.place, v.query, v.is_shared as "isShared", v.position, v.version
  from saved_view v join person p on p.id = v.owner_id`;
const toView = ({ ownerId, ...row }: ViewRow, me: number): View => ({ ...row, isOwn: ownerId === me });

/** Answers which views and columns a person sees. */
@Injectable()
export class ViewReader {
  constructor(private readonly database: Database) {}

  /** The person's own and those others share, in the order they were put in, own ones first. */
  async list(me: number): Promise<View[]> {
    const rows = await this.database.query<ViewRow>(`${selectViews} where v.owner_id = $1 or v.is_shared order by (v.owner_id = $1) desc, v.position, v.id`, [me]);
    return rows.map((row) => toView(row, me));
  }

  /** One view that the person owns; null where there is none. */
  async findOwn(viewId: number, me: number): Promise<View | null> {
    const [row] = await this.database.query<ViewRow>(`${selectViews} where v.id = $1 and v.owner_id = $2`, [viewId, me]);
    return row === undefined ? null : toView(row, me);
  }
}
