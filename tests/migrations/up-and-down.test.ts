import type { DataSource } from 'typeorm';
import { afterEach, expect, it } from 'vitest';
import { migrate, openOwner } from '../../server/src/platform/database/migrate.ts';
import { describeSchema } from './describe-schema.ts';
import { createEmptyDatabase } from './empty-database.ts';
import type { EmptyDatabase } from './empty-database.ts';

const close: (() => Promise<void>)[] = [];
afterEach(async () => { for (const end of close.splice(0).toReversed()) await end(); });

async function open(): Promise<{ database: EmptyDatabase; owner: DataSource }> {
  const database = await createEmptyDatabase();
  close.push(() => database.drop());
  const owner = await openOwner(database.ownerUrl);
  close.push(() => owner.destroy());
  return { database, owner };
}
async function migrateQuietly({ ownerUrl, appUrl }: EmptyDatabase): Promise<string[]> {
  const lines: string[] = [];
  await migrate({ ownerUrl, appUrl, log: (line) => lines.push(line) });
  return lines;
}

it('every migration goes up, comes down to exactly what stood before it, and goes up again to the same', async () => {
  const { owner } = await open();
  const before = [await describeSchema(owner)];
  expect(before[0]).toEqual(['schema public']);
  const all = [...owner.migrations];
  expect(all.length).toBeGreaterThanOrEqual(5);
  // One after the other, so that the state before each is known.
  for (const migration of all) {
    owner.migrations.splice(0, owner.migrations.length, ...all.slice(0, all.indexOf(migration) + 1));
    expect((await owner.runMigrations({ transaction: 'each' })).map(({ name }) => name)).toEqual([migration.name]);
    before.push(await describeSchema(owner));
  }
  const full = before.at(-1) ?? [];
  expect(full.length).toBeGreaterThan(200);
  for (const schema of before.slice(0, -1).toReversed()) {
    await owner.undoLastMigration({ transaction: 'each' });
    expect(await describeSchema(owner)).toEqual(schema);
  }
  await owner.runMigrations({ transaction: 'each' });
  expect(await describeSchema(owner)).toEqual(full);
});

it('the migrations of a database with rows in every table come down as well', async () => {
  const { owner } = await open();
  await owner.runMigrations({ transaction: 'each' });
  const tables = await owner.query<{ name: string }[]>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`);
  await fillEveryTable(owner);
  for (const { name } of tables) expect(await owner.query(`select 1 from ${name} limit 1`), name).toHaveLength(1);
  for (let left = owner.migrations.length; left > 0; left -= 1) await owner.undoLastMigration({ transaction: 'each' });
  expect(await describeSchema(owner)).toEqual(['schema public']);
});

it('migrating twice does nothing the second time', async () => {
  const { database, owner } = await open();
  expect((await migrateQuietly(database)).length).toBe(owner.migrations.length);
  const once = await describeSchema(owner);
  expect(await migrateQuietly(database)).toEqual([]);
  expect(await describeSchema(owner)).toEqual(once);
});

it('servers that start at once migrate once between them', async () => {
  const { database, owner } = await open();
  const said = await Promise.all([migrateQuietly(database), migrateQuietly(database), migrateQuietly(database)]);
  expect(said.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([0, 0, owner.migrations.length]);
  const done = await owner.query<{ name: string }[]>('select name from migration order by id');
  expect(done.map(({ name }) => name)).toEqual(owner.migrations.map(({ name }) => name));
});

it('a migration that fails is undone whole and leaves those before it', async () => {
  const { database, owner } = await open();
  await owner.query('create table quarantine (id integer)');
  await expect(migrateQuietly(database)).rejects.toThrow(/already exists/);
  const done = await owner.query<{ name: string }[]>('select name from migration order by id');
  expect(done).toHaveLength(2);
  expect((await describeSchema(owner)).filter((line) => /^relation r (source|mention|topic)$/.test(line))).toEqual([]);
  await owner.query('drop table quarantine');
  expect(await migrateQuietly(database)).toHaveLength(owner.migrations.length - 2);
});

/** One row in each table, as plain as the schema allows. */
async function fillEveryTable(owner: DataSource): Promise<void> {
  await owner.query(`
    insert into event values (1, 'topic.changed', '{}');
    insert into work_item (stream, payload) values ('rematch', '{}');
    insert into outbox (channel, dedupe_key, recipient, payload, subject) values ('mail', 'a', 'a@minamo.example', '{}', 'alert:1');
    insert into outbox_attempt (outbox_id, duration_ms, outcome) values (1, 3, 'sent');
    insert into job_due (job, due_at) values ('prune', now());
    insert into person (name, email, password_hash, role) values ('見本 花子', 'a@minamo.example', 'x', 'admin');
    insert into session (id, token_hash, person_id, address, user_agent) values (gen_random_uuid(), 'x', 1, '-', '-');
    insert into setup_token (token_hash) values ('x');
    insert into invitation (token_hash, email, role, invited_by, expires_at) values ('x', 'b@minamo.example', 'viewer', 1, now());
    insert into person_identity (person_id, issuer, subject) values (1, 'https://sso.example', '1');
    insert into sso_attempt (state_hash, browser_hash, issuer, code_verifier, nonce, return_to, person_id) values ('x', 'x', 'https://sso.example', 'x', 'x', '/', 1);
    insert into password_allowance values (1, now());
    insert into try_limit (key) values ('x');
    insert into totp_device (person_id, sealed_secret) values (1, 'x');
    insert into passkey (person_id, credential_id, public_key, user_handle, sign_count, transports, is_backed_up, name) values (1, 'x', 'x', 'x', 0, '{}', false, 'みほん');
    insert into passkey_challenge (challenge_hash, purpose) values ('x', 'sign_in');
    insert into recovery_code (person_id, slot, code_hash) values (1, 0, 'x');
    insert into password_reset (token_hash, person_id, expires_at) values ('x', 1, now());
    select audit_append('topic.created', 1, '見本 花子', '-', 'topic:1', '{}');
    insert into source (name, channel, config, interval_seconds, keeps_only_matches) values ('みほん', 'rss', '{}', 300, false);
    insert into engagement_point (mention_id, at) values (1, now());
    insert into engagement_due values (1, 1, 0, now());
    insert into mention_alias values (1, 'a', 1);
    insert into source_use values (1, 'call', now(), 1);
    insert into source_gap (source_id, kind, from_at) values (1, 'silent', now());
    insert into source_history (source_id, kind) values (1, 'recovered');
    insert into source_secret (source_id, name, sealed) values (1, 'token', 'x');
    insert into topic (name, query) values ('ミナモ', '{}');
    insert into mention (source_id, external_id, text, text_is_full, sort_at, is_clock_suspect, links, tags, extra, topic_ids, content_hash, folded, grams)
      values (1, 'a', 'ミナモ', true, now(), false, '[]', '[]', '{}', '{1}', 'x', 'みなも', '{1}');
    insert into mention_version (mention_id, content_hash, text) values (1, 'x', 'ミナモ');
    insert into upkeep_record (kind, detail) values ('backup', '{}');
    insert into person_erasure (source_id, key, marks) values (1, 'x', '{}');
    insert into tombstone (source_id, external_id, reason) values (1, 'b', 'deleted');
    insert into quarantine (source_id, reason, raw, fingerprint) values (1, 'x', 'x', 'x');
    insert into judgement values (1, 1, now(), 'a', 'negative', true, true, 1, null, 'criticism', 'opinion', 'ja', '{0.1}', 0.1, false, '[]', '[]', null, 'x', '1');
    insert into label (mention_id, topic_id, copy_key, person_id, is_confirmation, polarity, stance, kind, categories, machine) values (1, 1, 'x', 1, false, 'neutral', 'none', 'other', '[]', '{}');
    insert into opinion (mention_id, content_hash, state, version, asked_at, asked_by, booked_yen, yen) values (1, 'x', 'asking', 1, now(), 'x', 0.1, 0.1);
    insert into opinion_use (span, window_at) values ('month', now());
    insert into measure_minute values (1, now(), 1, 1, 1, 1, 0, 0);
    insert into measure_hour values (1, date_trunc('hour', now()), 1, 1);
    insert into company_word (word, form, effect, version, changed_by) values ('みほん', 'みほん', 'normal', 1, 1);
    insert into rejudge_run (reason, total, judge_version) values ('words', 1, '1');
    insert into judge_model (base, state, weights, labels, corrections, figures, used_at, used_by) values ('1', 'active', '\\x00', 1, 1, '{}', now(), 1);
    insert into refit_run (asked_by) values (1);
    insert into topic_level (topic_id, level, since, state, evaluated_at) values (1, 3, now(), '{}', now());
    insert into level_change (topic_id, from_level, level, rule, tags, reason, evaluated) values (1, 1, 3, 'x', '{}', '{}', '[]');
    insert into alert (topic_id, level, peak_level, rule, reason) values (1, 3, 3, 'x', '{}');
    insert into alert_mention values (1, 1);
    select alert_entry_append(1, 1700000000, 'opened', null, null, 'firing', 3, '{}', null, '{}');
    insert into wait_and_see (alert_id, decided_at, decided_by, reason, level_above, review_at, wires, seen_up_to) values (1, now(), 1, 'x', 3, now(), '{}', 1);
    insert into wall_display (name, token_hash, created_by) values ('wall', 'x', 1);
    insert into mention_work (mention_id, status, sort_at, version, updated_by) values (1, 'done', now(), 1, 1);
    insert into mention_work_change (mention_id, person_id, from_status, to_status) values (1, 1, 'new', 'done');
    insert into mention_note (mention_id, author_id, text) values (1, 1, 'x');
    insert into mention_evidence (mention_id, source_id, external_id, taken_at, taken_by, snapshot, content_hash) values (1, 1, 'a', now(), 1, '{}', 'x');
    insert into annotation (topic_id, kind, at, text, changed_by) values (1, 'manual', now(), 'x', 1);
    insert into saved_view (owner_id, place, name, query, is_shared, position) values (1, 'list', 'x', '{}', false, 0);
    insert into person_settings (person_id, theme, density, start_screen) values (1, 'dark', 'compact', 'monitor');
    insert into person_seen (person_id, item) values (1, 'alert:1:3');
    insert into company_setting (section, value) values ('hours', '{}');
    insert into first_run_visit (person_id, step) values (1, 'hours');
    insert into tour_seen (person_id) values (1);
    insert into source_keeping (source_id, kept_days) values (1, 30);
    insert into deletion_duty (source_id, external_id, mention_id, kind, reason, told_at) values (1, 'a', 1, 'source', 'deleted', now());
    insert into deletion_check (duties, tables, leaks, unknown_tables) values (1, 1, '[]', '{}');
    insert into mention_reading values (1, now());
    insert into export_use values (1, now(), 'x', 3);
    insert into legal_hold (kind, reason, set_by) values ('mention', 'x', 1);
    insert into legal_hold_mention values (1, 1);
    insert into import_file (name, state, size, created_by) values ('みほん.csv', 'ready', 1, 1);
    insert into import_piece values (1, 0, 'x');
    insert into import_rejected values (1, 1, 'x', 'x');
    insert into import_addition values (1, 0, '{1}');
    insert into import_mapping (shape, fields) values ('x', '{}');
    insert into webhook_door (source_id, public_id) values (1, 'x');
    insert into webhook_secret (source_id, sealed) values (1, 'x');
    insert into webhook_delivery (source_id, mark, answer) values (1, 'x', '{}');
  `);
}
