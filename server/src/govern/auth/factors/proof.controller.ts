import { Controller, Res } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Response } from 'express';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { factorRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { CallerAddress, CurrentCaller, CurrentMember } from '../../../platform/http/caller.js';
import type { Caller, Member } from '../../../platform/http/caller.js';
import { Endpoint, Input } from '../../../platform/http/endpoint.js';
import { SessionCookie } from '../session-cookie.js';
import { SessionService } from '../session.service.js';
import { ProofService } from './proof.service.js';

/** Showing again that it is oneself, and ending what one has open elsewhere. */
@Controller()
export class ProofController {
  constructor(
    private readonly proofs: ProofService,
    private readonly sessions: SessionService,
    private readonly cookie: SessionCookie,
  ) {}

  @Endpoint(factorRoutes.prove)
  async prove(@Input(factorRoutes.prove) { body }: RouteInput<typeof factorRoutes.prove>, @CurrentMember() member: Member, @CallerAddress() address: string, @Res({ passthrough: true }) response: Response): Promise<unknown> {
    const { token } = await this.proofs.provePassword(member, body.password, address);
    this.cookie.set(response, token);
    return { ok: true };
  }

  @Endpoint(factorRoutes.askProof)
  askProof(@Input(factorRoutes.askProof) _input: unknown, @CurrentMember() member: Member): Promise<unknown> {
    return this.proofs.askPasskey(member);
  }

  @Endpoint(factorRoutes.proveByPasskey)
  async proveByPasskey(@Input(factorRoutes.proveByPasskey) { body }: RouteInput<typeof factorRoutes.proveByPasskey>, @CurrentMember() member: Member, @CallerAddress() address: string, @Res({ passthrough: true }) response: Response): Promise<unknown> {
    const { token } = await this.proofs.provePasskey(member, body.response as AuthenticationResponseJSON, address);
    this.cookie.set(response, token);
    return { ok: true };
  }

  @Endpoint(factorRoutes.endOthers)
  async endOthers(@CurrentCaller() caller: Caller, @CallerAddress() address: string): Promise<unknown> {
    return { ended: await this.sessions.endOthers(caller, address) };
  }
}
