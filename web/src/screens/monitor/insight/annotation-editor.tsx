import { useState } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AnnotationBody, HandAnnotation } from '@hinomi/shared/contracts/annotation';
import { annotationRoutes } from '@hinomi/shared/routes/insight-routes';
import { handKinds, handKindWords, type HandKind } from '@hinomi/shared/vocabulary/annotation';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { presentMs } from '../../../lib/present.ts';
import { isOwnZone, zoneName } from '../../../lib/time-zone.ts';
import { useWords } from '../../../lib/words.ts';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { offerUndo } from '../../../ui/undo.tsx';
import { useSubmit, type Submit } from '../../../ui/use-submit.ts';
import { fromLocalField, toLocalField } from './local-time.ts';
import './words.ts';

type Draft = { kind: HandKind; at: string; text: string; url: string };
const kindOf = (kind: string): HandKind => handKinds.find((one) => one === kind) ?? 'manual';
const draftOf = (note: HandAnnotation | null, atMs: number): Draft => (note === null
  ? { kind: 'manual', at: toLocalField(atMs), text: '', url: '' }
  : { kind: kindOf(note.kind), at: toLocalField(Date.parse(note.at)), text: note.text, url: note.url ?? '' });
/** An unreadable time goes to the server as it is, whose words then stand at the field. */
const bodyOf = ({ kind, at, text, url }: Draft): AnnotationBody => ({ kind, at: fromLocalField(at) ?? at, text, url: url.trim() === '' ? null : url.trim() });
const bodyOfNote = ({ kind, at, text, url }: HandAnnotation): AnnotationBody => ({ kind: kindOf(kind), at, text, url });

type Props = { topicId: number; /** The note to change; null writes a new one at `atMs`. */ note: HandAnnotation | null; atMs: number; onClose: () => void };

/** Writes a note beside the curve, or changes one; both can be taken back. */
export default function AnnotationEditor({ topicId, note, atMs, onClose }: Props) {
  const { t } = useTranslation('insight');
  const queryClient = useQueryClient();
  const [first] = useState(() => draftOf(note, atMs));
  const [draft, setDraft] = useState(first);
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: queryKeys.monitor('annotations', topicId) });
  const send = (): Promise<HandAnnotation> => (note === null
    ? callApi(annotationRoutes.create, { params: { topicId }, body: bodyOf(draft) })
    : callApi(annotationRoutes.change, { params: { annotationId: note.id }, body: { ...bodyOf(draft), version: note.version } }));
  const takeBack = async ({ id, version }: HandAnnotation): Promise<void> => {
    const params = { annotationId: id };
    await (note === null ? callApi(annotationRoutes.remove, { params, query: { version } }) : callApi(annotationRoutes.change, { params, body: { ...bodyOfNote(note), version } }));
    await refresh();
  };
  const submit = useSubmit(send, (saved) => {
    offerUndo({ text: t(note === null ? 'added' : 'saved', { text: saved.text }), undo: () => takeBack(saved) });
    void refresh();
    onClose();
  });
  const change = (part: Partial<Draft>): void => {
    submit.clear();
    setDraft({ ...draft, ...part });
  };
  return (
    <EditDrawer title={t(note === null ? 'addTitle' : 'editTitle')} isOpen onClose={onClose} isDirty={draft !== first}>
      <SubmitForm submit={submit} label={t(note === null ? 'create' : 'save')} onCancel={onClose}>
        <Fields draft={draft} change={change} submit={submit} />
      </SubmitForm>
    </EditDrawer>
  );
}

function Fields({ draft, change, submit }: { draft: Draft; change: (part: Partial<Draft>) => void; submit: Submit }) {
  const { t } = useTranslation('insight');
  const pick = useWords();
  return (
    <>
      <TextInput label={t('text')} description={t('textHelp')} required data-autofocus maxLength={200} value={draft.text} error={submit.fieldError('text')} onChange={(event) => change({ text: event.currentTarget.value })} />
      <TextInput label={t('at')} description={t('atHelp', { zone: isOwnZone() ? zoneName(presentMs()) : t('japanTime') })} type="datetime-local" required value={draft.at} error={submit.fieldError('at') === undefined ? undefined : t('atWrong')} onChange={(event) => change({ at: event.currentTarget.value })} />
      <NativeSelect label={t('kind')} value={draft.kind} data={handKinds.map((kind) => ({ value: kind, label: pick(handKindWords[kind]) }))} onChange={(event) => change({ kind: kindOf(event.currentTarget.value) })} />
      <TextInput label={t('url')} description={t('urlHelp')} type="url" maxLength={2_000} value={draft.url} error={submit.fieldError('url')} onChange={(event) => change({ url: event.currentTarget.value })} />
    </>
  );
}
