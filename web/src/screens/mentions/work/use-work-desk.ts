import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useLabels } from '../label/use-labels.tsx';
import { RowBook } from './row-book.ts';
import { noSelection, type Selection } from './selection.ts';
import { useChanges } from './use-changes.tsx';
import type { Dialog, WorkDesk } from './work-desk.ts';

/** Whom mentions can be assigned to, and the tags in use. */
export function useWorkChoices() {
  const { data } = useQuery({ queryKey: queryKeys.mention('choices'), queryFn: () => callApi(mentionWorkRoutes.choices), staleTime: 60_000 });
  return { people: data?.people ?? [], tags: data?.tags ?? [] };
}

/** The work desk of the screen; `open` leads to a post. */
export function useWorkDesk(open: (id: string) => void): { desk: WorkDesk; dialog: Dialog | null } {
  const { person, can } = useSession();
  const [book] = useState(() => new RowBook());
  const [selection, setSelection] = useState<Selection>(noSelection);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const choices = useWorkChoices();
  const me = useMemo(() => ({ id: person.id, name: person.name }), [person.id, person.name]);
  const people = choices.people.some(({ id }) => id === me.id) ? choices.people : [me, ...choices.people];
  const changes = useChanges(book, people, (ids) => setSelection({ ids: new Set(ids), anchor: null }));
  const labels = useLabels(book, me.name, changes.offerUndo);
  const rights = { work: can('mention.work'), export: can('mention.export'), exclude: can('topic.write'), share: can('view.share'), label: can('label.write') };
  return { desk: { book, me, can: rights, people, tags: choices.tags, selection, select: setSelection, ...changes, ...labels, ask: setDialog, open }, dialog };
}
