import { useState } from 'react';
import { Radio, Stack, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Topic, TopicBody } from '@hinomi/shared/contracts/topic';
import { topicRoutes } from '@hinomi/shared/routes/listen-routes';
import { sensitivities, sensitivityWords } from '@hinomi/shared/vocabulary/level';
import { callApi } from '../../../lib/api-client.ts';
import { useCompany } from '../../../lib/company.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { TopicPreviewPanel } from '../../../ui/topic-preview.tsx';
import { useSubmit, type Submit } from '../../../ui/use-submit.ts';
import { WordsTagInput } from '../../../ui/words-tag-input.tsx';
import { draftOf, emptyDraft, withWords } from './topic-draft.ts';
import { VariantChips } from './variant-chips.tsx';

type FieldsProps = { draft: TopicBody; change: (draft: TopicBody) => void; submit: Submit };

function WordFields({ draft, change, submit }: FieldsProps) {
  const { t } = useTranslation('topics');
  const [namedAs, setNamedAs] = useState(draft.name);
  const { any, all, none } = draft.query;
  // A first name is most often the first word to look for.
  const leaveName = () => {
    const name = draft.name.trim();
    setNamedAs(name);
    if (name !== '' && any.length === 0) change(withWords(draft, 'any', [name]));
  };
  return (
    <>
      <TextInput
        label={t('name')} required data-autofocus value={draft.name} maxLength={200} error={submit.fieldError('name')} onBlur={leaveName}
        onChange={(event) => change({ ...draft, name: event.currentTarget.value })}
      />
      <WordsTagInput label={t('any')} description={t('anyHelp')} value={any} isRequired error={submit.fieldError('query.any')} onChange={(words) => change(withWords(draft, 'any', words))} />
      <VariantChips name={namedAs} present={any} onAdd={(words) => change(withWords(draft, 'any', [...any, ...words]))} />
      <WordsTagInput label={t('all')} value={all} maxWords={20} error={submit.fieldError('query.all')} onChange={(words) => change(withWords(draft, 'all', words))} />
      <WordsTagInput label={t('none')} description={t('noneHelp')} value={none} error={submit.fieldError('query.none')} onChange={(words) => change(withWords(draft, 'none', words))} />
    </>
  );
}

function AlertFields({ draft, change, submit }: FieldsProps) {
  const { t } = useTranslation('topics');
  const pick = useWords();
  return (
    <>
      <WordsTagInput
        label={t('handles')} description={t('handlesHelp')} value={draft.officialHandles} placeholder="@mihon" error={submit.fieldError('officialHandles')}
        onChange={(officialHandles) => change({ ...draft, officialHandles })}
      />
      <Radio.Group
        label={t('sensitivity')} value={draft.sensitivity}
        onChange={(value) => change({ ...draft, sensitivity: sensitivities.find((sensitivity) => sensitivity === value) ?? 'standard' })}
      >
        <Stack gap="xs" mt="xs">
          {sensitivities.map((sensitivity) => (
            <Radio key={sensitivity} value={sensitivity} label={pick(sensitivityWords[sensitivity])} description={t(`sensitivityHelp.${sensitivity}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Switch label={t('active')} checked={draft.isActive} onChange={(event) => change({ ...draft, isActive: event.currentTarget.checked })} />
    </>
  );
}

/** Adds a topic, or changes one (`topic`), with what its words would find in sight. */
export function TopicEditor({ topic, onClose }: { topic: Topic | null; onClose: () => void }) {
  const { t } = useTranslation('topics');
  const queryClient = useQueryClient();
  const { data: company } = useCompany();
  const [first] = useState(() => (topic === null ? { ...emptyDraft, sensitivity: company?.detection.value.sensitivity ?? emptyDraft.sensitivity } : draftOf(topic)));
  const [draft, setDraft] = useState(first);
  const send = () => (topic === null
    ? callApi(topicRoutes.create, { body: draft })
    : callApi(topicRoutes.change, { params: { topicId: topic.id }, body: { ...draft, version: topic.version } }));
  const submit = useSubmit(send, (saved) => {
    notifications.show({ message: t(topic === null ? 'added' : 'saved', { name: saved.name }) });
    void queryClient.invalidateQueries({ queryKey: queryKeys.topic() });
    void queryClient.invalidateQueries({ queryKey: queryKeys.monitor() });
    onClose();
  });
  const fields = { draft, change: setDraft, submit };
  return (
    <EditDrawer title={t(topic === null ? 'addTitle' : 'editTitle')} isOpen onClose={onClose} isDirty={draft !== first}>
      <SubmitForm submit={submit} label={t(topic === null ? 'create' : 'save')} onCancel={onClose}>
        <WordFields {...fields} />
        <TopicPreviewPanel query={draft.query} />
        <AlertFields {...fields} />
      </SubmitForm>
    </EditDrawer>
  );
}
