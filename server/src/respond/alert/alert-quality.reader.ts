import { Injectable } from '@nestjs/common';
import type { AlertQuality } from '@hinomi/shared/contracts/alert';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';

const shownWeeks = 8;

/** What people said of an alert; one they called false and nobody judged otherwise was noise. */
const said = `coalesce(verdict, case when status = 'false_positive' then 'noise' end)`;

/** Answers how good the rules are, by what people said of the alerts they opened. */
@Injectable()
export class AlertQualityReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async quality(): Promise<AlertQuality> {
    const rules = await this.database.query<AlertQuality['rules'][number]>(
      `select coalesce(opened_rule, rule) as rule, count(*)::integer as alerts, count(${said})::integer as judged, count(*) filter (where ${said} = 'useful')::integer as useful
       from alert group by 1 order by count(*) desc, 1`);
    const weeks = await this.database.query<{ from: Date; alerts: number; falseAlarms: number }>(
      `with week as (
         select generate_series(date_trunc('week', to_timestamp($1) at time zone 'Asia/Tokyo') - interval '${shownWeeks - 1} weeks', date_trunc('week', to_timestamp($1) at time zone 'Asia/Tokyo'), interval '1 week') as start)
       select week.start at time zone 'Asia/Tokyo' as from, count(a.id)::integer as alerts, count(a.id) filter (where ${said} = 'noise')::integer as "falseAlarms"
       from week left join alert a on a.opened_at >= week.start at time zone 'Asia/Tokyo' and a.opened_at < (week.start + interval '1 week') at time zone 'Asia/Tokyo'
       where week.start + interval '1 week' > (select min(opened_at) at time zone 'Asia/Tokyo' from alert) group by week.start order by week.start`, [this.clock.now() / 1_000]);
    return { rules, weeks: weeks.map((week) => ({ ...week, from: week.from.toISOString() })) };
  }
}
