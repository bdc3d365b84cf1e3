import type { PendingSignIn } from '@hinomi/shared/contracts/sign-in';
import { EnrolmentStep } from './enrolment-step.tsx';
import { FactorStep } from './factor-step.tsx';
import { PasswordStep } from './password-step.tsx';

/** The step of signing in that is next: password or passkey, second factor, or adding a required one. */
export function SignInScreen({ pending }: { pending: PendingSignIn | null }) {
  if (pending === null) return <PasswordStep />;
  return pending.step === 'factor' ? <FactorStep pending={pending} /> : <EnrolmentStep pending={pending} />;
}
