import type { LabelAnswer, LabelChange, LabelItem, UndoLabelsAnswer } from '@hinomi/shared/contracts/label';
import type { Judgement } from '@hinomi/shared/contracts/mention';
import { labelRoutes } from '@hinomi/shared/routes/label-routes';
import { mentionRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { MeasureService } from '../../server/src/judge/measure/measure.service.ts';
import { LabelSpreadService } from '../../server/src/judge/teach/label-spread.service.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import type { ApiClient } from '../support/client.ts';
import { neutralPost } from '../support/neutral-posts.ts';
import { addSource, give, judgeAll } from './mention-work-steps.ts';
import { distinctWords } from '../support/distinct-words.ts';
import { addPerson, setUpAdmin } from './people-steps.ts';

type Colleague = { client: ApiClient; id: number };

/** One judgement to be labelled, as a caller sees it. */
export const item = (mentionId: string, topicId: number | null = null, seenLabelId: number | null = null): LabelItem => ({ mentionId, topicId, seenLabelId });

/** Labels; throws where the server refuses. */
export async function label(client: ApiClient, items: readonly LabelItem[], change: LabelChange): Promise<LabelAnswer> {
  const answer = await client.call(labelRoutes.write, { body: { items: [...items], change } });
  if (answer.status !== 200) throw new Error(`labelling answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
export const undo = async (client: ApiClient, ids: number[]): Promise<UndoLabelsAnswer> => (await client.call(labelRoutes.undo, { body: { ids } })).body;

/** An app with two topics and a source, whose posts are judged, spread and counted only when a test asks for it. */
export class LabelDesk {
  private batch = 0;

  private constructor(
    readonly app: TestApp,
    readonly admin: ApiClient,
    readonly editor: Colleague,
    readonly approver: Colleague,
    readonly viewer: Colleague,
    readonly topics: { minamo: number; sample: number },
    readonly sourceId: number,
  ) {}

  static async start(): Promise<LabelDesk> {
    const app = await startTestApp({ config: { ROLE: 'api' } });
    const admin = await setUpAdmin(app);
    const [editor, approver, viewer] = [await addPerson(app, admin, 'editor', 'editor@minamo.example'), await addPerson(app, admin, 'approver', 'approver@minamo.example'), await addPerson(app, admin, 'viewer', 'viewer@minamo.example')];
    const addTopic = async (name: string): Promise<number> => (await admin.call(topicRoutes.create, { body: { name, query: { any: [name] } } })).body.id;
    const topics = { minamo: await addTopic('ミナモ'), sample: await addTopic('サンプル') };
    return new LabelDesk(app, admin, editor, approver, viewer, topics, await addSource(app, 'みほんフィード'));
  }

  /** Everything that waits: copies are found, posts judged, minutes counted. */
  async settle(): Promise<void> {
    for (;;) {
      const spread = await this.app.get(LabelSpreadService).spreadWaiting();
      await judgeAll(this.app);
      if (spread === 0) break;
    }
    while (await this.app.get(MeasureService).measureWaiting() > 0);
  }

  /** Stores and judges posts of these texts; answers their ids in order. */
  async posts(...texts: readonly string[]): Promise<string[]> {
    this.batch += 1;
    await give(this.app, this.sourceId, texts.map((text, n) => neutralPost(this.nameOf(n), text, { posted_at: new Date(Date.now() - 600_000 - n * 1_000).toISOString() })));
    await this.settle();
    const rows = await this.app.database.query<{ id: string; external_id: string }>('select id, external_id from mention where external_id = any($1)', [texts.map((_text, n) => this.nameOf(n))]);
    return texts.map((_text, n) => rows.find((row) => row.external_id === this.nameOf(n))?.id ?? '');
  }

  /** What the source calls the n-th of the posts stored last. */
  nameOf(n: number): string {
    return `l${this.batch}x${n}`;
  }

  /** Words no other batch of posts has. */
  words(): string {
    return distinctWords(4_000 + this.batch * 7);
  }

  async judgementOf(id: string, topicId: number | null = null): Promise<Judgement> {
    const { body } = await this.viewer.client.call(mentionRoutes.detail, { params: { mentionId: id } });
    const found = body.judgements.find((one) => one.topicId === topicId);
    if (found === undefined) throw new Error(`post ${id} has no judgement for ${String(topicId)}`);
    return found;
  }
}
