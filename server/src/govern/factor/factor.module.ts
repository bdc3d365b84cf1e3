import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from '../../platform/database/database.js';
import { SealedTexts } from '../../platform/secret/sealed-texts.js';
import { FactorReader } from './factor.reader.js';
import { FactorSetService } from './factor-set.service.js';
import { PasskeyChallengeEntity } from './passkey-challenge.entity.js';
import { PasskeyEntity } from './passkey.entity.js';
import { PasskeyService } from './passkey.service.js';
import { PasskeyStore } from './passkey.store.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { RecoveryCodeService } from './recovery-code.service.js';
import { RecoveryCodeStore } from './recovery-code.store.js';
import { SignInRuleEntity } from './sign-in-rule.entity.js';
import { SignInRuleStore } from './sign-in-rule.store.js';
import { TotpDeviceEntity } from './totp-device.entity.js';
import { placeOfTotp, TotpService } from './totp.service.js';
import { TotpStore } from './totp.store.js';

/** What proves a person besides the password. It knows no sessions: the sign-in room decides what a proof opens. */
@Module({
  imports: [TypeOrmModule.forFeature([TotpDeviceEntity, PasskeyEntity, PasskeyChallengeEntity, RecoveryCodeEntity, SignInRuleEntity])],
  providers: [FactorReader, FactorSetService, PasskeyService, PasskeyStore, RecoveryCodeService, RecoveryCodeStore, SignInRuleStore, TotpService, TotpStore],
  exports: [FactorReader, FactorSetService, PasskeyService, RecoveryCodeService, TotpService],
})
export class FactorModule {
  constructor(texts: SealedTexts, store: TotpStore, database: Database) {
    texts.register({
      table: 'totp_device',
      list: async () => (await store.sealed(database)).map(({ id, personId, sealed }) => ({ name: `person ${personId}`, sealed, place: placeOfTotp(personId), replace: (to) => store.reseal(database, id, { from: sealed, to }) })),
    });
  }
}
