import { useState } from 'react';
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@hinomi/shared/contracts/people';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { roles, roleWords, type Role } from '@hinomi/shared/vocabulary/permission';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useLanguage, useWords } from '../../../lib/words.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { LanguageChoice } from '../../../ui/language-choice.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';

type Made = { invitation: Invitation; link: string };

function InviteForm({ onMade, onClose }: { onMade: (made: Made) => void; onClose: () => void }) {
  const { t } = useTranslation('people');
  const pick = useWords();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [language, setLanguage] = useState(useLanguage());
  const submit = useSubmit(() => callApi(peopleRoutes.invite, { body: { email, role, language } }), onMade);
  return (
    <SubmitForm submit={submit} label={t('send')} onCancel={onClose}>
      <TextInput
        label={t('email')} type="email" inputMode="email" required data-autofocus autoComplete="off" value={email} error={submit.fieldError('email')}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Radio.Group label={t('role')} value={role} onChange={(value) => setRole(roles.find((candidate) => candidate === value) ?? 'viewer')}>
        <Stack gap="xs" mt="xs">
          {roles.map((each) => <Radio key={each} value={each} label={pick(roleWords[each])} description={t(`roleHelp.${each}`)} />)}
        </Stack>
      </Radio.Group>
      <Stack gap={4}>
        <Text size="sm" fw={500}>{t('language')}</Text>
        <LanguageChoice label={t('language')} value={language} onChange={setLanguage} />
      </Stack>
    </SubmitForm>
  );
}

function LinkNote({ made, onClose }: { made: Made; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { email, wasMailed, expiresAt } = made.invitation;
  return (
    <Stack gap="md">
      <Text fw={700} role="status">{t('linkTitle')}</Text>
      <Text size="sm">{t('linkText', { email })}</Text>
      {wasMailed && <Text size="sm">{t('linkMailed', { email })}</Text>}
      <CopyField label={t('link')} value={made.link} />
      <Text size="sm">{t('linkExpires')}<TimeText at={expiresAt} form="full" /></Text>
      <Group><Button onClick={onClose}>{t('done')}</Button></Group>
    </Stack>
  );
}

/** Invites someone and shows the link once; it cannot be called up again. */
export function InviteDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('people');
  const queryClient = useQueryClient();
  const [made, setMade] = useState<Made | null>(null);
  const keep = (answer: Made) => {
    setMade(answer);
    void queryClient.invalidateQueries({ queryKey: queryKeys.people() });
  };
  return (
    <EditDrawer title={t('inviteTitle')} isOpen onClose={onClose} isDirty>
      {made === null ? <InviteForm onMade={keep} onClose={onClose} /> : <LinkNote made={made} onClose={onClose} />}
    </EditDrawer>
  );
}
