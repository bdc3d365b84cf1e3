import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationService } from './invitation.service.js';
import { InvitationStore } from './invitation.store.js';
import { OutsideRoleService } from './outside-role.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleReader } from './people.reader.js';
import { PeopleService } from './people.service.js';
import { PeopleStore } from './people.store.js';
import { PersonEntity } from './person.entity.js';
import { PersonService } from './person.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, InvitationEntity])],
  controllers: [PeopleController],
  providers: [PeopleReader, PeopleStore, PeopleService, PersonService, OutsideRoleService, InvitationStore, InvitationService],
  exports: [PeopleReader, PersonService, OutsideRoleService, InvitationService],
})
export class PeopleModule {}
