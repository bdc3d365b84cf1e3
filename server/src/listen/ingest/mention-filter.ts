import type { MentionQuery } from '@hinomi/shared/contracts/mention';
import type { JudgedBy } from '@hinomi/shared/vocabulary/judgement';
import { openStatuses } from '@hinomi/shared/vocabulary/mention-work';
import { AppError } from '../../platform/http/app-error.js';
import { readPosition } from './domain/page-position.js';

/** The table whose index gives the order of a list: judgements, work, or the mentions themselves. */
type Lead = 'judgement' | 'work' | 'mention';
/** Conditions of a list with their bound parameters. The first parameter is the topic judged for (0 = none). */
export type MentionFilter = { conditions: string[]; parameters: unknown[]; lead: { at: string; id: string }; joins: string };
type Condition = (place: string) => string;

/** What is known before the filter is written: who asks, and the sources of the asked channel. */
export type FilterSurroundings = { me: number; channelSources: readonly number[] };

const judgedConditions: Record<JudgedBy, string> = { uncertain: 'j.is_uncertain and j.polarity is not null', byPerson: 'j.label_id is not null', byMachine: 'j.label_id is null and j.polarity is not null' };

const leads: Record<Lead, { at: string; id: string }> = {
  judgement: { at: 'j.sort_at', id: 'j.mention_id' }, work: { at: 'w.sort_at', id: 'w.mention_id' }, mention: { at: 'm.sort_at', id: 'm.id' },
};

/** Everything but full text. */
export function startFilter(query: MentionQuery, around: FilterSurroundings): MentionFilter {
  const { lead, joins } = chooseLead(query);
  const filter: MentionFilter = { conditions: [], parameters: [query.topic ?? 0], lead, joins };
  const given: readonly (readonly [value: unknown, condition: Condition])[] = [
    [query.source, (place) => `m.source_id = ${place}`],
    [query.channel === undefined ? undefined : around.channelSources, (place) => `m.source_id = any(${place}::integer[])`],
    [query.polarity, (place) => `j.polarity = ${place}`],
    [query.risk, (place) => `j.risk_level >= ${place}`],
    [query.tag === undefined ? undefined : [query.tag], (place) => `w.tags @> ${place}::text[]`],
    [query.from, (place) => `${lead.at} >= ${place}`],
    [query.to, (place) => `${lead.at} < ${place}`],
  ];
  for (const [value, condition] of given) if (value !== undefined) filter.conditions.push(condition(`$${filter.parameters.push(value)}`));
  addStatus(filter, query.status);
  addAssignee(filter, query.assignee, around.me);
  addEvidence(filter, query.hasEvidence);
  if (query.judged !== undefined) filter.conditions.push(judgedConditions[query.judged]);
  if (query.after !== undefined) addPosition(filter, query.after);
  return filter;
}

/** Work leads where it decides, for it is the smallest table; then judgements; then mentions. */
function chooseLead(query: MentionQuery): Pick<MentionFilter, 'lead' | 'joins'> {
  const isByJudgement = query.topic !== undefined || query.polarity !== undefined || query.risk !== undefined || query.judged !== undefined;
  const isByWork = needsWorkRow(query);
  const joins = `${isByWork ? 'join' : 'left join'} mention_work w on w.mention_id = m.id
    ${isByJudgement ? 'join' : 'left join'} judgement j on j.mention_id = m.id and j.topic_id = $1`;
  return { lead: leads[isByWork ? 'work' : isByJudgement ? 'judgement' : 'mention'], joins };
}

/** Whether only mentions somebody touched can fit; then their table leads, because its indexes give the order. */
function needsWorkRow({ status, assignee, tag }: MentionQuery): boolean {
  return tag !== undefined || (assignee !== undefined && assignee !== 'none') || (status !== undefined && status !== 'open' && status !== 'new');
}

/** A mention without a row is new, and so it still asks for work. */
function addStatus({ conditions, parameters }: MentionFilter, status: MentionQuery['status']): void {
  if (status === undefined) return;
  if (status === 'open') conditions.push(lacksWork(`x.status <> all($${parameters.push([...openStatuses])}::text[])`));
  else if (status === 'new') conditions.push(lacksWork(`x.status <> 'new'`));
  else conditions.push(`w.status = $${parameters.push(status)}`);
}

/**
 * No work row of this kind: said so instead of by conditions on the joined row, because the planner then knows how many
 * mentions are left, and walks the index of the list instead of sorting everything.
 */
const lacksWork = (condition: string): string => `not exists (select from mention_work x where x.mention_id = m.id and ${condition})`;

function addAssignee({ conditions, parameters }: MentionFilter, assignee: MentionQuery['assignee'], me: number): void {
  if (assignee === undefined) return;
  if (assignee === 'none') conditions.push(lacksWork('x.assignee_id is not null'));
  else conditions.push(`w.assignee_id = $${parameters.push(assignee === 'me' ? me : assignee)}`);
}

function addEvidence({ conditions }: MentionFilter, hasEvidence: boolean | undefined): void {
  if (hasEvidence !== undefined) conditions.push(`${hasEvidence ? '' : 'not '}exists (select from mention_evidence e where e.mention_id = m.id)`);
}

function addPosition({ conditions, parameters, lead }: MentionFilter, word: string): void {
  const position = readPosition(word);
  if (position === null) throw new AppError('invalid_input', [{ path: 'query.after', message: { ja: '続きの位置が正しくありません。', en: 'The position is not valid.' } }]);
  const at = parameters.push(position.micros.toString());
  const id = parameters.push(position.id.toString());
  conditions.push(`(${lead.at}, ${lead.id}) < (timestamptz 'epoch' + $${at}::bigint * interval '1 microsecond', $${id}::bigint)`);
}
