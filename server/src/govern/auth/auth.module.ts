import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallerGate } from '../../platform/http/caller.js';
import { PeopleModule } from '../people/people.module.js';
import { PersonSessions } from '../people/person-sessions.service.js';
import { InvitationAcceptanceService } from './invitation-acceptance.service.js';
import { LinkSignInService } from './link-sign-in.service.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccountService } from './own-account.service.js';
import { PasswordRecoveryService } from './password-recovery.service.js';
import { RefusalService } from './refusal.service.js';
import { SessionCookie } from './session-cookie.js';
import { SessionGate } from './session-gate.js';
import { SessionController } from './session.controller.js';
import { SessionEntity } from './session.entity.js';
import { SessionReader } from './session.reader.js';
import { SessionService } from './session.service.js';
import { SessionStateReader } from './session-state.reader.js';
import { SessionStore } from './session.store.js';
import { SetupService } from './setup.service.js';
import { SetupStore } from './setup.store.js';
import { SignInService } from './sign-in.service.js';
import { TryLimitService } from './try-limit.service.js';

/** Global, because every request asks its gate, and because the people room ends sessions through it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity]), PeopleModule],
  controllers: [SessionController, OwnAccountController],
  providers: [
    SessionCookie, SessionReader, SessionStateReader, SessionStore, LinkSignInService, SessionService, SetupStore, SetupService, SignInService,
    InvitationAcceptanceService, OwnAccountService, PasswordRecoveryService, RefusalService, TryLimitService,
    { provide: CallerGate, useClass: SessionGate },
    { provide: PersonSessions, useExisting: SessionService },
  ],
  exports: [CallerGate, LinkSignInService, PersonSessions, SetupService, PasswordRecoveryService, TryLimitService],
})
export class AuthModule {}
