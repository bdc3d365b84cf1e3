import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sources, topics, mentions with their versions, tombstones and quarantine. */
export class Listen1763700000003 implements MigrationInterface {
  name = 'Listen1763700000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table source (
        id integer generated always as identity constraint source_pk primary key,
        name text not null,
        channel text not null,
        config jsonb not null,
        interval_seconds integer not null,
        keeps_only_matches boolean not null,
        is_paused boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        removed_at timestamptz,
        cursor jsonb,
        cursor_version bigint not null default 0,
        lease_until timestamptz,
        leased_by text,
        next_try_at timestamptz not null default now(),
        last_tried_at timestamptz,
        last_success_at timestamptz,
        last_item_at timestamptz,
        lag_seconds double precision,
        failures integer not null default 0,
        error_code text,
        error_detail text,
        error_at timestamptz
      );
      create unique index source_name_once on source (name) where removed_at is null;
      comment on table source is 'What is watched. cursor moves by compare-and-set on cursor_version, in the transaction that stores the mentions';

      create table topic (
        id integer generated always as identity constraint topic_pk primary key,
        name text not null,
        query jsonb not null,
        official_handles text[] not null default '{}',
        sensitivity text not null default 'standard' constraint topic_sensitivity check (sensitivity in ('low', 'standard', 'high')),
        is_active boolean not null default true,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        removed_at timestamptz
      );
      create unique index topic_name_once on topic (name) where removed_at is null;

      create table mention (
        id bigint generated always as identity constraint mention_pk primary key,
        source_id integer not null constraint mention_source references source (id),
        external_id text not null,
        url text,
        author_id text,
        author_handle text,
        author_name text,
        author_followers bigint,
        title text,
        text text not null,
        text_is_full boolean not null,
        content_warning text,
        language text,
        posted_at timestamptz,
        first_seen_at timestamptz not null default now(),
        sort_at timestamptz not null,
        is_clock_suspect boolean not null,
        edited_at timestamptz,
        deleted_at timestamptz,
        reposts bigint,
        likes bigint,
        replies bigint,
        quotes bigint,
        views bigint,
        bookmarks bigint,
        rating real,
        parent_id text,
        root_id text,
        repost_of text,
        quote_of text,
        conversation_id text,
        links jsonb not null,
        tags jsonb not null,
        extra jsonb not null,
        topic_ids integer[] not null,
        content_hash bytea not null,
        folded text not null,
        grams integer[] not null,
        constraint mention_once unique (external_id, source_id)
      );
      create index mention_newest on mention (sort_at desc, id desc);
      create index mention_of_source on mention (source_id, sort_at desc, id desc);
      create index mention_grams on mention using gin (grams);
      alter table mention alter column grams set storage main, alter column grams set statistics 1000;
      alter table mention set (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);
      comment on table mention is 'One public post. sort_at: the claimed time, or first_seen_at where that is absent or lies in the future. folded and grams serve full-text search only';

      create table mention_version (
        mention_id bigint not null constraint mention_version_mention references mention (id) on delete cascade,
        content_hash bytea not null,
        text text not null,
        title text,
        seen_at timestamptz not null default now(),
        constraint mention_version_pk primary key (mention_id, content_hash)
      );
      comment on table mention_version is 'Earlier texts of an edited mention';

      create table tombstone (
        source_id integer not null constraint tombstone_source references source (id) on delete cascade,
        external_id text not null,
        at timestamptz not null default now(),
        reason text not null,
        constraint tombstone_pk primary key (source_id, external_id)
      );
      create index tombstone_at on tombstone (at);
      comment on table tombstone is 'Deletions that arrived before or without their post, so that a late copy is not stored';

      create table quarantine (
        id integer generated always as identity constraint quarantine_pk primary key,
        source_id integer not null constraint quarantine_source references source (id) on delete cascade,
        external_id text,
        reason text not null,
        raw text not null,
        at timestamptz not null default now(),
        fingerprint bytea not null,
        constraint quarantine_once unique (source_id, fingerprint)
      );
      comment on table quarantine is 'Items that could not be stored or judged, with the reason; the batch around them went on';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table quarantine, tombstone, mention_version, mention, topic, source');
  }
}
