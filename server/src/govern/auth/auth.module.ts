import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallerGate } from '../../platform/http/caller.js';
import { LiveMisuse } from '../../platform/live/live-misuse.js';
import { FactorModule } from '../factor/factor.module.js';
import { PeopleModule } from '../people/people.module.js';
import { WallModule } from '../wall/wall.module.js';
import { PersonSessions } from '../people/person-sessions.service.js';
import { ResetLinkModule } from '../reset-link/reset-link.module.js';
import { AuditedMisuse } from './audited-misuse.js';
import { FactorAdditionService } from './factors/factor-addition.service.js';
import { FactorCareService } from './factors/factor-care.service.js';
import { FactorEnrolmentService } from './factors/factor-enrolment.service.js';
import { OwnFactorController } from './factors/own-factor.controller.js';
import { ProofGuard } from './factors/proof-guard.service.js';
import { ProofController } from './factors/proof.controller.js';
import { ProofService } from './factors/proof.service.js';
import { SignInRulesController } from './factors/sign-in-rules.controller.js';
import { SignInRulesService } from './factors/sign-in-rules.service.js';
import { InvitationAcceptanceService } from './invitation-acceptance.service.js';
import { LinkSignInService } from './link-sign-in.service.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccountService } from './own-account.service.js';
import { PendingProofs } from './pending-proofs.service.js';
import { PasswordAllowanceEntity } from './password-allowance.entity.js';
import { PasswordAllowanceStore } from './password-allowance.store.js';
import { PasswordDoor } from './password-door.service.js';
import { RefusalService } from './refusal.service.js';
import { PasswordRecoveryService } from './reset/password-recovery.service.js';
import { PasswordResetService } from './reset/password-reset.service.js';
import { ResetRequestService } from './reset/reset-request.service.js';
import { ResetController } from './reset/reset.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SessionGate } from './session-gate.js';
import { SessionStateService } from './session-state.service.js';
import { SessionController } from './session.controller.js';
import { SessionEntity } from './session.entity.js';
import { SessionReader } from './session.reader.js';
import { SessionService } from './session.service.js';
import { SessionStore } from './session.store.js';
import { SetupService } from './setup.service.js';
import { SetupStore } from './setup.store.js';
import { SignInDoor } from './sign-in-door.service.js';
import { SignInService } from './sign-in.service.js';
import { CodeStepService } from './step/code-step.service.js';
import { PasskeyStepService } from './step/passkey-step.service.js';
import { SignInStepController } from './step/sign-in-step.controller.js';
import { TryLimitService } from './try-limit.service.js';

const sessions = [SessionCookie, SessionGate, SessionReader, SessionStore, SessionService, SessionStateService, PendingProofs];
const waysIn = [LinkSignInService, PasswordAllowanceStore, PasswordDoor, SignInDoor, SetupStore, SetupService, SignInService, CodeStepService, PasskeyStepService, InvitationAcceptanceService, RefusalService, TryLimitService];
const ownAccount = [OwnAccountService, ProofGuard, ProofService, FactorAdditionService, FactorEnrolmentService, FactorCareService, SignInRulesService];
const waysBackIn = [PasswordRecoveryService, PasswordResetService, ResetRequestService];

/** Global, because every request asks its gate, and because the people room ends sessions through it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity, PasswordAllowanceEntity]), PeopleModule, FactorModule, ResetLinkModule, WallModule],
  controllers: [SessionController, SignInStepController, OwnAccountController, OwnFactorController, ProofController, ResetController, SignInRulesController],
  providers: [
    ...sessions, ...waysIn, ...ownAccount, ...waysBackIn,
    { provide: APP_GUARD, useExisting: PasswordDoor },
    { provide: CallerGate, useExisting: SessionGate },
    { provide: LiveMisuse, useClass: AuditedMisuse },
    { provide: PersonSessions, useExisting: SessionService },
  ],
  exports: [CallerGate, LiveMisuse, LinkSignInService, PersonSessions, SetupService, PasswordRecoveryService, TryLimitService, PasswordDoor, SignInDoor],
})
export class AuthModule {}
