import { useState } from 'react';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { auditActs, auditActWords, auditSubjects, auditSubjectWords } from '@hinomi/shared/vocabulary/audit';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { isFiltered, type AuditSearch } from './audit-search.ts';

type Props = { search: AuditSearch; onChange: (change: AuditSearch) => void; onClear: () => void };

/** The text is looked for when Enter is pressed or the field is left, so that input methods are not disturbed. */
function SubjectText({ search, onChange }: Omit<Props, 'onClear'>) {
  const { t } = useTranslation('audit');
  const [text, setText] = useState(search.text ?? '');
  const apply = () => {
    if (text.trim() !== (search.text ?? '')) onChange({ text: text.trim() === '' ? undefined : text.trim() });
  };
  return (
    <TextInput
      label={t('text')} placeholder={t('textExample')} value={text} maxLength={100} onChange={(event) => setText(event.currentTarget.value)} onBlur={apply}
      onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) apply(); }}
    />
  );
}

function PersonSelect({ search, onChange }: Omit<Props, 'onClear'>) {
  const { t } = useTranslation('audit');
  const { can } = useSession();
  const people = useQuery({ queryKey: queryKeys.people('list'), queryFn: () => callApi(peopleRoutes.list), enabled: can('people.read') });
  const choices = [{ value: '', label: t('allPeople') }, ...(people.data?.people ?? []).map(({ id, name }) => ({ value: String(id), label: name }))];
  return <NativeSelect label={t('who')} data={choices} value={search.person === undefined ? '' : String(search.person)} onChange={(event) => onChange({ person: Number(event.currentTarget.value) || undefined })} />;
}

/** Narrows the log by act, person, kind and text of the subject, and days. */
export function AuditFilterBar({ search, onChange, onClear }: Props) {
  const { t } = useTranslation('audit');
  const pick = useWords();
  const acts = [{ value: '', label: t('allActs') }, ...auditActs.map((act) => ({ value: act, label: pick(auditActWords[act]) }))];
  const kinds = [{ value: '', label: t('allKinds') }, ...auditSubjects.map((kind) => ({ value: kind, label: pick(auditSubjectWords[kind]) }))];
  return (
    <Group component="search" aria-label={t('filter')} align="flex-end" gap="sm">
      <NativeSelect label={t('act')} data={acts} value={search.act ?? ''} onChange={(event) => onChange({ act: auditActs.find((act) => act === event.currentTarget.value) })} />
      <PersonSelect search={search} onChange={onChange} />
      <NativeSelect label={t('kind')} data={kinds} value={search.kind ?? ''} onChange={(event) => onChange({ kind: auditSubjects.find((kind) => kind === event.currentTarget.value) })} />
      <SubjectText key={search.text ?? ''} search={search} onChange={onChange} />
      <TextInput type="date" label={t('from')} value={search.from ?? ''} max={search.until} onChange={(event) => onChange({ from: event.currentTarget.value || undefined })} />
      <TextInput type="date" label={t('until')} value={search.until ?? ''} min={search.from} onChange={(event) => onChange({ until: event.currentTarget.value || undefined })} />
      {isFiltered(search) && <Button variant="default" onClick={onClear}>{t('clear')}</Button>}
    </Group>
  );
}
