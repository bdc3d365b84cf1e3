import { useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { AuditCheck } from '@hinomi/shared/contracts/audit';
import { auditRoutes } from '@hinomi/shared/routes/people-routes';
import { callApi } from '../../../lib/api-client.ts';

type Walk = { checked: number; newest: number };

/** Walks the hash chain stretch by stretch, so that a long log shows how far it is and can be left; `data` is null after that. */
export function useVerify() {
  const [walk, setWalk] = useState<Walk | null>(null);
  const isStopped = useRef(false);
  const verify = useMutation({
    mutationFn: async (): Promise<AuditCheck | null> => {
      isStopped.current = false;
      setWalk({ checked: 0, newest: 0 });
      let place = { after: 0, head: '' };
      for (let checked = 0; ;) {
        const { after, head, isIntact, brokenAt, newest, isDone, ...stretch } = await callApi(auditRoutes.verifyStretch, { body: place });
        checked += stretch.checked;
        setWalk({ checked, newest });
        if (isDone) return { isIntact, brokenAt, head, checked };
        if (isStopped.current) return null;
        place = { after, head };
      }
    },
  });
  const stop = () => {
    isStopped.current = true;
  };
  return { ...verify, walk, stop };
}
