import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SourceModule } from '../source/source.module.js';
import { TopicModule } from '../topic/topic.module.js';
import { CopyReader } from './copy.reader.js';
import { FreshMentionService } from './fresh-mention.service.js';
import { IngestDuties } from './ingest-duties.js';
import { IngestSurroundings } from './ingest-surroundings.js';
import { IngestService } from './ingest.service.js';
import { EngagementPointEntity } from './engagement-point.entity.js';
import { MentionAliasEntity } from './mention-alias.entity.js';
import { MentionAliasStore } from './mention-alias.store.js';
import { MentionController } from './mention.controller.js';
import { MentionReader } from './mention.reader.js';
import { MentionSearch } from './mention-search.js';
import { MentionStore } from './mention.store.js';
import { NeutralMentionReader } from './neutral-mention.reader.js';
import type { Transaction } from '../../platform/database/database.js';
import { PostHoldings } from '../../platform/holdings/post-holdings.js';
import type { StoredPost } from '../../platform/holdings/post-holdings.js';
import { PostRoomStore } from './post-room.store.js';
import { QuarantineController } from './quarantine.controller.js';
import { QuarantineReader } from './quarantine.reader.js';
import { QuarantineService } from './quarantine.service.js';
import { QuarantineStore } from './quarantine.store.js';
import { RelatedController } from './related.controller.js';
import { RelatedReader } from './related.reader.js';
import { RematchService } from './rematch.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([EngagementPointEntity, MentionAliasEntity]), SourceModule, TopicModule],
  controllers: [MentionController, RelatedController, QuarantineController],
  providers: [
    CopyReader, IngestService, FreshMentionService, IngestDuties, IngestSurroundings, MentionAliasStore, MentionStore, MentionReader, MentionSearch, NeutralMentionReader, PostRoomStore,
    QuarantineStore, QuarantineReader, QuarantineService, RelatedReader, RematchService,
  ],
  exports: [CopyReader, IngestService, FreshMentionService, MentionReader, NeutralMentionReader, RematchService],
})
export class IngestModule {
  constructor(holdings: PostHoldings, posts: PostRoomStore, quarantine: QuarantineStore, fresh: FreshMentionService) {
    holdings.registerRoom(posts);
    const removeVersions = (tx: Transaction, ids: readonly string[]): Promise<number> => tx.execute('delete from mention_version where mention_id = any($1::bigint[])', [ids]);
    holdings.register({
      name: 'mention_version', removeOfPosts: removeVersions,
      forgetText: (tx, stored) => {
        const ids = stored.map(({ id }) => id);
        tx.afterCommit(() => fresh.forget(ids));
        return removeVersions(tx, ids);
      },
      textLeft: 'select count(*)::int as rows from duty d join mention_version v on v.mention_id = d.mention_id',
    });
    holdings.register({ name: 'mention_reading', removeOfPosts: (tx, ids) => tx.execute('delete from mention_reading where mention_id = any($1::bigint[])', [ids]) });
    for (const name of ['engagement_point', 'mention_alias']) holdings.register({ name, removeOfPosts: (tx, ids) => tx.execute(`delete from ${name} where mention_id = any($1::bigint[])`, [ids]) });
    holdings.register({
      name: 'quarantine', removeOfAuthor: (tx, author) => posts.removeRaw(tx, 'quarantine', author),
      forgetText: (tx, stored) => forgetQuarantined(tx, quarantine, stored),
      textLeft: 'select count(*)::int as rows from duty d join quarantine q on q.source_id = d.source_id and q.external_id = d.external_id',
    });
    holdings.register({ name: 'tombstone', removeOfAuthor: (tx, author) => posts.removeRaw(tx, 'tombstone', author) });
  }
}

/** Posts of one deletion may belong to several sources. */
async function forgetQuarantined(tx: Transaction, quarantine: QuarantineStore, stored: readonly StoredPost[]): Promise<number> {
  let sum = 0;
  for (const sourceId of new Set(stored.map((post) => post.sourceId))) sum += await quarantine.forget(tx, sourceId, stored.filter((post) => post.sourceId === sourceId).map(({ externalId }) => externalId));
  return sum;
}
