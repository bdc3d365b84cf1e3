import { useState } from 'react';
import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { mustKeepOnlyMatches } from '@hinomi/shared/sources/source-kind';
import { channelWords, sourceChannels, type SourceChannel } from '@hinomi/shared/vocabulary/channel';
import { callApi } from '../../../lib/api-client.ts';
import { formatSpan } from '../../../lib/dates.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useLanguage, useWords } from '../../../lib/words.ts';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useSubmit, type Submit } from '../../../ui/use-submit.ts';
import { KindFacts, SettingFields } from './setting-fields.tsx';
import { bodyOf, draftOf, intervalChoices, kindOf, newDraft, withChannel, type SourceDraft } from './source-draft.ts';
import { TestFetch } from './test-fetch.tsx';

type FieldsProps = { draft: SourceDraft; change: (draft: SourceDraft) => void; submit: Submit; source: Source | null };

function SourceFields({ draft, change, submit, source }: FieldsProps) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const language = useLanguage();
  const kind = kindOf(draft);
  const isForced = mustKeepOnlyMatches(kind, draft.settings);
  const toChannel = (value: string): SourceChannel => sourceChannels.find((channel) => channel === value) ?? 'rss';
  return (
    <>
      <NativeSelect
        label={t('channel')} value={draft.channel} disabled={source !== null} data={sourceChannels.map((channel) => ({ value: channel, label: pick(channelWords[channel]) }))}
        onChange={(event) => change(withChannel(draft, toChannel(event.currentTarget.value)))}
      />
      <TextInput
        label={t('name')} required data-autofocus value={draft.name} maxLength={200} error={submit.fieldError('name')}
        onChange={(event) => change({ ...draft, name: event.currentTarget.value })}
      />
      <KindFacts draft={draft} />
      <SettingFields draft={draft} change={change} submit={submit} kept={source?.secrets ?? []} />
      {kind.modeOf(draft.settings) === 'poll' && (
        <NativeSelect
          label={t('interval')} value={String(draft.intervalSeconds)} error={submit.fieldError('intervalSeconds')}
          data={intervalChoices(draft.intervalSeconds, kind.interval.least).map((seconds) => ({ value: String(seconds), label: formatSpan(seconds, language) }))}
          onChange={(event) => change({ ...draft, intervalSeconds: Number(event.currentTarget.value) })}
        />
      )}
      <Switch
        label={t('matches')} description={t(isForced ? 'matchesStream' : 'matchesFeed')} checked={isForced || draft.keepsOnlyMatches} disabled={isForced}
        onChange={(event) => change({ ...draft, keepsOnlyMatches: event.currentTarget.checked })}
      />
      <Switch label={t('paused')} checked={draft.isPaused} onChange={(event) => change({ ...draft, isPaused: event.currentTarget.checked })} />
    </>
  );
}

/** Adds a source, or changes one (`source`); closes when the server has taken it. */
export function SourceEditor({ source, onClose }: { source: Source | null; onClose: () => void }) {
  const { t } = useTranslation('sources');
  const queryClient = useQueryClient();
  const [first] = useState(() => (source === null ? newDraft() : draftOf(source) ?? newDraft()));
  const [draft, setDraft] = useState(first);
  const send = () => (source === null
    ? callApi(sourceRoutes.create, { body: bodyOf(draft) })
    : callApi(sourceRoutes.change, { params: { sourceId: source.id }, body: { ...bodyOf(draft), version: source.version } }));
  const submit = useSubmit(send, (saved) => {
    notifications.show({ message: t(source === null ? 'added' : 'saved', { name: saved.name }) });
    void queryClient.invalidateQueries({ queryKey: queryKeys.source() });
    onClose();
  });
  return (
    <EditDrawer title={t(source === null ? 'addTitle' : 'editTitle')} isOpen onClose={onClose} isDirty={draft !== first}>
      <SubmitForm submit={submit} label={t(source === null ? 'create' : 'save')} onCancel={onClose}>
        <SourceFields draft={draft} change={setDraft} submit={submit} source={source} />
        {kindOf(draft).modeOf(draft.settings) !== 'push' && <TestFetch draft={draft} sourceId={source?.id} />}
      </SubmitForm>
    </EditDrawer>
  );
}
