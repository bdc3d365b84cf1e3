import { Global, Module } from '@nestjs/common';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { HoldController } from './hold.controller.js';
import { HoldReader, isHeldPost } from './hold.reader.js';
import { HoldService } from './hold.service.js';
import { HoldStore } from './hold.store.js';

@Global()
@Module({ controllers: [HoldController], providers: [HoldReader, HoldService, HoldStore], exports: [HoldReader] })
export class HoldModule {
  constructor(holdings: PostHoldings) {
    holdings.register({ name: 'legal_hold_mention', evidence: isHeldPost, removeOfPosts: (tx, ids) => tx.execute('delete from legal_hold_mention where mention_id = any($1::bigint[])', [ids]) });
  }
}
