import { Controller, Res } from '@nestjs/common';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Response } from 'express';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { factorRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { CallerAddress, CurrentCaller, CurrentMember } from '../../../platform/http/caller.js';
import type { Caller, Member } from '../../../platform/http/caller.js';
import { Endpoint, Input } from '../../../platform/http/endpoint.js';
import { FactorReader } from '../../factor/factor.reader.js';
import { SessionCookie } from '../session-cookie.js';
import type { FactorAdded } from './factor-addition.service.js';
import { FactorCareService } from './factor-care.service.js';
import { FactorEnrolmentService } from './factor-enrolment.service.js';
import { ProofGuard } from './proof-guard.service.js';

/** One's own second factors. */
@Controller()
export class OwnFactorController {
  constructor(
    private readonly reader: FactorReader,
    private readonly proof: ProofGuard,
    private readonly enrolments: FactorEnrolmentService,
    private readonly care: FactorCareService,
    private readonly cookie: SessionCookie,
  ) {}

  @Endpoint(factorRoutes.list)
  list(@CurrentMember() member: Member): Promise<unknown> {
    return this.reader.listOwn(member.personId);
  }

  @Endpoint(factorRoutes.startTotp)
  async startTotp(@Input(factorRoutes.startTotp) _input: unknown, @CurrentMember() member: Member): Promise<unknown> {
    await this.proof.require(member);
    return this.enrolments.offerTotp(member);
  }

  @Endpoint(factorRoutes.confirmTotp)
  async confirmTotp(@Input(factorRoutes.confirmTotp) { body }: RouteInput<typeof factorRoutes.confirmTotp>, @CurrentMember() member: Member, @CallerAddress() address: string, @Res({ passthrough: true }) response: Response): Promise<unknown> {
    await this.proof.require(member);
    return this.answer(await this.enrolments.confirmTotp(member, body.code, address), response);
  }

  @Endpoint(factorRoutes.removeTotp)
  async removeTotp(@CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    await this.care.remove('totp', { caller, address });
    return { ok: true };
  }

  @Endpoint(factorRoutes.askNewPasskey)
  async askNewPasskey(@Input(factorRoutes.askNewPasskey) _input: unknown, @CurrentMember() member: Member): Promise<unknown> {
    await this.proof.require(member);
    return this.enrolments.offerPasskey(member);
  }

  @Endpoint(factorRoutes.addPasskey)
  async addPasskey(@Input(factorRoutes.addPasskey) { body }: RouteInput<typeof factorRoutes.addPasskey>, @CurrentMember() member: Member, @CallerAddress() address: string, @Res({ passthrough: true }) response: Response): Promise<unknown> {
    await this.proof.require(member);
    return this.answer(await this.enrolments.addPasskey(member, body.name, body.response as RegistrationResponseJSON, address), response);
  }

  @Endpoint(factorRoutes.renamePasskey)
  async renamePasskey(@Input(factorRoutes.renamePasskey) { params, body }: RouteInput<typeof factorRoutes.renamePasskey>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    await this.care.renamePasskey(params.passkeyId, body.name, { caller, address });
    return { ok: true };
  }

  @Endpoint(factorRoutes.removePasskey)
  async removePasskey(@Input(factorRoutes.removePasskey) { params }: RouteInput<typeof factorRoutes.removePasskey>, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    await this.care.remove({ passkeyId: params.passkeyId }, { caller, address });
    return { ok: true };
  }

  @Endpoint(factorRoutes.renewCodes)
  async renewCodes(@Input(factorRoutes.renewCodes) _input: unknown, @CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    return { codes: await this.care.renewCodes({ caller, address }) };
  }

  private answer({ token, recoveryCodes }: FactorAdded, response: Response): unknown {
    this.cookie.set(response, token);
    return { recoveryCodes };
  }
}
