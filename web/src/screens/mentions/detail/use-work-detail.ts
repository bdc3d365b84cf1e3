import { useQuery } from '@tanstack/react-query';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';

/** Notes, evidence and history of a post. */
export function useWorkDetail(mentionId: string) {
  return useQuery({ queryKey: queryKeys.mention('detail', mentionId, 'work'), queryFn: () => callApi(mentionWorkRoutes.detail, { params: { mentionId } }) });
}

/** After a note or evidence came or went: everything shown of the post is asked anew. */
export const refreshMention = (mentionId: string): Promise<void> => queryClient.invalidateQueries({ queryKey: queryKeys.mention('detail', mentionId) });

export function useThread(mentionId: string, isOpen: boolean) {
  return useQuery({ queryKey: queryKeys.mention('thread', mentionId), queryFn: () => callApi(mentionWorkRoutes.thread, { params: { mentionId } }), enabled: isOpen });
}
export function useAuthor(mentionId: string, isOpen: boolean) {
  return useQuery({ queryKey: queryKeys.mention('author', mentionId), queryFn: () => callApi(mentionWorkRoutes.author, { params: { mentionId } }), enabled: isOpen });
}
export function useCopies(mentionId: string, isOpen: boolean) {
  return useQuery({ queryKey: queryKeys.mention('copies', mentionId), queryFn: () => callApi(mentionWorkRoutes.copies, { params: { mentionId } }), enabled: isOpen });
}
