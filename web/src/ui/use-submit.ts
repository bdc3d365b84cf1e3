import { useState } from 'react';
import { ApiError } from '../lib/api-client.ts';
import { useWords } from '../lib/words.ts';

export type Submit = {
  isBusy: boolean;
  error: unknown;
  run: () => Promise<void>;
  clear: () => void;
  /** Words of the error at this path of the body, items of a list included; undefined where there is none. */
  fieldError: (path: string) => string | undefined;
};

/** Sends a form once at a time; on an error everything typed stays and the errors are kept by field. */
export function useSubmit<T>(send: () => Promise<T>, onDone: (answer: T) => void): Submit {
  const pick = useWords();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async () => {
    if (isBusy) return;
    setIsBusy(true);
    setError(null);
    try {
      onDone(await send());
    } catch (problem) {
      setError(problem);
    } finally {
      setIsBusy(false);
    }
  };
  const fieldError = (path: string) => {
    if (!(error instanceof ApiError)) return undefined;
    const field = error.fields.find((candidate) => candidate.path === path || candidate.path.startsWith(`${path}.`));
    return field === undefined ? undefined : pick(field.message);
  };
  return { isBusy, error, run, clear: () => setError(null), fieldError };
}
