import { Controller, Res } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Response } from 'express';
import type { SessionState } from '@hinomi/shared/contracts/auth';
import type { RouteInput } from '@hinomi/shared/routes/route';
import { signInStepRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { AppError } from '../../../platform/http/app-error.js';
import type { Member } from '../../../platform/http/caller.js';
import { Endpoint, Input } from '../../../platform/http/endpoint.js';
import { CodeStepService } from './code-step.service.js';
import { PasskeyStepService } from './passkey-step.service.js';
import { SessionCookie } from '../session-cookie.js';
import { SessionGate } from '../session-gate.js';
import { SessionStateService } from '../session-state.service.js';
import { SessionService } from '../session.service.js';
import type { SignedIn } from '../session.service.js';
import { CurrentVisit } from '../visit.js';
import type { Visit } from '../visit.js';

/** The second step of a sign-in, and signing in with a passkey alone. */
@Controller()
export class SignInStepController {
  constructor(
    private readonly gate: SessionGate,
    private readonly cookie: SessionCookie,
    private readonly states: SessionStateService,
    private readonly codes: CodeStepService,
    private readonly passkeys: PasskeyStepService,
    private readonly sessions: SessionService,
  ) {}

  @Endpoint(signInStepRoutes.giveCode)
  async giveCode(@Input(signInStepRoutes.giveCode) { body }: RouteInput<typeof signInStepRoutes.giveCode>, @CurrentVisit() visit: Visit, @Res({ passthrough: true }) response: Response): Promise<SessionState> {
    return this.welcome(await this.codes.give(await this.requireHalf(visit), body, visit), response);
  }

  @Endpoint(signInStepRoutes.askPasskey)
  async askPasskey(@Input(signInStepRoutes.askPasskey) { body }: RouteInput<typeof signInStepRoutes.askPasskey>, @CurrentVisit() visit: Visit): Promise<unknown> {
    return this.passkeys.ask(body.purpose === 'factor' ? await this.requireHalf(visit) : null, visit.address);
  }

  /** A half session decides what the answer is for; a challenge given for the other purpose is refused. */
  @Endpoint(signInStepRoutes.givePasskey)
  async givePasskey(@Input(signInStepRoutes.givePasskey) { body }: RouteInput<typeof signInStepRoutes.givePasskey>, @CurrentVisit() visit: Visit, @Res({ passthrough: true }) response: Response): Promise<SessionState> {
    const half = await this.gate.resolveStep('factor', visit.cookieHeader);
    return this.welcome(await this.passkeys.give(half, body.response as AuthenticationResponseJSON, visit), response);
  }

  @Endpoint(signInStepRoutes.giveUp)
  async giveUp(@CurrentVisit() visit: Visit, @Res({ passthrough: true }) response: Response): Promise<unknown> {
    const session = await this.gate.find(visit.cookieHeader);
    if (session !== null && session.step !== null) {
      await this.sessions.giveUp(session);
      this.cookie.clear(response);
    }
    return { ok: true };
  }

  private async requireHalf(visit: Visit): Promise<Member> {
    const half = await this.gate.resolveStep('factor', visit.cookieHeader);
    if (half === null) throw new AppError('sign_in_lapsed');
    return half;
  }

  private async welcome({ token }: SignedIn, response: Response): Promise<SessionState> {
    this.cookie.set(response, token);
    return this.states.ofToken(token);
  }
}
