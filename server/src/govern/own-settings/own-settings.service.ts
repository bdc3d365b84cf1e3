import { Injectable } from '@nestjs/common';
import type { OwnSettings, SettingsChange } from '@hinomi/shared/contracts/own-settings';
import { Database } from '../../platform/database/database.js';
import { OwnSettingsReader } from './own-settings.reader.js';
import { OwnSettingsStore } from './own-settings.store.js';

/** More than ever stands under one bell at a time. */
const mostSeen = 1_000;

/** Takes a person's wishes about the screens. Nobody else sees them, so they leave no entry in the audit log. */
@Injectable()
export class OwnSettingsService {
  constructor(
    private readonly database: Database,
    private readonly reader: OwnSettingsReader,
    private readonly store: OwnSettingsStore,
  ) {}

  /** Changes what is named and leaves the rest. */
  async change(personId: number, change: SettingsChange): Promise<OwnSettings> {
    await this.database.transact((tx) => this.store.change(tx, personId, change));
    return this.reader.find(personId);
  }

  /** Marks items as seen, and tells the person's other devices. */
  async markSeen(personId: number, items: readonly string[]): Promise<void> {
    await this.database.transact(async (tx) => {
      await this.store.lockPerson(tx, personId);
      await this.store.addSeen(tx, personId, items);
      await this.store.forgetSeenBeyond(tx, personId, mostSeen);
      tx.emit('bell.seen', { personId });
    });
  }
}
