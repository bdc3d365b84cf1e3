import { useState } from 'react';
import { Checkbox, Fieldset, NumberInput, Paper, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { OpinionSettings, OpinionState } from '@hinomi/shared/contracts/opinion';
import { opinionRoutes } from '@hinomi/shared/routes/opinion-routes';
import { ApiError, callApi } from '../../../lib/api-client.ts';
import { queryClient, queryKeys } from '../../../lib/query-cache.ts';
import { ChangedNote } from '../../../ui/changed-note.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useEdition } from '../../../ui/use-edition.ts';
import { useSubmit, type Submit } from '../../../ui/use-submit.ts';
import type { KeyDraft } from './key-input.tsx';
import { ServiceFields } from './service-fields.tsx';
import { TestPart } from './test-part.tsx';
import { keepOpinionState } from './use-opinion-state.ts';

type PartProps = { draft: OpinionSettings; change: (part: Partial<OpinionSettings>) => void; submit: Submit };

function AskedFields({ draft, change, submit }: PartProps) {
  const { t } = useTranslation('opinion');
  return (
    <Fieldset legend={t('asked')}>
      <Stack gap="sm">
        <Checkbox label={t('asksRisky')} checked={draft.asksRisky} error={submit.fieldError('value.asksRisky')} onChange={(event) => change({ asksRisky: event.currentTarget.checked })} />
        <Checkbox label={t('asksUncertain')} checked={draft.asksUncertain} onChange={(event) => change({ asksUncertain: event.currentTarget.checked })} />
        <Text size="sm" c="dimmed">{t('askedHelp')}</Text>
      </Stack>
    </Fieldset>
  );
}

function LimitFields({ draft, change, submit }: PartProps) {
  const { t } = useTranslation('opinion');
  return (
    <Fieldset legend={t('limits')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput label={t('perMinute')} suffix={` ${t('perMinuteUnit')}`} min={1} max={600} allowDecimal={false} value={draft.perMinute} error={submit.fieldError('value.perMinute')} onChange={(value) => change({ perMinute: Number(value) })} />
        <NumberInput label={t('yenPerMonth')} suffix={` ${t('yenUnit')}`} min={0} max={10_000_000} allowDecimal={false} thousandSeparator="," value={draft.yenPerMonth} error={submit.fieldError('value.yenPerMonth')} onChange={(value) => change({ yenPerMonth: Number(value) })} />
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="sm">{t('limitsHelp')}</Text>
    </Fieldset>
  );
}

/** The settings; another administrator's changes are shown and never overwritten unseen. */
export function SettingForm({ state }: { state: OpinionState }) {
  const { t } = useTranslation('opinion');
  const { draft, version, newer, change: setDraft, reload, takeSaved } = useEdition({ value: state.value, version: state.version, changedBy: state.changedBy });
  const [key, setKey] = useState<{ draft: KeyDraft; isReplacing: boolean }>({ draft: undefined, isReplacing: false });
  const change = (part: Partial<OpinionSettings>) => setDraft({ ...draft, ...part });
  // An empty field beside a kept key is a key not typed yet, never one to be forgotten.
  const newKey = key.isReplacing && key.draft === '' ? undefined : key.draft;
  const save = async () => {
    try {
      return await callApi(opinionRoutes.save, { body: { value: draft, version, ...(newKey === undefined ? {} : { key: newKey }) } });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'conflict') void queryClient.invalidateQueries({ queryKey: queryKeys.opinion() });
      throw error;
    }
  };
  const submit = useSubmit(save, (saved) => {
    takeSaved({ value: saved.value, version: saved.version, changedBy: saved.changedBy });
    setKey({ draft: undefined, isReplacing: false });
    keepOpinionState(saved);
    notifications.show({ message: t('saved') });
  });
  return (
    <Paper component="section" aria-label={t('settings')} withBorder p="md" radius="md">
      <Stack gap="md">
        <Title order={2} size="h5">{t('settings')}</Title>
        {newer !== null && <ChangedNote by={newer.changedBy} onReload={reload} />}
        <SubmitForm submit={submit} label={t('save')}>
          <Switch label={t('isOn')} checked={draft.isOn} onChange={(event) => change({ isOn: event.currentTarget.checked })} />
          <Fieldset legend={t('service')}>
            <Stack gap="sm">
              <ServiceFields draft={draft} change={change} submit={submit} hasKey={state.hasKey} keyDraft={key} setKey={setKey} />
              <TestPart draft={draft} newKey={newKey} />
            </Stack>
          </Fieldset>
          <AskedFields draft={draft} change={change} submit={submit} />
          <LimitFields draft={draft} change={change} submit={submit} />
        </SubmitForm>
      </Stack>
    </Paper>
  );
}
