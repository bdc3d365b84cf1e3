import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useErrorWords } from './error-note.tsx';

type Options = { done?: string; failed: string; refresh: QueryKey };

/** One click that changes something on the server: says when it is done or failed, then fetches the room anew. */
export function useAct<V = void>(send: (value: V) => Promise<unknown>, { done, failed, refresh }: Options) {
  const queryClient = useQueryClient();
  const wordsOf = useErrorWords();
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: () => {
      if (done !== undefined) notifications.show({ message: done });
    },
    onError: (error) => notifications.show({ color: 'red', title: failed, message: wordsOf(error), autoClose: 10_000 }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: refresh }),
  });
  return { run: mutation.mutate, isBusy: mutation.isPending, busyWith: mutation.isPending ? mutation.variables : undefined };
}
