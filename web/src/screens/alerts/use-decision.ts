import { useMutation } from '@tanstack/react-query';
import type { Alert, AlertDetail } from '@hinomi/shared/contracts/alert';
import { alertRoutes } from '@hinomi/shared/routes/judge-routes';
import { ApiError, callApi } from '../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../lib/query-cache.ts';
import { useWords } from '../../lib/words.ts';

const isOvertaken = (error: unknown): boolean => error instanceof ApiError && (error.code === 'conflict' || error.code === 'move_not_allowed');

/** Takes over what the server answered, and fetches the rest of the room anew. */
function take(alert: Alert): void {
  queryClient.setQueryData<AlertDetail>(queryKeys.alert('detail', alert.id), (old) => old && { ...old, alert });
}
const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: queryKeys.alert() });

/** Puts an alert back to firing, whatever version it has by now. */
export async function reopenAlert(alertId: number): Promise<void> {
  const { alert: { version } } = await callApi(alertRoutes.detail, { params: { alertId } });
  take(await callApi(alertRoutes.reopen, { params: { alertId }, body: { version } }));
  await refresh();
}

/**
 * One decision of an alert. When somebody was faster, or the level moved, `isOvertaken` says so, the newest state is fetched,
 * and the next try is measured against that. `onDone` hears of it even when its card has left the list.
 */
export function useDecision(onDone: (alert: Alert) => void) {
  const pick = useWords();
  const mutation = useMutation({
    mutationFn: (send: () => Promise<Alert>) => send(),
    onSuccess: (alert) => {
      take(alert);
      onDone(alert);
    },
    onSettled: refresh,
  });
  const { error } = mutation;
  const fieldError = (path: string): string | undefined => {
    const field = error instanceof ApiError ? error.fields.find((one) => one.path === path) : undefined;
    return field === undefined ? undefined : pick(field.message);
  };
  return { send: mutation.mutate, isBusy: mutation.isPending, isOvertaken: isOvertaken(error), error: error !== null && !isOvertaken(error) ? error : null, fieldError };
}
export type Decision = ReturnType<typeof useDecision>;
