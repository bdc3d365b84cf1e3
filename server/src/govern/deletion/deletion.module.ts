import { Global, Module } from '@nestjs/common';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import { DeletionController } from './deletion.controller.js';
import { DeletionDutyService } from './deletion-duty.service.js';
import { DeletionDutyStore } from './deletion-duty.store.js';
import { DeletionProofService } from './deletion-proof.service.js';
import { DeletionReader } from './deletion.reader.js';
import { SourceTermsReader } from './source-terms.reader.js';

@Global()
@Module({
  controllers: [DeletionController],
  providers: [DeletionDutyService, DeletionDutyStore, DeletionProofService, DeletionReader, SourceTermsReader],
  exports: [DeletionDutyService, DeletionProofService, SourceTermsReader],
})
export class DeletionModule {
  constructor(holdings: PostHoldings, store: DeletionDutyStore) {
    // The record outlives the post, unless its author is to be forgotten.
    holdings.register({ name: 'deletion_duty', removeOfPosts: (tx, ids, why) => (why === 'erased' ? store.removeOfPosts(tx, ids) : Promise.resolve(0)) });
  }
}
