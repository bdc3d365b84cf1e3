import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { TripWires } from '@hinomi/shared/contracts/alert';
import type { Level } from '@hinomi/shared/vocabulary/level';

const comment = 'Decisions to wait and see, one open for each alert that waits. level_above: a level above it ends the waiting; wires: what else does; seen_up_to: the last post known to the decision, its number alone';

/** Decisions to wait and see, one open for each alert that waits. */
@Entity('wait_and_see', { comment })
@Index('wait_and_see_open', ['alertId'], { unique: true, where: '(ended_at IS NULL)' })
export class WaitAndSeeEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'wait_and_see_pk', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: number;
  @Column({ name: 'alert_id', type: 'integer' }) alertId: number;
  @ManyToOne('AlertEntity', { nullable: false }) @JoinColumn({ name: 'alert_id', foreignKeyConstraintName: 'wait_and_see_alert' }) alert: { id: number };
  @Column({ name: 'decided_at', type: 'timestamptz' }) decidedAt: Date;
  @Column({ name: 'decided_by', type: 'integer' }) decidedBy: number;
  @Column('text') reason: string;
  @Column({ name: 'level_above', type: 'smallint' }) levelAbove: Level;
  @Column({ name: 'review_at', type: 'timestamptz' }) reviewAt: Date;
  @Column('jsonb') wires: TripWires;
  @Column({ name: 'seen_up_to', type: 'bigint' }) seenUpTo: string;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt: Date | null;
}
