import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { focusHeading } from './focus-heading.ts';
import { offerUndo } from './undo.tsx';
import { useAct } from './use-act.ts';

type Removal = { remove: () => Promise<unknown>; restore: () => Promise<unknown>; done: string; failed: string; refresh: readonly QueryKey[] };

/** Removes something at once and offers to take it back; what shows it is fetched anew both times. */
export function useRemoval({ remove, restore, done, failed, refresh }: Removal): { run: () => void; isBusy: boolean } {
  const queryClient = useQueryClient();
  const refreshAll = () => Promise.all(refresh.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  const act = useAct(async () => {
    await remove();
    offerUndo({ text: done, undo: async () => {
      await restore();
      await refreshAll();
    } });
    await refreshAll();
    focusHeading();
  }, { failed, refresh: refresh[0] ?? [] });
  return { run: () => act.run(), isBusy: act.isBusy };
}
