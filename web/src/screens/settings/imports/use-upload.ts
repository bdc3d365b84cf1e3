import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ImportFile } from '@hinomi/shared/contracts/import';
import { importRoutes } from '@hinomi/shared/routes/import-routes';
import { mostFileBytes, pieceBytes } from '@hinomi/shared/vocabulary/import';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { sendBytes } from '../../../lib/upload.ts';

export type Upload = {
  /** What is being sent; null while nothing is. */
  sending: { name: string; sent: number; size: number } | null;
  error: unknown;
  refusal: 'tooLarge' | 'emptyFile' | null;
  send: (file: File, known: readonly ImportFile[]) => void;
  stop: () => void;
};

/** Sends a file in pieces; one that was cut off goes on where it stood. `onDone` gets the id of the import. */
export function useUpload(onDone: (importId: number) => void): Upload {
  const queryClient = useQueryClient();
  const [sending, setSending] = useState<Upload['sending']>(null);
  const [error, setError] = useState<unknown>(null);
  const [refusal, setRefusal] = useState<Upload['refusal']>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const sendAll = async (file: File, known: readonly ImportFile[], signal: AbortSignal) => {
    const begun = known.find(({ state, name, size }) => state === 'uploading' && name === file.name && size === file.size)
      ?? await callApi(importRoutes.begin, { body: { name: file.name, size: file.size } });
    const first = Math.floor(begun.received / pieceBytes);
    for (let place = first; place * pieceBytes < file.size; place += 1) {
      setSending({ name: file.name, sent: place * pieceBytes, size: file.size });
      await sendBytes(importRoutes.piece, { importId: begun.id, place }, file.slice(place * pieceBytes, (place + 1) * pieceBytes), signal);
    }
    return begun.id;
  };

  const send = (file: File, known: readonly ImportFile[]) => {
    setError(null);
    setRefusal(file.size > mostFileBytes ? 'tooLarge' : file.size === 0 ? 'emptyFile' : null);
    if (file.size > mostFileBytes || file.size === 0 || sending !== null) return;
    const control = new AbortController();
    abort.current = control;
    setSending({ name: file.name, sent: 0, size: file.size });
    sendAll(file, known, control.signal)
      .then(onDone, (problem: unknown) => { if (!control.signal.aborted) setError(problem); })
      .finally(() => {
        setSending(null);
        void queryClient.invalidateQueries({ queryKey: queryKeys.import() });
      });
  };
  return { sending, error, refusal, send, stop: () => abort.current?.abort() };
}
