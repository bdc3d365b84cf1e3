import { useState } from 'react';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { wallRoutes } from '@hinomi/shared/routes/wall-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';

/** Makes a display and shows its link once; it cannot be called up again. */
export function WallDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('walls');
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const submit = useSubmit(() => callApi(wallRoutes.create, { body: { name } }), (made) => {
    setLink(made.link);
    void queryClient.invalidateQueries({ queryKey: queryKeys.wall() });
  });
  return (
    <EditDrawer title={t('add')} isOpen onClose={onClose} isDirty>
      {link === null ? (
        <SubmitForm submit={submit} label={t('save')} onCancel={onClose}>
          <TextInput label={t('name')} description={t('nameHelp')} required data-autofocus maxLength={200} autoComplete="off" value={name} error={submit.fieldError('name')}
            onChange={(event) => setName(event.currentTarget.value)} />
        </SubmitForm>
      ) : (
        <Stack gap="md">
          <Text fw={700} role="status">{t('made')}</Text>
          <Text size="sm">{t('madeText')}</Text>
          <CopyField label={t('link')} value={link} />
          <Group><Button onClick={onClose}>{t('done')}</Button></Group>
        </Stack>
      )}
    </EditDrawer>
  );
}
