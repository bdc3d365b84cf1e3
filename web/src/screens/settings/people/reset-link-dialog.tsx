import { useState } from 'react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '@hinomi/shared/contracts/people';
import type { ResetLink } from '@hinomi/shared/contracts/sign-in';
import { recoveryRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { callApi } from '../../../lib/api-client.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import type { RunProved } from '../../../ui/proof/use-proof.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';

/** Makes a reset link and shows it once. */
export function ResetLinkDialog({ person, run, onClose }: { person: Person; run: RunProved; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: tUi } = useTranslation('ui');
  const [made, setMade] = useState<ResetLink | null>(null);
  const submit = useSubmit(() => run(() => callApi(recoveryRoutes.makeLink, { params: { personId: person.id }, body: {} })), setMade);
  return (
    <Modal opened onClose={onClose} title={t('resetTitle')} centered closeOnClickOutside={made === null} closeButtonProps={{ 'aria-label': tUi('close') }} attributes={{ header: { role: 'presentation' } }}>
      {made === null ? (
        <Stack gap="md">
          <Text size="sm">{t('resetText', { name: person.name })}</Text>
          {submit.error !== null && <ErrorNote error={submit.error} title={t('notDone')} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{tUi('cancel')}</Button>
            <Button data-autofocus loading={submit.isBusy} onClick={() => void submit.run()}>{t('makeLink')}</Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="md">
          <Text size="sm" role="status">{t('resetShown')}</Text>
          {made.wasMailed && <Text size="sm">{t('resetMailed', { email: person.email })}</Text>}
          <CopyField label={t('resetLink')} value={made.link} />
          <Text size="sm">{t('linkExpires')}<TimeText at={made.expiresAt} form="full" /></Text>
          <Group><Button onClick={onClose}>{t('done')}</Button></Group>
        </Stack>
      )}
    </Modal>
  );
}
