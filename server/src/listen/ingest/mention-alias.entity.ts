import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Another name of a stored post within its source. */
@Entity('mention_alias', { comment: 'The server\'s own id of a post that is stored under another one (a uri): deletions and answers name posts by it' })
@Index('mention_alias_mention', ['mentionId'])
export class MentionAliasEntity {
  @PrimaryColumn({ name: 'source_id', type: 'integer', primaryKeyConstraintName: 'mention_alias_pk' }) sourceId: number;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'mention_alias_pk' }) alias: string;
  @Column({ name: 'mention_id', type: 'bigint' }) mentionId: string;
}
