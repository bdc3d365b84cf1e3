import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AlertEntryDetail } from '@hinomi/shared/contracts/alert';
import { alertEntryKinds } from '@hinomi/shared/vocabulary/alert';
import type { AlertEntryKind, AlertStatus } from '@hinomi/shared/vocabulary/alert';
import type { Level } from '@hinomi/shared/vocabulary/level';
import type { Words } from '@hinomi/shared/vocabulary/words';

/** The thread of an alert; grows through its function alone. */
@Entity('alert_entry', { comment: 'The thread of an alert: what happened and what people decided, append-only. reason: a sentence with numbers by the machine; note: what a person wrote' })
@Check('alert_entry_kind', `"kind" in (${alertEntryKinds.map((kind) => `'${kind}'`).join(', ')})`)
@Index('alert_entry_of_alert', ['alertId', 'id'])
export class AlertEntryEntity {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'alert_entry_pk', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id: string;
  @Column({ name: 'alert_id', type: 'integer' }) alertId: number;
  @ManyToOne('AlertEntity', { nullable: false }) @JoinColumn({ name: 'alert_id', foreignKeyConstraintName: 'alert_entry_alert' }) alert: { id: number };
  @Column('timestamptz') at: Date;
  @Column('text') kind: AlertEntryKind;
  @Column({ name: 'person_id', type: 'integer', nullable: true }) personId: number | null;
  @Column({ name: 'from_status', type: 'text', nullable: true }) fromStatus: AlertStatus | null;
  @Column('text') status: AlertStatus;
  @Column('smallint') level: Level;
  @Column({ type: 'jsonb', nullable: true }) reason: Words | null;
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'jsonb', default: {} }) detail: AlertEntryDetail;
}
