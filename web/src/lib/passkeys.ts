import { browserSupportsWebAuthn, startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import type { RouteAnswer, RouteRequest } from '@hinomi/shared/routes/route';
import type { factorRoutes, signInStepRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { PasskeyError, type PasskeyTrouble } from './passkey-error.ts';

type RequestOptions = RouteAnswer<typeof signInStepRoutes.askPasskey>;
type CreationOptions = RouteAnswer<typeof factorRoutes.askNewPasskey>;
type Answer = RouteRequest<typeof signInStepRoutes.givePasskey>['body']['response'];
type Registration = RouteRequest<typeof factorRoutes.addPasskey>['body']['response'];

/** Whether this browser can have passkeys, on this page. */
export const canUsePasskeys = (): boolean => browserSupportsWebAuthn() && window.isSecureContext;

function troubleOf(error: unknown): PasskeyTrouble {
  const name = error instanceof WebAuthnError && error.cause instanceof Error ? error.cause.name : (error as { name?: string }).name;
  if (name === 'InvalidStateError') return 'known';
  if (name === 'SecurityError') return 'wrong_site';
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'unsupported';
}

/** Asks the browser for a passkey; throws PasskeyError. */
export async function askPasskey(options: RequestOptions): Promise<Answer> {
  try {
    return (await startAuthentication({ optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'] })) as Answer;
  } catch (error) {
    throw new PasskeyError(troubleOf(error));
  }
}

/** Has the browser make a passkey; throws PasskeyError. */
export async function makePasskey(options: CreationOptions): Promise<Registration> {
  try {
    return (await startRegistration({ optionsJSON: options as Parameters<typeof startRegistration>[0]['optionsJSON'] })) as Registration;
  } catch (error) {
    throw new PasskeyError(troubleOf(error));
  }
}
