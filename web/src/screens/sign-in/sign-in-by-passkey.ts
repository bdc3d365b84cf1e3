import type { SessionState } from '@hinomi/shared/contracts/auth';
import { signInStepRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../lib/api-client.ts';
import { askPasskey } from '../../lib/passkeys.ts';

/** Asks the browser for a passkey and signs in with it, alone or as the second step; throws ApiError or PasskeyError. */
export async function signInByPasskey(purpose: 'sign_in' | 'factor'): Promise<SessionState> {
  const options = await callApi(signInStepRoutes.askPasskey, { body: { purpose } });
  return callApi(signInStepRoutes.givePasskey, { body: { response: await askPasskey(options) } });
}
