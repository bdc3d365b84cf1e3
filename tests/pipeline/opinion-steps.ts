import type { OpinionSettings } from '@hinomi/shared/contracts/opinion';
import type { NeutralMention } from '@hinomi/shared/contracts/neutral-line';
import { opinionRoutes } from '@hinomi/shared/routes/opinion-routes';
import { OpinionService } from '../../server/src/judge/opinion/opinion.service.ts';
import { give, judgeAll } from '../api/mention-work-steps.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import type { ModelServer } from '../support/fakes/model-server.ts';
import { neutralPost } from '../support/neutral-posts.ts';

export type Desk = { app: TestApp; admin: ApiClient; model: ModelServer; sourceId: number };

/** Saves settings that ask the fake; `given` replaces what matters. */
export async function setOpinion({ admin, model }: Pick<Desk, 'admin' | 'model'>, given: Partial<OpinionSettings> = {}, key?: string): Promise<number> {
  const { body } = await admin.call(opinionRoutes.state);
  const value: OpinionSettings = { isOn: true, url: model.url, model: 'mihon-model', asksRisky: true, asksUncertain: true, perMinute: 600, yenPerMonth: 1_000, yenIn: 1, yenOut: 2, reasonLanguage: 'ja', ...given };
  return (await admin.call(opinionRoutes.save, { body: { value, version: body.version, ...(key === undefined ? {} : { key }) } })).status;
}

let count = 0;
/** How the judge found the posts of this test; a later copy may have a post judged anew. */
const found = new Map<string, Required<Judged>>();
type Judged = { riskLevel?: number; isUncertain?: boolean };

/** Stores a post, has it judged, and says how the judge found it; answers its id. The latest is the newest. */
export async function addPost({ app, sourceId }: Pick<Desk, 'app' | 'sourceId'>, text: string, { riskLevel = 2, isUncertain = false }: Judged = {}, given: Partial<NeutralMention> = {}): Promise<string> {
  count += 1;
  const externalId = `op${count}`;
  await give(app, sourceId, [neutralPost(externalId, text, { posted_at: new Date(Date.now() - 600_000 + count * 100).toISOString(), ...given })]);
  await judgeAll(app);
  const [row] = await app.database.query<{ id: string }>('select id from mention where source_id = $1 and external_id = $2', [sourceId, given.external_id ?? externalId]);
  await eventually(() => pretend(app, row?.id ?? '', { riskLevel, isUncertain }), (isJudged) => isJudged, 30_000);
  if (row !== undefined) found.set(row.id, { riskLevel, isUncertain });
  return row?.id ?? '';
}

/** Says how the judge found a post; answers whether it is judged yet. */
const pretend = async (app: TestApp, id: string, { riskLevel, isUncertain }: Required<Judged>): Promise<boolean> =>
  (await app.database.query('update judgement set risk_level = $2, is_uncertain = $3 where mention_id = $1 returning topic_id', [id, riskLevel, isUncertain])).length > 0;

export async function askDue(app: TestApp): Promise<number> {
  await judgeAll(app);
  for (const [id, judged] of found) await pretend(app, id, judged);
  return app.get(OpinionService).askDue();
}
export const state = async (admin: ApiClient) => (await admin.call(opinionRoutes.state)).body;
export const opinionOf = async (admin: ApiClient, mentionId: string) => (await admin.call(opinionRoutes.ofMention, { params: { mentionId } })).body;

/** Everything of earlier tests is forgotten: what was said, used and gone wrong. */
export async function forgetAll(app: TestApp): Promise<void> {
  await app.database.query('delete from opinion');
  await app.database.query('delete from opinion_use');
  await app.database.query('delete from try_limit');
  await app.database.query('update opinion_setting set is_on = false, failures = 0, error_code = null, error_at = null, next_try_at = null, spent_at = null');
  // Posts of earlier tests are asked about no more.
  await app.database.query('update judgement set risk_level = 0, is_uncertain = false');
  found.clear();
}

/** The time of the next try has come. */
export const makeDue = (app: TestApp) => app.database.query(`update opinion_setting set next_try_at = now() - interval '1 second' where next_try_at is not null`);
