import { Controller } from '@nestjs/common';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { CallerAddress, CurrentCaller } from '../../platform/http/caller.js';
import type { Caller } from '../../platform/http/caller.js';
import { Endpoint, Input } from '../../platform/http/endpoint.js';
import { InvitationService } from './invitation.service.js';
import { PeopleReader } from './people.reader.js';
import { PeopleService } from './people.service.js';

@Controller()
export class PeopleController {
  constructor(
    private readonly reader: PeopleReader,
    private readonly people: PeopleService,
    private readonly invitations: InvitationService,
  ) {}

  @Endpoint(peopleRoutes.list)
  async list(): Promise<unknown> {
    return { people: await this.reader.listPeople(), invitations: await this.reader.listInvitations() };
  }

  @Endpoint(peopleRoutes.invite)
  invite(@Input(peopleRoutes.invite) { body }: RouteInput<typeof peopleRoutes.invite>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    return this.invitations.invite(body, { caller, address });
  }

  @Endpoint(peopleRoutes.withdraw)
  async withdraw(@Input(peopleRoutes.withdraw) { params }: RouteInput<typeof peopleRoutes.withdraw>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    await this.invitations.withdraw(params.invitationId, { caller, address });
    return { ok: true };
  }

  @Endpoint(peopleRoutes.restoreInvitation)
  async restoreInvitation(@Input(peopleRoutes.restoreInvitation) { params }: RouteInput<typeof peopleRoutes.restoreInvitation>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    await this.invitations.restore(params.invitationId, { caller, address });
    return { ok: true };
  }

  @Endpoint(peopleRoutes.change)
  change(@Input(peopleRoutes.change) { params, body }: RouteInput<typeof peopleRoutes.change>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    return this.people.change(params.personId, body, { caller, address });
  }
}
