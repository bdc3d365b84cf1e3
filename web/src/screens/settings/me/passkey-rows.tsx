import { useState } from 'react';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PasskeyRow } from '@hinomi/shared/contracts/sign-in';
import { factorRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import type { RunProved } from '../../../ui/proof/use-proof.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';

function RenameForm({ passkey, onClose }: { passkey: PasskeyRow; onClose: () => void }) {
  const { t } = useTranslation('me');
  const queryClient = useQueryClient();
  const [name, setName] = useState(passkey.name);
  const submit = useSubmit(() => callApi(factorRoutes.renamePasskey, { params: { passkeyId: passkey.id }, body: { name } }), () => {
    void queryClient.invalidateQueries({ queryKey: queryKeys.me('factors') });
    onClose();
  });
  return (
    <SubmitForm submit={submit} label={t('save')} onCancel={onClose}>
      <TextInput label={t('passkeyName')} required autoFocus maxLength={60} value={name} error={submit.fieldError('name')} onChange={(event) => setName(event.currentTarget.value)} />
    </SubmitForm>
  );
}

function PasskeyEntry({ passkey, run }: { passkey: PasskeyRow; run: RunProved }) {
  const { t } = useTranslation('me');
  const queryClient = useQueryClient();
  const [isRenaming, setIsRenaming] = useState(false);
  const { name } = passkey;
  const remove = async () => {
    await run(() => callApi(factorRoutes.removePasskey, { params: { passkeyId: passkey.id } }));
    notifications.show({ message: t('factorRemoved') });
    await queryClient.invalidateQueries({ queryKey: queryKeys.me() });
  };
  if (isRenaming) return <li><RenameForm passkey={passkey} onClose={() => setIsRenaming(false)} /></li>;
  return (
    <Group component="li" justify="space-between" gap="sm">
      <Stack gap={2}>
        <Text><bdi>{name}</bdi></Text>
        <Text size="sm">
          {t('since')}: <TimeText at={passkey.createdAt} />{' / '}{t('lastUsed')}: {passkey.lastUsedAt === null ? t('neverUsed') : <TimeText at={passkey.lastUsedAt} form="relative" />}
        </Text>
      </Stack>
      <Group gap="xs">
        <Button size="xs" variant="default" aria-label={t('renameOf', { name })} onClick={() => setIsRenaming(true)}>{t('rename')}</Button>
        <ConfirmButton
          label={t('remove')} confirmLabel={t('remove')} question={t('removePasskeyQuestion', { name })} text={t('removeText')} onConfirm={remove}
          buttonProps={{ size: 'xs', variant: 'subtle', color: 'red', 'aria-label': t('removeOf', { name }) }}
        />
      </Group>
    </Group>
  );
}

/** Own passkeys with their names. */
export function PasskeyRows({ passkeys, run, onAdd }: { passkeys: readonly PasskeyRow[]; run: RunProved; onAdd: () => void }) {
  const { t } = useTranslation('me');
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Text fw={600}>{t('passkeys')}</Text>
        <Button size="xs" variant="default" onClick={onAdd}>{t('addPasskey')}</Button>
      </Group>
      {passkeys.length === 0
        ? <Text size="sm" c="dimmed">{t('noPasskeys')}</Text>
        : <Stack component="ul" gap="sm" className="plain-list">{passkeys.map((passkey) => <PasskeyEntry key={passkey.id} passkey={passkey} run={run} />)}</Stack>}
    </Stack>
  );
}
