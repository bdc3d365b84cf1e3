import { useState } from 'react';
import { Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { roleWords } from '@hinomi/shared/vocabulary/permission';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { callApi } from '../../../lib/api-client.ts';
import { queryClient } from '../../../lib/query-cache.ts';
import { sessionQuery, useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { LanguageChoice } from '../../../ui/language-choice.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';

/** Own name and language; e-mail address and role are the administrator's to change. */
export function ProfileForm() {
  const { t } = useTranslation('me');
  const pick = useWords();
  const { person } = useSession();
  const [name, setName] = useState(person.name);
  // Null until chosen here, so that saving a name does not undo a switch made in the header.
  const [chosen, setChosen] = useState<Language | null>(null);
  const submit = useSubmit(() => callApi(authRoutes.changeSelf, { body: { name, language: chosen ?? undefined } }), (changed) => {
    setChosen(null);
    queryClient.setQueryData(sessionQuery.queryKey, (state) => (state === undefined ? state : { ...state, person: changed }));
    notifications.show({ message: t('saved') });
  });
  return (
    <SubmitForm submit={submit} label={t('save')}>
      <TextInput label={t('name')} required autoComplete="name" value={name} maxLength={200} error={submit.fieldError('name')} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label={t('email')} value={person.email} readOnly variant="filled" />
      <TextInput label={t('role')} value={pick(roleWords[person.role])} readOnly variant="filled" />
      <Stack gap={4} align="flex-start">
        <Text size="sm" fw={500}>{t('language')}</Text>
        <LanguageChoice label={t('language')} value={chosen ?? person.language} onChange={setChosen} />
      </Stack>
    </SubmitForm>
  );
}
