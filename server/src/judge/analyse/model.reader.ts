import { Injectable } from '@nestjs/common';
import type { JudgeModel } from '@hinomi/shared/contracts/judge-model';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import type { JudgeWeights } from './domain/model/judge-weights.js';
import { shippedBase } from './shipped-release.js';
import { readWeights } from './weight-file.js';

/** Weights in force that were learned here. */
export type ModelInForce = { id: number; weights: JudgeWeights };
/** Where learning stands: the version in force, the newest kept one, and whether one of another release was in force. */
export type ModelStanding = { activeId: number | null; newestId: number | null; isOutdated: boolean };
type Row = Omit<JudgeModel, 'at' | 'usedAt' | 'before' | 'after'> & { at: Date; usedAt: Date | null; figures: Pick<JudgeModel, 'before' | 'after'> };
type Asked = Pick<Transaction, 'query'>;
const shownModels = 50;

/** Answers what was learned here. A version learned on another release's rules or weights counts as not there. */
@Injectable()
export class ModelReader {
  private cached: ModelInForce | null = null;

  constructor(private readonly database: Database) {}

  /** The weights in force as `on` sees them, null where the shipped ones judge; the same object as long as nobody, in any process, changed it. */
  async inForce(on: Asked = this.database): Promise<ModelInForce | null> {
    const id = await this.activeId(on);
    if (id === null || id === this.cached?.id) return id === null ? null : this.cached;
    const [row] = await on.query<{ weights: Buffer | null }>('select weights from judge_model where id = $1', [id]);
    if (!row?.weights) throw new Error(`version ${String(id)} is in force without weights`);
    this.cached = { id, weights: readWeights(row.weights) };
    return this.cached;
  }

  async activeId(on: Asked = this.database): Promise<number | null> {
    const [row] = await on.query<{ id: number }>(`select id from judge_model where state = 'active' and base = $1`, [shippedBase]);
    return row?.id ?? null;
  }

  async standing(): Promise<ModelStanding> {
    const [row] = await this.database.query<ModelStanding>(
      `select max(id) filter (where state = 'active' and base = $1) as "activeId", max(id) filter (where state <> 'refused' and base = $1) as "newestId",
         coalesce(bool_or(state = 'active' and base <> $1), false) as "isOutdated" from judge_model`, [shippedBase]);
    return row ?? { activeId: null, newestId: null, isOutdated: false };
  }

  /** The newest 50, newest first. */
  async list(): Promise<JudgeModel[]> {
    const rows = await this.database.query<Row>(
      `select m.id, m.at, case when m.state = 'active' and m.base <> $1 then 'earlier' else m.state end as state, m.labels, m.corrections, m.figures, m.refusal,
         m.used_at as "usedAt", p.name as "usedBy", (m.weights is not null and m.base = $1) as "canUse"
       from judge_model m left join person p on p.id = m.used_by order by m.id desc limit ${String(shownModels)}`, [shippedBase]);
    return rows.map(({ at, usedAt, figures, ...row }) => ({ ...row, ...figures, at: at.toISOString(), usedAt: usedAt?.toISOString() ?? null }));
  }
}
