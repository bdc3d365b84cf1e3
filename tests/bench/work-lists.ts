import type { INestApplicationContext } from '@nestjs/common';
import type { MentionQuery } from '@hinomi/shared/contracts/mention';
import { product } from './built-product.ts';
import { runAs } from './filled-cluster.ts';
import { percentile, printFigure } from './figures.ts';

const repeats = 40;
const targetMs = 150;
const people = 20;
const domain = '@bench.minamo.example';

/**
 * A fifth of the posts worked on: nine in ten of the newest 100,000, so that the list of what is open must pass over
 * most of them, and every ninth of the rest; tags from frequent to rare, 2,000 pieces of evidence, a storm of copies.
 */
export async function addWork(superUrl: string): Promise<void> {
  await removeWork(superUrl);
  await runAs(superUrl, [
    `insert into person (name, email, password_hash, role) select 'みほん ' || n, n || '${domain}', 'x', 'editor' from generate_series(1, ${people}) n`,
    `create temp table worker as select id, row_number() over (order by id) - 1 as place from person where email like '%${domain}'`,
    `create temp table picked as select id, sort_at, place, ('x' || substr(md5(id::text), 1, 7))::bit(28)::integer as chance
       from (select id, sort_at, row_number() over (order by sort_at desc, id desc) as place from mention) m`,
    `insert into mention_work (mention_id, status, assignee_id, tags, sort_at, version, updated_by)
       select p.id, case when p.chance % 100 < 70 then 'done' when p.chance % 100 < 85 then 'no_action' when p.chance % 100 < 93 then 'in_progress' when p.chance % 100 < 98 then 'waiting' else 'escalated' end,
         case when p.chance % 3 = 0 then null else w.id end,
         case when p.chance % 5 = 0 then array['よく使う'] when p.chance % 50 = 1 then array['ときどき'] when p.chance % 5000 = 2 then array['まれ'] else '{}' end, p.sort_at, 1, w.id
       from picked p join worker w on w.place = p.chance / 7 % ${people}
       where (p.place <= 100000 and p.chance % 10 <> 9) or (p.place > 100000 and p.chance % 9 = 0)`,
    `insert into mention_evidence (mention_id, source_id, external_id, taken_at, taken_by, snapshot, content_hash)
       select p.id, 1, p.id::text, now(), (select min(id) from worker), '{}', 'x' from picked p where p.chance % 500 = 0`,
    'analyze mention_work, mention_evidence', 'vacuum mention_work',
  ]);
}

export async function removeWork(superUrl: string): Promise<void> {
  await runAs(superUrl, [
    'truncate mention_work, mention_work_change, mention_evidence, mention_note', 'alter table audit_entry disable trigger user', `delete from audit_entry where act = 'mention.worked'`,
    'alter table audit_entry enable trigger user', `delete from person where email like '%${domain}'`,
  ]);
}

async function printP95(what: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run <= repeats; run += 1) {
    const started = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - started);
  }
  const p95 = percentile(times, 95);
  printFigure(what, `p50 ${percentile(times, 50).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`, { text: `p95 ≤ ${targetMs} ms`, isMet: p95 <= targetMs });
}

/** The filters of the working list, each alone and together, and what stands around one mention. */
export async function benchWorkLists(rooms: INestApplicationContext): Promise<void> {
  const [worker] = await rooms.get(product.Database).query<{ id: number }>(`select min(id) as id from person where email like '%${domain}'`);
  const me = worker?.id ?? 0;
  const queries: Record<string, Partial<MentionQuery>> = {
    'status open': { status: 'open' }, 'status new': { status: 'new' }, 'status escalated': { status: 'escalated' }, 'status done': { status: 'done' },
    'mine': { assignee: 'me' }, 'mine, waiting': { assignee: 'me', status: 'waiting' }, 'unassigned': { assignee: 'none' }, 'unassigned, open': { assignee: 'none', status: 'open' },
    'a frequent tag': { tag: 'よく使う' }, 'a rare tag': { tag: 'まれ' }, 'channel': { channel: 'rss' }, 'channel with nothing': { channel: 'x' },
    'with evidence': { hasEvidence: true }, 'without evidence': { hasEvidence: false }, 'with evidence, open': { hasEvidence: true, status: 'open' },
    'topic, negative, open': { topic: 1, polarity: 'negative', status: 'open' }, 'topic, risk 3, done': { topic: 1, risk: 3, status: 'done' }, 'negative, mine': { polarity: 'negative', assignee: 'me' },
    'search 返金, open': { q: '返金', status: 'open' }, 'search ミナモ, mine': { q: 'ミナモ', assignee: 'me' },
    'grouped': { isGrouped: true }, 'grouped, 200 a page': { isGrouped: true, limit: 200 }, 'grouped, open, negative': { isGrouped: true, status: 'open', polarity: 'negative' },
  };
  const reader = rooms.get(product.MentionReader);
  for (const [what, query] of Object.entries(queries)) await printP95(`list, ${what}`, () => reader.page({ limit: 50, ...query }, me));
  await benchAround(rooms, me);
}

async function benchAround(rooms: INestApplicationContext, me: number): Promise<void> {
  const related = rooms.get(product.RelatedReader);
  const rows = await rooms.get(product.Database).query<{ id: string }>('select id from mention where sort_at < now() - interval \'2 days\' order by sort_at desc limit 2000');
  let at = 0;
  const next = (): string => rows[(at += 37) % rows.length]?.id ?? '1';
  await printP95('author of a mention', () => related.author(next()));
  await printP95('thread of a mention', () => related.thread(next()));
  await printP95('copies of a mention', () => related.copies(next()));
  await printP95('work of a mention', () => rooms.get(product.MentionWorkReader).detail(next(), me));
  await printP95('choices', () => rooms.get(product.MentionWorkReader).choices());
  const ids = rows.slice(0, 500).map(({ id }) => id);
  const caller = { personId: me, name: 'みほん', role: 'editor', sessionId: '' } as const;
  await printP95('500 mentions tagged at once', () => rooms.get(product.MentionWorkService).change({ ids, change: { addTags: [`t${(at += 1) % 45}`] } }, { caller, address: '-' }));
}
