import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

/** Authenticator apps: at most one that counts, and one that is being added, a person. */
@Entity('totp_device', { comment: `Authenticator apps; the secret is sealed with the installation's key` })
@Index('totp_device_confirmed_once', ['personId'], { unique: true, where: 'confirmed_at is not null' })
@Index('totp_device_offered_once', ['personId'], { unique: true, where: 'confirmed_at is null' })
@Index('totp_device_of_person', ['personId'])
export class TotpDeviceEntity {
  @PrimaryGeneratedColumn('identity', { name: 'id', type: 'integer', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'totp_device_pk' })
  id: number;

  @Column('integer', { name: 'person_id' })
  personId: number;

  @ManyToOne('PersonEntity', { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'totp_device_person' })
  person: { id: number };

  /** Sealed for the place `totp:<person id>`. */
  @Column('text', { name: 'sealed_secret' })
  sealedSecret: string;

  /** The newest 30-second step a code was taken of; that code and all before it are used up. */
  @Column('bigint', { name: 'last_step', default: 0 })
  lastStep: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
}
