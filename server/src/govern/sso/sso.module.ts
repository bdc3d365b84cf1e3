import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { AttemptStore } from './attempt.store.js';
import { IdentityStore } from './identity.store.js';
import { OidcClient } from './oidc-client.js';
import { OwnSsoController } from './own-sso.controller.js';
import { OwnSsoService } from './own-sso.service.js';
import { PersonIdentityEntity } from './person-identity.entity.js';
import { SsoAdmission } from './sso-admission.service.js';
import { SsoAttemptEntity } from './sso-attempt.entity.js';
import { SsoCookie } from './sso-cookie.js';
import { SsoController } from './sso.controller.js';
import { SsoReader } from './sso.reader.js';
import { SsoService } from './sso.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PersonIdentityEntity, SsoAttemptEntity]), PeopleModule],
  controllers: [SsoController, OwnSsoController],
  providers: [SsoService, SsoAdmission, OwnSsoService, SsoReader, OidcClient, SsoCookie, AttemptStore, IdentityStore],
})
export class SsoModule {}
