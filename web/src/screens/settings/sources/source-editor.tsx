import { useState } from 'react';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Source, TestFetchAnswer } from '@hinomi/shared/contracts/source';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import type { SourceChannel } from '@hinomi/shared/vocabulary/channel';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { KindChooser } from './kind-chooser.tsx';
import { LeaveNote } from './leave-note.tsx';
import { bodyOf, configOf, draftOf, kindOf, newDraft, secretsOf, withChannel, type SourceDraft } from './source-draft.ts';
import { SourceForm } from './source-form.tsx';
import { TestFetch } from './test-fetch.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import './words.ts';

type Props = { source: Source | null; onClose: () => void };

/** Sends the form; then the list is fetched anew and the panel closes. */
function useSave({ source, onClose }: Props, draft: SourceDraft) {
  const { t } = useTranslation('sources');
  const queryClient = useQueryClient();
  const send = () => (source === null
    ? callApi(sourceRoutes.create, { body: bodyOf(draft) })
    : callApi(sourceRoutes.change, { params: { sourceId: source.id }, body: { ...bodyOf(draft), version: source.version } }));
  return useSubmit(send, (saved) => {
    notifications.show({ message: t(source === null ? 'added' : 'saved', { name: saved.name }) });
    void queryClient.invalidateQueries({ queryKey: queryKeys.source() });
    onClose();
  });
}

type FormProps = Props & { draft: SourceDraft; change: (draft: SourceDraft) => void; onOtherKind?: () => void; onCancel: () => void };

function EditorForm({ source, draft, change, onOtherKind, onClose, onCancel }: FormProps) {
  const { t } = useTranslation('sources');
  const [answer, setAnswer] = useState<TestFetchAnswer | null>(null);
  const submit = useSave({ source, onClose }, draft);
  const test = useSubmit(() => callApi(sourceRoutes.test, { body: { config: configOf(draft), secrets: secretsOf(draft), sourceId: source?.id } }), setAnswer);
  const kind = kindOf(draft);
  const mode = kind.modeOf(draft.settings);
  const kept = source === null ? null : { names: source.secrets, settings: source.config };
  return (
    <SubmitForm submit={submit} label={t(source === null ? 'create' : 'save')} onCancel={onCancel}>
      <SourceForm kind={kind} draft={draft} change={change} fieldError={(path) => submit.fieldError(path) ?? test.fieldError(path)} kept={kept} {...(onOtherKind === undefined ? {} : { onOtherKind })} />
      {(mode === 'poll' || mode === 'stream') && <TestFetch test={test} answer={answer} />}
    </SubmitForm>
  );
}

/** Adds a source, its kind first, or changes one (`source`); closes when the server has taken it. */
export function SourceEditor({ source, onClose }: Props) {
  const { t } = useTranslation('sources');
  const [first, setFirst] = useState<SourceDraft | null>(() => (source === null ? null : draftOf(source)));
  const [draft, setDraft] = useState(first);
  const [isChoosing, setIsChoosing] = useState(first === null);
  const isDirty = draft !== first;
  const guard = useLeaveGuard(isDirty, onClose);
  const choose = (channel: SourceChannel) => {
    setIsChoosing(false);
    if (draft?.channel === channel) return;
    const fresh = draft === null || !isDirty ? newDraft(channel) : withChannel(draft, channel);
    if (!isDirty) setFirst(fresh);
    setDraft(fresh);
  };
  return (
    <EditDrawer title={t(source === null ? 'addTitle' : 'editTitle')} isOpen onClose={guard.ask} isDirty={isDirty}>
      {isChoosing || draft === null || first === null
        ? <KindChooser chosen={draft?.channel ?? null} onChoose={choose} />
        : <EditorForm source={source} onClose={onClose} draft={draft} change={setDraft} onCancel={guard.ask} {...(source === null ? { onOtherKind: () => setIsChoosing(true) } : {})} />}
      <LeaveNote guard={guard} />
    </EditDrawer>
  );
}
