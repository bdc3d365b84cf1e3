import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../../govern/auth/auth.module.js';
import { CompanyModule } from '../../govern/company/company.module.js';
import { TopicModule } from '../../listen/topic/topic.module.js';
import { Database } from '../../platform/database/database.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { SealedTexts } from '../../platform/secret/sealed-texts.js';
import { placeOfKey } from './domain/service-address.js';
import { ModelClient } from './model-client.js';
import { OpinionController } from './opinion.controller.js';
import { OpinionEligibleReader } from './opinion-eligible.reader.js';
import { OpinionEntity } from './opinion.entity.js';
import { OpinionKeyService } from './opinion-key.service.js';
import { OpinionLedger } from './opinion-ledger.js';
import { OpinionMaskService } from './opinion-mask.service.js';
import { OpinionReader } from './opinion.reader.js';
import { OpinionService } from './opinion.service.js';
import { OpinionSettingEntity } from './opinion-setting.entity.js';
import { OpinionSettingService } from './opinion-setting.service.js';
import { OpinionSettingStore } from './opinion-setting.store.js';
import { OpinionStore } from './opinion.store.js';
import { OpinionTestService } from './opinion-test.service.js';
import { OpinionTurnService } from './opinion-turn.service.js';
import { OpinionUseEntity } from './opinion-use.entity.js';
import { OpinionUseStore } from './opinion-use.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([OpinionEntity, OpinionSettingEntity, OpinionUseEntity]), AuthModule, CompanyModule, TopicModule],
  controllers: [OpinionController],
  providers: [
    ModelClient, OpinionEligibleReader, OpinionKeyService, OpinionLedger, OpinionMaskService, OpinionReader, OpinionService, OpinionSettingService, OpinionSettingStore,
    OpinionStore, OpinionTestService, OpinionTurnService, OpinionUseStore,
  ],
  exports: [OpinionReader, OpinionService],
})
export class OpinionModule {
  constructor(holdings: PostHoldings, opinions: OpinionStore, settings: OpinionSettingStore, texts: SealedTexts, database: Database) {
    holdings.register({
      name: 'opinion', removeOfPosts: (tx, ids) => opinions.remove(tx, ids),
      // A reason may repeat what the post said, so nothing of it stays.
      forgetText: (tx, posts) => opinions.remove(tx, posts.map(({ id }) => id)), textLeft: opinions.textLeft,
    });
    texts.register({
      table: 'opinion_setting',
      list: () => database.transact(async (tx) => {
        const kept = await settings.lock(tx, true);
        if (kept === null || kept.sealedKey === null) return [];
        const { sealedKey, url } = kept;
        return [{ name: 'key of the second opinion', sealed: sealedKey, place: placeOfKey(url), replace: (to: string) => database.transact((inner) => settings.reseal(inner, sealedKey, to)) }];
      }),
    });
  }
}
