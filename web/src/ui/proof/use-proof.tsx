import { useRef, useState, type ReactNode } from 'react';
import { ApiError } from '../../lib/api-client.ts';
import { ProofDialog } from './proof-dialog.tsx';

/** Runs a request; where the server asks for a proof of identity first, shows the dialog and then runs it again. */
export type RunProved = <T>(send: () => Promise<T>) => Promise<T>;

const isProofNeeded = (error: unknown): boolean => error instanceof ApiError && error.code === 'proof_needed';

/** Requests that may need the password again: `run` them, and show `dialog` beside whatever called. A cancelled proof leaves the first error. */
export function useProof(): { run: RunProved; dialog: ReactNode } {
  const [isAsking, setIsAsking] = useState(false);
  const answer = useRef<(isProved: boolean) => void>(() => undefined);
  const ask = () => new Promise<boolean>((resolve) => {
    answer.current = resolve;
    setIsAsking(true);
  });
  const run: RunProved = async (send) => {
    try {
      return await send();
    } catch (error) {
      if (!isProofNeeded(error) || !(await ask())) throw error;
      return await send();
    }
  };
  const close = (isProved: boolean) => {
    setIsAsking(false);
    answer.current(isProved);
  };
  return { run, dialog: isAsking ? <ProofDialog onClose={close} /> : null };
}
