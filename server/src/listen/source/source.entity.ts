import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Channel } from '@hinomi/shared/vocabulary/channel';
import type { SourceMode } from '@hinomi/shared/sources/source-kind';
import type { SourceErrorCode } from '@hinomi/shared/errors/source-errors';

/** What is watched. The position (cursor) moves only by compare-and-set on cursor_version. */
@Entity('source', { comment: 'What is watched. cursor moves by compare-and-set on cursor_version, in the transaction that stores the mentions' })
@Check('source_mode_known', `mode in ('poll', 'stream', 'push', 'file')`)
@Index('source_name_once', ['name'], { unique: true, where: '(removed_at IS NULL)' })
export class SourceEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'source_pk', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;
  @Column('text') name: string;
  @Column('text') channel: Channel;
  @Column({ type: 'text', default: 'poll' }) mode: SourceMode;
  @Column('jsonb') config: Record<string, unknown>;
  @Column({ name: 'interval_seconds', type: 'integer' }) intervalSeconds: number;
  @Column({ name: 'keeps_only_matches', type: 'boolean' }) keepsOnlyMatches: boolean;
  @Column({ name: 'is_paused', type: 'boolean', default: false }) isPaused: boolean;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt: Date;
  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true }) removedAt: Date | null;
  @Column({ type: 'jsonb', nullable: true }) cursor: Record<string, unknown> | null;
  @Column({ name: 'cursor_version', type: 'bigint', default: 0 }) cursorVersion: string;
  @Column({ name: 'lease_until', type: 'timestamptz', nullable: true }) leaseUntil: Date | null;
  @Column({ name: 'leased_by', type: 'text', nullable: true }) leasedBy: string | null;
  @Column({ name: 'next_try_at', type: 'timestamptz', default: () => 'now()' }) nextTryAt: Date;
  @Column({ name: 'last_tried_at', type: 'timestamptz', nullable: true }) lastTriedAt: Date | null;
  @Column({ name: 'last_success_at', type: 'timestamptz', nullable: true }) lastSuccessAt: Date | null;
  @Column({ name: 'last_item_at', type: 'timestamptz', nullable: true }) lastItemAt: Date | null;
  @Column({ name: 'lag_seconds', type: 'double precision', nullable: true }) lagSeconds: number | null;
  @Column({ type: 'integer', default: 0 }) failures: number;
  @Column({ name: 'error_code', type: 'text', nullable: true }) errorCode: SourceErrorCode | null;
  @Column({ name: 'error_detail', type: 'text', nullable: true }) errorDetail: string | null;
  @Column({ name: 'error_at', type: 'timestamptz', nullable: true }) errorAt: Date | null;
  /** Limits set by a person, by unit; null = none. What is absent follows the kind. */
  @Column({ type: 'jsonb', default: {} }) budget: Record<string, number | null>;
  /** What the source's rate headers said last. */
  @Column({ type: 'jsonb', nullable: true }) rate: { limit: number | null; remaining: number; resetAtMs: number } | null;
}
