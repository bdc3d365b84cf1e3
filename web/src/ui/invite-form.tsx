import { useState } from 'react';
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@hinomi/shared/contracts/people';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { roles, roleWords, type Role } from '@hinomi/shared/vocabulary/permission';
import { callApi } from '../lib/api-client.ts';
import { useLanguage, useWords } from '../lib/words.ts';
import { CopyField } from './copy-field.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { SubmitForm } from './submit-form.tsx';
import { TimeText } from './time-text.tsx';
import { useSubmit } from './use-submit.ts';
import './invite-words.ts';

export type MadeInvitation = { invitation: Invitation; link: string };

/** Address, role and language of an invitation; the answer holds the link, which is shown once. */
export function InviteForm({ onMade, onClose }: { onMade: (made: MadeInvitation) => void; onClose?: () => void }) {
  const { t } = useTranslation('invite');
  const pick = useWords();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [language, setLanguage] = useState(useLanguage());
  const submit = useSubmit(() => callApi(peopleRoutes.invite, { body: { email, role, language } }), onMade);
  return (
    <SubmitForm submit={submit} label={t('send')} {...(onClose !== undefined && { onCancel: onClose })}>
      <TextInput
        label={t('email')} type="email" inputMode="email" required {...(onClose !== undefined && { 'data-autofocus': true })} autoComplete="off" value={email} error={submit.fieldError('email')}
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

/** The link of an invitation that was just made. */
export function LinkNote({ made, onClose }: { made: MadeInvitation; onClose: () => void }) {
  const { t } = useTranslation('invite');
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
