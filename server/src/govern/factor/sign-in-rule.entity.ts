import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of rules of signing in. */
@Entity('sign_in_rule', { comment: 'Whether administrators and approvers need a second factor' })
@Check('sign_in_rule_one', 'only_row')
export class SignInRuleEntity {
  @PrimaryColumn('boolean', { name: 'only_row', default: true, primaryKeyConstraintName: 'sign_in_rule_pk' })
  onlyRow: boolean;

  @Column('boolean', { name: 'is_factor_required', default: false })
  isFactorRequired: boolean;
}
