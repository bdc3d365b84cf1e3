import { Injectable } from '@nestjs/common';
import type { Source, SourceBody } from '@hinomi/shared/contracts/source';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { askedSecrets, hostsOf, mustKeepOnlyMatches } from '@hinomi/shared/sources/source-kind';
import { AuditService } from '../../govern/audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import { isUniqueBreach } from '../../platform/database/database-errors.js';
import { AppError } from '../../platform/http/app-error.js';
import type { Caller } from '../../platform/http/caller.js';
import { SourceEntity } from './source.entity.js';
import { SourceReader } from './source.reader.js';
import { checkSource } from './domain/check-source.js';
import { SourceSecretStore } from './source-secret.store.js';

const alreadyNamed = (): AppError => new AppError('already_exists', [{ path: 'name', message: { ja: '同じ名前の情報源があります。', en: 'A source of this name exists.' } }]);

/** A stream of everybody's posts keeps matches whatever was asked: there is no reason to hold the rest. */
const keepsOnlyMatches = (body: SourceBody): boolean => mustKeepOnlyMatches(sourceKinds[body.config.channel], body.config) || body.keepsOnlyMatches;
const given = (secrets: Record<string, string>): string[] => Object.keys(secrets).filter((name) => secrets[name] !== '');

/** Takes orders about what is watched. */
@Injectable()
export class SourceService {
  constructor(
    private readonly database: Database,
    private readonly reader: SourceReader,
    private readonly audit: AuditService,
    private readonly secrets: SourceSecretStore,
  ) {}

  /** Adds a source; it is fetched at the next tick. Throws already_exists for a name in use. */
  async create(body: SourceBody, caller: Caller, address: string): Promise<Source> {
    this.check(body, given(body.secrets));
    const id = await this.guardName(() => this.database.transact(async (tx) => {
      const { channel, ...config } = body.config;
      const added = await tx.manager.insert(SourceEntity, {
        name: body.name, channel, mode: sourceKinds[channel].modeOf(config), config, intervalSeconds: body.intervalSeconds,
        keepsOnlyMatches: keepsOnlyMatches(body), isPaused: body.isPaused, budget: body.budget,
      });
      const sourceId = Number(added.identifiers[0]?.['id']);
      await this.secrets.put(tx, sourceId, body.secrets);
      this.audit.record(tx, { act: 'source.created', caller, address, subject: `source:${sourceId}`, detail: { name: body.name, channel, secrets: given(body.secrets) } });
      tx.emit('source.changed', { sourceId });
      return sourceId;
    }));
    return this.mustFind(id);
  }

  /** Changes a source of exactly this version; throws conflict where somebody was first. A new address starts anew. */
  async change(sourceId: number, body: SourceBody & { version: number }, caller: Caller, address: string): Promise<Source> {
    await this.guardName(() => this.database.transact(async (tx) => {
      const { channel, ...config } = body.config;
      const kept = await this.lockAndCheck(tx, sourceId, body);
      const touched = await tx.execute(
        `update source set name = $3, config = $4, interval_seconds = $5, keeps_only_matches = $6, is_paused = $7, version = version + 1, mode = $9, budget = $10,
           cursor = case when config = $4::jsonb then cursor end, cursor_version = cursor_version + case when config = $4::jsonb then 0 else 1 end,
           failures = 0, error_code = null, error_detail = null, error_at = null, next_try_at = now()
         where id = $1 and version = $2 and channel = $8 and removed_at is null`,
        [sourceId, body.version, body.name, JSON.stringify(config), body.intervalSeconds, keepsOnlyMatches(body), body.isPaused, channel, sourceKinds[channel].modeOf(config), JSON.stringify(body.budget)],
      );
      if (touched === 0) throw new AppError('conflict');
      await this.secrets.forgetExcept(tx, sourceId, kept);
      await this.secrets.put(tx, sourceId, body.secrets);
      this.audit.record(tx, { act: 'source.changed', caller, address, subject: `source:${sourceId}`, detail: { name: body.name, isPaused: body.isPaused, secrets: given(body.secrets) } });
      tx.emit('source.changed', { sourceId });
    }));
    return this.mustFind(sourceId);
  }

  /** Takes a source out of use; what it brought stays. A fetch under way stores nothing any more. */
  async remove(sourceId: number, caller: Caller, address: string): Promise<void> {
    await this.database.transact(async (tx) => {
      const rows = await tx.query<{ name: string }>(
        'update source set removed_at = now(), version = version + 1, cursor_version = cursor_version + 1 where id = $1 and removed_at is null returning name', [sourceId]);
      if (rows[0] === undefined) throw new AppError('not_found');
      this.audit.record(tx, { act: 'source.removed', caller, address, subject: `source:${sourceId}`, detail: { name: rows[0].name } });
      tx.emit('source.changed', { sourceId });
    });
  }

  /** Takes a removal back: the source goes on from where it stood. Throws not_found and already_exists. */
  async restore(sourceId: number, caller: Caller, address: string): Promise<Source> {
    await this.guardName(() => this.database.transact(async (tx) => {
      const rows = await tx.query<{ name: string }>(
        'update source set removed_at = null, version = version + 1, next_try_at = now() where id = $1 and removed_at is not null returning name', [sourceId]);
      if (rows[0] === undefined) throw new AppError('not_found');
      this.audit.record(tx, { act: 'source.restored', caller, address, subject: `source:${sourceId}`, detail: { name: rows[0].name } });
      tx.emit('source.changed', { sourceId });
    }));
    return this.mustFind(sourceId);
  }

  /** Lets the source be fetched at the next tick. */
  async fetchNow(sourceId: number): Promise<void> {
    await this.database.transact(async (tx) => {
      const touched = await tx.execute('update source set next_try_at = now() where id = $1 and removed_at is null', [sourceId]);
      if (touched === 0) throw new AppError('not_found');
      tx.emit('source.changed', { sourceId });
    });
  }

  /** The source that files are imported under, made when it is missing; it is never fetched. */
  async ensureImportSource(tx: Transaction, name: string, channel: string): Promise<number> {
    const find = (): Promise<{ id: number }[]> => tx.query<{ id: number }>('select id from source where name = $1 and removed_at is null', [name]);
    const known = (await find())[0];
    if (known !== undefined) return known.id;
    await tx.execute(
      `insert into source (name, channel, mode, config, interval_seconds, keeps_only_matches, is_paused) values ($1, $2, 'file', '{}', 86400, false, true) on conflict do nothing`,
      [name, channel]);
    const made = (await find())[0];
    if (made === undefined) throw new Error('the import source could not be made');
    return made.id;
  }

  /** Checks a change against what is stored; answers the credentials that stay because they would go to the same host. */
  private async lockAndCheck(tx: Transaction, sourceId: number, body: SourceBody): Promise<string[]> {
    const { channel, ...config } = body.config;
    const [row] = await tx.query<{ channel: string; config: Record<string, unknown> }>('select channel, config from source where id = $1 and removed_at is null for update', [sourceId]);
    if (row === undefined) throw new AppError('not_found');
    if (row.channel !== channel) throw new AppError('conflict');
    const kind = sourceKinds[channel];
    const asked = askedSecrets(kind, config).map(({ name }) => name);
    const kept = hostsOf(kind, row.config) === hostsOf(kind, config) ? (await this.secrets.names(tx, sourceId)).filter((name) => asked.includes(name) && body.secrets[name] !== '') : [];
    this.check(body, [...kept, ...given(body.secrets)]);
    return kept;
  }

  /** Throws invalid_input for each field that is missing or no address; whether an address may be reached is decided when it is. */
  private check(body: SourceBody, secretNames: readonly string[]): void {
    const { channel, ...config } = body.config;
    const wrong = checkSource(sourceKinds[channel], config, secretNames);
    if (wrong.length > 0) throw new AppError('invalid_input', wrong);
  }

  private async guardName<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw isUniqueBreach(error, 'source_name_once') ? alreadyNamed() : error;
    }
  }

  private async mustFind(sourceId: number): Promise<Source> {
    const source = await this.reader.find(sourceId);
    if (source === null) throw new AppError('not_found');
    return source;
  }
}
