import type { Alert, AlertDetail } from '@hinomi/shared/contracts/alert';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { PipelineStages } from '../../server/src/pipeline/pipeline-stages.ts';
import { OutboxSender } from '../../server/src/platform/outbox/outbox-sender.ts';
import { HandClock } from '../api/factor-steps.ts';
import { addSource, give } from '../api/mention-work-steps.ts';
import { addPerson, adminEmail, setUpAdmin } from '../api/people-steps.ts';
import { startTestApp } from './app.ts';
import type { TestApp } from './app.ts';
import type { ApiClient } from './client.ts';
import { createTestDatabase } from './database-copy.ts';
import type { TestDatabase } from './database-copy.ts';
import { distinctMark } from './distinct-words.ts';
import { FakeMailServer } from './fakes/mail-server.ts';
import { neutralPost } from './neutral-posts.ts';
import { angryText } from './quiet-texts.ts';

const minuteMs = 60_000;
const angry = [
  'ミナモのアプリがまた落ちた。もう三日目なのに何の説明もない', 'ミナモ、二重に請求されてる。問い合わせても定型文だけ。最悪', 'ミナモのログインができない。公式はだんまり？ひどすぎる',
  'ミナモの対応が雑。謝罪もなく「仕様です」はないでしょ', 'ミナモもう使わない。返金してほしい', 'ミナモのサーバー落ちすぎ。毎晩これ。がっかりした',
];

/**
 * The product with a clock that only the test moves, and with stages that only the test runs: what happens in a minute or a
 * month happens when the test says so. Six hours behind the real time, so that nothing it does lies in the future.
 */
export class AlertDesk {
  readonly clock = new HandClock(Date.now() - 6 * 60 * minuteMs);
  readonly mail: FakeMailServer;
  app!: TestApp;
  admin!: ApiClient;
  editor!: ApiClient;
  editorId = 0;
  viewer!: ApiClient;
  topicId = 0;
  private sourceId = 0;
  private posts = 0;
  private readonly database: TestDatabase;

  private constructor(database: TestDatabase, mail: FakeMailServer) {
    this.database = database;
    this.mail = mail;
  }

  static async open(): Promise<AlertDesk> {
    const [database, mail] = await Promise.all([createTestDatabase(), FakeMailServer.start()]);
    const desk = new AlertDesk(database, mail);
    await desk.start();
    desk.admin = await setUpAdmin(desk.app);
    ({ client: desk.editor, id: desk.editorId } = await addPerson(desk.app, desk.admin, 'editor', 'jiro@minamo.example'));
    ({ client: desk.viewer } = await addPerson(desk.app, desk.admin, 'viewer', 'saburo@minamo.example'));
    desk.topicId = await desk.addTopic('ミナモ');
    desk.sourceId = await addSource(desk.app, 'みほんの声');
    await desk.run();
    desk.mail.mails.length = 0;
    return desk;
  }

  /** Starts the product on the same database and clock; whoever was signed in stays so. */
  private async start(): Promise<void> {
    this.app = await startTestApp({ clock: this.clock, database: this.database, config: { ROLE: 'api', SMTP_URL: `smtp://127.0.0.1:${this.mail.port}`, MAIL_FROM: 'hinomi@minamo.example' } });
  }

  /** Another process takes over, as after a crash: what the first held in its memory is gone. */
  async restart(): Promise<void> {
    await this.app.close();
    await this.start();
    for (const client of [this.admin, this.editor, this.viewer]) Object.assign(client, { url: this.app.url, origin: this.app.url });
  }

  async close(): Promise<void> {
    await this.app.close();
    await Promise.all([this.mail.stop(), this.database.drop()]);
  }

  async addTopic(name: string): Promise<number> {
    return (await this.admin.call(topicRoutes.create, { body: { name, query: { any: [name] } } })).body.id;
  }

  /** `count` critical posts of distinct authors, the newest just now, one each second before; judged, measured and followed. */
  async storm(count: number, more: Partial<Parameters<typeof neutralPost>[2]> = {}): Promise<void> {
    const lines = Array.from({ length: count }, (_, n) => {
      this.posts += 1;
      return neutralPost(`angry${this.posts}`, angryText((mark) => `${angry[this.posts % angry.length]} #${this.posts}${distinctMark(mark)}`, this.posts), { author_id: `客${this.posts}`, author_name: `客${this.posts}`, posted_at: new Date(this.clock.now() - n * 1_000).toISOString(), ...more });
    });
    await give(this.app, this.sourceId, lines);
    await this.run();
  }

  /** A change of level as the rules would leave it, without the posts for it. */
  async changeLevel(from: number, level: number, topicId = this.topicId): Promise<void> {
    const [change] = await this.app.database.query<{ id: number }>(
      `insert into level_change (topic_id, at, from_level, level, rule, category, tags, reason, evaluated) values ($1, to_timestamp($2), $3, $4, 'spread_3h', 'outage', '{}', $5, $6) returning id`,
      [topicId, this.clock.now() / 1_000, from, level, JSON.stringify({ ja: `直近3時間の批判が${level * 20}件です。`, en: `${level * 20} critical posts in the last 3 hours.` }),
        JSON.stringify([{ name: 'critical3h', words: { ja: '直近3時間の批判(件)', en: 'Critical posts, last 3 hours' }, value: level * 20, threshold: 50, isMet: true }])]);
    await this.app.database.query(`insert into work_item (stream, payload) values ('alert', $1)`, [JSON.stringify({ changeId: change?.id })]);
    await this.run();
  }

  /** The pipeline's round after new posts, until nothing waits; then the mails. */
  async run(): Promise<void> {
    await this.app.get(PipelineStages).judgeWaiting();
    await this.send();
  }

  /** Lets time pass in one step, then the pipeline's sweep. */
  async pass(minutes: number): Promise<void> {
    this.clock.at += minutes * minuteMs;
    await this.app.get(PipelineStages).sweepLevels();
    await this.run();
  }

  private async send(): Promise<void> {
    while (await this.app.get(OutboxSender).sendDue() > 0);
  }

  async alerts(): Promise<Alert[]> {
    return (await this.admin.call(alertRoutes.list)).body.alerts;
  }

  /** The newest alert. */
  async alert(): Promise<Alert> {
    const [first] = await this.alerts();
    if (first === undefined) throw new Error('there is no alert');
    return first;
  }

  async detail(alertId: number): Promise<AlertDetail> {
    return (await this.admin.call(alertRoutes.detail, { params: { alertId } })).body;
  }

  /** Kinds of the entries of the newest alert's thread, oldest first. */
  async thread(): Promise<string[]> {
    return (await this.detail((await this.alert()).id)).thread.map(({ kind }) => kind);
  }

  /** Subjects of the mails one person got, oldest first. */
  subjects(to = adminEmail): string[] {
    return this.mail.mails.filter((mail) => mail.to === to).map(({ subject }) => subject);
  }
}

/** Nothing but the level and the review ends the waiting. */
export const noWires = { critical60: null, article: false, followers: null };
