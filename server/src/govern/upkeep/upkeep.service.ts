import { Injectable } from '@nestjs/common';
import type { AuditCheck } from '@hinomi/shared/contracts/audit';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/database.js';
import type { Caller } from '../../platform/http/caller.js';
import { AuditReader } from '../audit/audit.reader.js';
import { AuditService } from '../audit/audit.service.js';
import { UpkeepStore } from './upkeep.store.js';

export type BackupNote = { file: string; bytes: number; rows: number; seconds: number };
export type RestoreNote = { file: string; rows: number; seconds: number; madeAt: string; migrated: number; isIntact: boolean; erasures: number };

/** Keeps what was done for the installation's upkeep: in the audit log, and for the page of its state. */
@Injectable()
export class UpkeepService {
  constructor(
    private readonly database: Database,
    private readonly store: UpkeepStore,
    private readonly auditReader: AuditReader,
    private readonly audit: AuditService,
  ) {}

  /** Notes a backup that is whole and in its place; `file` without its folder. */
  async noteBackup(note: BackupNote): Promise<void> {
    await this.database.transact(async (tx) => {
      await this.store.note(tx, 'backup', note);
      this.audit.record(tx, { act: 'backup.made', caller: null, subject: `file:${note.file}`, detail: { rows: note.rows, bytes: note.bytes } });
    });
  }

  async noteRestore(note: RestoreNote): Promise<void> {
    await this.database.transact(async (tx) => {
      await this.store.note(tx, 'restore', note);
      this.audit.record(tx, { act: 'backup.restored', caller: null, subject: `file:${note.file}`, detail: { rows: note.rows, madeAt: note.madeAt } });
    });
  }

  async noteExport(file: string, rows: number): Promise<void> {
    await this.database.transact((tx) => {
      this.audit.record(tx, { act: 'data.exported', caller: null, subject: `file:${file}`, detail: { rows } });
      return Promise.resolve();
    });
  }

  async noteRetention(tx: Transaction, removed: Record<string, number>): Promise<void> {
    await this.store.note(tx, 'retention', { removed });
  }

  /** Walks the audit chain and keeps the result; a check somebody asked for is an act of his. */
  async checkAudit(caller: Caller | null, address: string | null): Promise<AuditCheck> {
    const check = await this.auditReader.verify();
    await this.database.transact(async (tx) => {
      await this.store.note(tx, 'audit_check', { isIntact: check.isIntact, checked: check.checked, brokenAt: check.brokenAt });
      if (caller !== null) this.audit.record(tx, { act: 'audit.checked', caller, address, detail: { isIntact: check.isIntact, checked: check.checked } });
    });
    return check;
  }
}
