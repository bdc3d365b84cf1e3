import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallerGate } from '../../platform/http/caller.js';
import { PeopleModule } from '../people/people.module.js';
import { PersonSessions } from '../people/person-sessions.service.js';
import { InvitationAcceptanceService } from './invitation-acceptance.service.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccountService } from './own-account.service.js';
import { PasswordAllowanceEntity } from './password-allowance.entity.js';
import { PasswordAllowanceStore } from './password-allowance.store.js';
import { PasswordDoor } from './password-door.service.js';
import { PasswordRecoveryService } from './password-recovery.service.js';
import { RefusalService } from './refusal.service.js';
import { SessionCookie } from './session-cookie.js';
import { SessionGate } from './session-gate.js';
import { SessionController } from './session.controller.js';
import { SessionEntity } from './session.entity.js';
import { SessionReader } from './session.reader.js';
import { SessionService } from './session.service.js';
import { SessionStore } from './session.store.js';
import { SetupService } from './setup.service.js';
import { SetupStore } from './setup.store.js';
import { SignInDoor } from './sign-in-door.service.js';
import { SignInService } from './sign-in.service.js';
import { TryLimitService } from './try-limit.service.js';

/** Global, because every request asks its gate, and because the people room ends sessions through it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity, PasswordAllowanceEntity]), PeopleModule],
  controllers: [SessionController, OwnAccountController],
  providers: [
    SessionCookie, SessionReader, SessionStore, SessionService, SetupStore, SetupService, SignInService,
    InvitationAcceptanceService, OwnAccountService, PasswordRecoveryService, RefusalService, TryLimitService,
    PasswordAllowanceStore, PasswordDoor, SignInDoor,
    { provide: APP_GUARD, useExisting: PasswordDoor },
    { provide: CallerGate, useClass: SessionGate },
    { provide: PersonSessions, useExisting: SessionService },
  ],
  exports: [CallerGate, PersonSessions, SetupService, PasswordRecoveryService, TryLimitService, PasswordDoor, SignInDoor],
})
export class AuthModule {}
