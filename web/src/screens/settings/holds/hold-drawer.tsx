import { useState } from 'react';
import { NativeSelect, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { holdRoutes } from '@hinomi/shared/routes/duty-routes';
import { sourceRoutes, topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { holdKinds, holdKindWords, type HoldKind } from '@hinomi/shared/vocabulary/deletion';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { readMentionIds } from './read-mention-ids.ts';

type Draft = { kind: HoldKind; target: string; mentions: string; reason: string };

const send = ({ kind, target, mentions, reason }: Draft) => callApi(holdRoutes.set, {
  body: kind === 'mention' ? { kind, mentionIds: readMentionIds(mentions).ids, reason } : kind === 'topic' ? { kind, topicId: Number(target), reason } : { kind, sourceId: Number(target), reason },
});

/** Names of what can be held as a whole. */
function useTargets(kind: HoldKind): { value: string; label: string }[] {
  const topics = useQuery({ queryKey: queryKeys.topic('list'), queryFn: () => callApi(topicRoutes.list), enabled: kind === 'topic' });
  const sources = useQuery({ queryKey: queryKeys.source('list'), queryFn: () => callApi(sourceRoutes.list), enabled: kind === 'source' });
  const found = kind === 'topic' ? topics.data?.topics : sources.data?.sources;
  return (found ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
}

/** Sets a hold: what, and why. */
export function HoldDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('holds');
  const pick = useWords();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<Draft>({ kind: 'topic', target: '', mentions: '', reason: '' });
  const targets = useTargets(draft.kind);
  const submit = useSubmit(() => send(draft), () => {
    notifications.show({ message: t('added') });
    void queryClient.invalidateQueries({ queryKey: queryKeys.hold() });
    onClose();
  });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const bad = readMentionIds(draft.mentions).bad;
  const targetError = submit.fieldError(draft.kind === 'topic' ? 'topicId' : 'sourceId');
  return (
    <EditDrawer title={t('add')} isOpen onClose={onClose} isDirty={draft.reason !== '' || draft.mentions !== ''}>
      <SubmitForm submit={{ ...submit, run: () => (bad === null ? submit.run() : Promise.resolve()) }} label={t('save')} onCancel={onClose}>
        <NativeSelect label={t('kind')} data-autofocus data={holdKinds.map((kind) => ({ value: kind, label: pick(holdKindWords[kind]) }))} value={draft.kind}
          onChange={(event) => set({ kind: holdKinds.find((kind) => kind === event.currentTarget.value) ?? 'topic', target: '' })} />
        {draft.kind === 'mention'
          ? (
            <Textarea label={t('mentions')} description={t('mentionsHelp')} required autosize minRows={3} maxRows={10} value={draft.mentions} onChange={(event) => set({ mentions: event.currentTarget.value })}
              error={bad === null ? submit.fieldError('mentionIds') : t('mentionsBad', { line: bad.slice(0, 60) })} />
          )
          : <NativeSelect label={t(draft.kind)} required data={[{ value: '', label: t('choose') }, ...targets]} value={draft.target} error={targetError} onChange={(event) => set({ target: event.currentTarget.value })} />}
        <Textarea label={t('reason')} description={t('reasonHelp')} required autosize minRows={2} maxRows={8} maxLength={500} value={draft.reason} error={submit.fieldError('reason')} onChange={(event) => set({ reason: event.currentTarget.value })} />
      </SubmitForm>
    </EditDrawer>
  );
}
