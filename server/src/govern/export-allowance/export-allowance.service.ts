import { Injectable } from '@nestjs/common';
import { termsOf } from '@hinomi/shared/sources/source-terms';
import { channels, channelWords } from '@hinomi/shared/vocabulary/channel';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { Words } from '@hinomi/shared/vocabulary/words';
import type { Transaction } from '../../platform/database/database.js';
import { AppError } from '../../platform/http/app-error.js';
import { ExportAllowanceStore } from './export-allowance.store.js';

/** What is asked for, of how many a day, and how many are left today. */
const refusal = (channel: Channel, asked: number, { limit, used }: { limit: number; used: number }): Words => ({
  ja: `${channelWords[channel].ja}の投稿は、規約により1人1日${limit}件まで書き出せます。今日の残りは${limit - used}件ですが、この条件には${asked}件含まれます。`,
  en: `By the terms of ${channelWords[channel].en}, one person may export ${limit} posts a day. ${limit - used} are left today; this filter holds ${asked}.`,
});

/** Counts what a person exports of sources whose terms limit that, a day of Tokyo at a time. */
@Injectable()
export class ExportAllowanceService {
  constructor(private readonly store: ExportAllowanceStore) {}

  /** Books an export of so many posts by channel, or throws export_limit and books nothing. */
  async use(tx: Transaction, personId: number, counts: Readonly<Record<string, number>>): Promise<void> {
    for (const channel of channels) {
      const limit = termsOf(channel).exportsPerDay;
      const asked = counts[channel] ?? 0;
      if (limit === null || asked === 0) continue;
      if (await this.store.book(tx, { personId, channel, posts: asked, limit })) continue;
      const used = await this.store.used(tx, personId, channel);
      throw new AppError('export_limit', [{ path: 'channel', message: refusal(channel, asked, { limit, used }) }]);
    }
  }
}
