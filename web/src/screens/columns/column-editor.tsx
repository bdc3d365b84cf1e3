import { useState } from 'react';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { View } from '@hinomi/shared/contracts/mention-work';
import { viewRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { polarities, polarityWords, riskLevelWords } from '@hinomi/shared/vocabulary/judgement';
import { mentionStatuses, mentionStatusWords } from '@hinomi/shared/vocabulary/mention-work';
import { callApi } from '../../lib/api-client.ts';
import { useSession } from '../../lib/session.ts';
import { useWords } from '../../lib/words.ts';
import { EditDrawer } from '../../ui/edit-drawer.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { columnQuery, readColumnQuery, type ColumnQuery } from './column-query.ts';
import { useColumnActs, useColumnChoices } from './use-columns.ts';

type EditorProps = { view: View | null; position: number; onClose: () => void };

/** Makes a column or changes one. */
export function ColumnEditor({ view, position, onClose }: EditorProps) {
  const { t } = useTranslation('columns');
  const { can } = useSession();
  const { refresh } = useColumnActs();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setIsShared] = useState(view?.isShared ?? false);
  const [query, setQuery] = useState<ColumnQuery>(view === null ? {} : readColumnQuery(view.query));
  const body = { name, place: 'column' as const, query: readColumnQuery(query), isShared, position: view?.position ?? position };
  const submit = useSubmit(
    () => (view === null ? callApi(viewRoutes.create, { body }) : callApi(viewRoutes.change, { params: { viewId: view.id }, body: { ...body, version: view.version } })),
    () => {
      void refresh();
      onClose();
    },
  );
  return (
    <EditDrawer title={t(view === null ? 'add' : 'editTitle')} isOpen onClose={onClose} isDirty>
      <SubmitForm submit={submit} label={t('save')} onCancel={onClose}>
        <TextInput label={t('name')} required data-autofocus maxLength={200} autoComplete="off" value={name} error={submit.fieldError('name')} onChange={(event) => setName(event.currentTarget.value)} />
        <Conditions query={query} onChange={(change) => setQuery(columnQuery.parse({ ...query, ...change }))} />
        {can('view.share') && <Checkbox label={t('share')} description={t('shareHelp')} checked={isShared} onChange={(event) => setIsShared(event.currentTarget.checked)} />}
      </SubmitForm>
    </EditDrawer>
  );
}

function Conditions({ query, onChange }: { query: ColumnQuery; onChange: (change: { [K in keyof ColumnQuery]?: unknown }) => void }) {
  const { t } = useTranslation('columns');
  const pick = useWords();
  const { topics, sources } = useColumnChoices();
  const [words, setWords] = useState(query.q ?? '');
  const all = { value: '', label: t('all') };
  const named = (list: readonly { id: number; name: string }[], chosen: number | undefined) => [
    all, ...list.map(({ id, name }) => ({ value: String(id), label: name })),
    ...(chosen === undefined || list.some(({ id }) => id === chosen) ? [] : [{ value: String(chosen), label: t('gone') }]),
  ];
  const orNone = (value: string) => (value === '' ? undefined : value);
  return (
    <>
      <NativeSelect label={t('topic')} value={query.topic ?? ''} data={named(topics, query.topic)} onChange={(event) => onChange({ topic: orNone(event.currentTarget.value) })} />
      <TextInput label={t('words')} description={t('wordsHelp')} maxLength={200} value={words} onChange={(event) => setWords(event.currentTarget.value)} onBlur={() => onChange({ q: orNone(words.trim()) })} />
      <NativeSelect label={t('source')} value={query.source ?? ''} data={named(sources, query.source)} onChange={(event) => onChange({ source: orNone(event.currentTarget.value) })} />
      <NativeSelect label={t('polarity')} value={query.polarity ?? ''} data={[all, ...polarities.map((value) => ({ value, label: pick(polarityWords[value]) }))]} onChange={(event) => onChange({ polarity: orNone(event.currentTarget.value) })} />
      <NativeSelect label={t('risk')} value={query.risk ?? ''} data={[all, ...([1, 2, 3] as const).map((risk) => ({ value: String(risk), label: t('riskFrom', { word: pick(riskLevelWords[risk]) }) }))]} onChange={(event) => onChange({ risk: orNone(event.currentTarget.value) })} />
      <NativeSelect label={t('status')} value={query.status ?? ''} data={[all, { value: 'open', label: t('open') }, ...mentionStatuses.map((value) => ({ value, label: pick(mentionStatusWords[value]) }))]} onChange={(event) => onChange({ status: orNone(event.currentTarget.value) })} />
    </>
  );
}
