import { useState } from 'react';
import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDotsVertical, IconKey, IconShieldOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Person } from '@hinomi/shared/contracts/people';
import { recoveryRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { useProof, type RunProved } from '../../../ui/proof/use-proof.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import { ResetLinkDialog } from './reset-link-dialog.tsx';

function RemoveFactorsDialog({ person, run, onClose }: { person: Person; run: RunProved; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: tUi } = useTranslation('ui');
  const queryClient = useQueryClient();
  const submit = useSubmit(() => run(() => callApi(recoveryRoutes.removeFactors, { params: { personId: person.id } })), () => {
    notifications.show({ message: t('factorsRemoved', { name: person.name }) });
    void queryClient.invalidateQueries({ queryKey: queryKeys.signInRules() });
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={t('removeFactorsQuestion', { name: person.name })} centered closeButtonProps={{ 'aria-label': tUi('close') }} attributes={{ header: { role: 'presentation' } }}>
      <Stack gap="md">
        <Text size="sm">{t('removeFactorsText')}</Text>
        {submit.error !== null && <ErrorNote error={submit.error} title={t('notDone')} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>{tUi('cancel')}</Button>
          <Button color="red" loading={submit.isBusy} onClick={() => void submit.run()}>{t('removeFactors')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Ways back in an administrator has for somebody else: a reset link, and taking a lost second factor away. */
export function PersonMenu({ person, hasFactor }: { person: Person; hasFactor: boolean }) {
  const { t } = useTranslation('people');
  const { run, dialog } = useProof();
  const [open, setOpen] = useState<'link' | 'factors' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon variant="default" size="lg" aria-label={t('menuOf', { name: person.name })}><IconDotsVertical size={18} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKey size={18} aria-hidden />} disabled={person.isDisabled} onClick={() => setOpen('link')}>{t('makeLink')}</Menu.Item>
          <Menu.Item leftSection={<IconShieldOff size={18} aria-hidden />} disabled={!hasFactor} onClick={() => setOpen('factors')}>{t('removeFactors')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'link' && <ResetLinkDialog person={person} run={run} onClose={close} />}
      {open === 'factors' && <RemoveFactorsDialog person={person} run={run} onClose={close} />}
      {dialog}
    </>
  );
}
