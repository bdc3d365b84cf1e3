import { Fieldset, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CompanyProfile, ContactCard } from '@hinomi/shared/contracts/company';
import type { Submit } from '../../../ui/use-submit.ts';
import { WordsTagInput } from '../../../ui/words-tag-input.tsx';

type Props = { profile: CompanyProfile; onChange: (profile: CompanyProfile) => void; submit: Submit };

/** Names of the company, and the contact card. */
export function ProfileFields({ profile, onChange, submit }: Props) {
  const { t } = useTranslation('company');
  const contact = (field: keyof ContactCard, value: string) => onChange({ ...profile, contact: { ...profile.contact, [field]: value } });
  const line = (field: 'department' | 'phone' | 'email', type: 'text' | 'tel' | 'email') => (
    <TextInput label={t(field)} type={type} autoComplete="off" maxLength={200} value={profile.contact[field]} error={submit.fieldError(`value.contact.${field}`)} onChange={(event) => contact(field, event.currentTarget.value)} />
  );
  return (
    <>
      <Text size="sm">{t('namesHelp')}</Text>
      <TextInput label={t('name')} autoComplete="organization" maxLength={100} value={profile.name} error={submit.fieldError('value.name')} onChange={(event) => onChange({ ...profile, name: event.currentTarget.value })} />
      <WordsTagInput label={t('shortNames')} maxWords={20} value={profile.shortNames} error={submit.fieldError('value.shortNames')} onChange={(shortNames) => onChange({ ...profile, shortNames })} />
      <WordsTagInput label={t('services')} maxWords={30} value={profile.services} error={submit.fieldError('value.services')} onChange={(services) => onChange({ ...profile, services })} />
      <Fieldset legend={t('contact')}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{t('contactHelp')}</Text>
          {line('department', 'text')}
          {line('phone', 'tel')}
          {line('email', 'email')}
          <Textarea label={t('note')} autosize minRows={2} maxLength={2000} value={profile.contact.note} error={submit.fieldError('value.contact.note')} onChange={(event) => contact('note', event.currentTarget.value)} />
        </Stack>
      </Fieldset>
    </>
  );
}
