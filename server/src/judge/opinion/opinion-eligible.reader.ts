import { Injectable } from '@nestjs/common';

/** Older posts are not asked about any more: nobody waits for them. */
export const askedDays = 7;

/** Says in SQL which posts a model is asked about. */
@Injectable()
export class OpinionEligibleReader {
  /**
   * Condition over `mention m` and `opinion_setting s`: judged, of a topic, stored with text, not decided by a person, and
   * of risk level 2 or more or judged uncertainly, as the settings say.
   */
  readonly condition = `m.deleted_at is null and m.topic_ids <> '{}' and (m.text <> '' or m.title <> '') and not exists (select from judgement l where l.mention_id = m.id and l.label_id is not null)
      and exists (select from judgement j where j.mention_id = m.id and j.polarity is not null and ((s.asks_risky and j.risk_level >= 2) or (s.asks_uncertain and j.is_uncertain)))`;
}
