import { Injectable } from '@nestjs/common';
import { firstSettings } from '@hinomi/shared/contracts/own-settings';
import type { OwnSettings } from '@hinomi/shared/contracts/own-settings';
import { startScreens } from '@hinomi/shared/vocabulary/own-settings';
import { Database } from '../../platform/database/database.js';
import { PersonSeenEntity } from './person-seen.entity.js';
import { PersonSettingsEntity } from './person-settings.entity.js';

/** Answers how a person wants to see the product. */
@Injectable()
export class OwnSettingsReader {
  constructor(private readonly database: Database) {}

  /** The person's settings; the first ones where nothing was chosen yet. */
  async find(personId: number): Promise<OwnSettings> {
    const row = await this.database.dataSource.getRepository(PersonSettingsEntity).findOneBy({ personId });
    if (row === null) return firstSettings;
    const { theme, density, timeZone } = row;
    return { theme, density, timeZone, startScreen: startScreens.find((screen) => screen === row.startScreen) ?? firstSettings.startScreen };
  }

  async listSeen(personId: number): Promise<string[]> {
    const rows = await this.database.dataSource.getRepository(PersonSeenEntity).find({ where: { personId }, order: { seenAt: 'DESC', item: 'ASC' } });
    return rows.map(({ item }) => item);
  }
}
