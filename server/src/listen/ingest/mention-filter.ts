import type { MentionQuery } from '@hinomi/shared/contracts/mention';
import { AppError } from '../../platform/http/app-error.js';
import { readPosition } from './domain/page-position.js';

/** Conditions of a list with their bound parameters. The first parameter is the topic judged for (0 = none). */
export type MentionFilter = { conditions: string[]; parameters: unknown[]; lead: { at: string; id: string }; isByJudgement: boolean };
type Condition = (place: string) => string;

/** Everything but full text. With a filter on the judgement its table leads, so that its index gives the order; else mentions lead. */
export function startFilter(query: MentionQuery): MentionFilter {
  const isByJudgement = query.topic !== undefined || query.polarity !== undefined || query.risk !== undefined;
  const lead = isByJudgement ? { at: 'j.sort_at', id: 'j.mention_id' } : { at: 'm.sort_at', id: 'm.id' };
  const filter: MentionFilter = { conditions: [], parameters: [query.topic ?? 0], lead, isByJudgement };
  const simple: readonly (readonly [value: unknown, condition: Condition])[] = [
    [query.source, (place) => `m.source_id = ${place}`],
    [query.polarity, (place) => `j.polarity = ${place}`],
    [query.risk, (place) => `j.risk_level >= ${place}`],
    [query.from, (place) => `${lead.at} >= ${place}`],
    [query.to, (place) => `${lead.at} < ${place}`],
  ];
  for (const [value, condition] of simple) if (value !== undefined) filter.conditions.push(condition(`$${filter.parameters.push(value)}`));
  if (query.after !== undefined) addPosition(filter, query.after);
  return filter;
}

function addPosition({ conditions, parameters, lead }: MentionFilter, word: string): void {
  const position = readPosition(word);
  if (position === null) throw new AppError('invalid_input', [{ path: 'query.after', message: { ja: '続きの位置が正しくありません。', en: 'The position is not valid.' } }]);
  const at = parameters.push(position.micros.toString());
  const id = parameters.push(position.id.toString());
  conditions.push(`(${lead.at}, ${lead.id}) < (timestamptz 'epoch' + $${at}::bigint * interval '1 microsecond', $${id}::bigint)`);
}
