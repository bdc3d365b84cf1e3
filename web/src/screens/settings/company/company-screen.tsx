import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CompanyState } from '@hinomi/shared/contracts/company';
import { companyRoutes } from '@hinomi/shared/routes/company-routes';
import { callApi } from '../../../lib/api-client.ts';
import { useCompany } from '../../../lib/company.ts';
import { useSession } from '../../../lib/session.ts';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { HoursEditor } from '../../../ui/setup/hours-editor.tsx';
import { SectionForm } from '../../../ui/setup/section-form.tsx';
import { SensitivityChoice } from '../../../ui/setup/sensitivity-choice.tsx';
import { ProfileFields } from './profile-fields.tsx';
import './words.ts';

function FirstRunCard() {
  const { t } = useTranslation('company');
  return (
    <Paper component="section" aria-label={t('firstRun')} withBorder p="md" radius="md">
      <Group justify="space-between" gap="sm">
        <Stack gap={2}><Title order={2} size="h5">{t('firstRun')}</Title><Text size="sm">{t('firstRunText')}</Text></Stack>
        <Button variant="default" renderRoot={(props) => <Link to="/welcome" search={{ step: 'company' }} {...props} />}>{t('openFirstRun')}</Button>
      </Group>
    </Paper>
  );
}

function Forms({ company }: { company: CompanyState }) {
  const { t } = useTranslation('company');
  return (
    <Stack gap="md" maw={880}>
      <SectionForm title={t('names')} stored={company.profile} saveLabel={t('save')} savedText={t('savedNames')} send={(body) => callApi(companyRoutes.saveProfile, { body })}>
        {(draft, change, submit) => <ProfileFields profile={draft} onChange={change} submit={submit} />}
      </SectionForm>
      <SectionForm title={t('hours')} stored={company.hours} saveLabel={t('save')} savedText={t('savedHours')} send={(body) => callApi(companyRoutes.saveHours, { body })}>
        {(draft, change) => <HoursEditor hours={draft} onChange={change} />}
      </SectionForm>
      <SectionForm title={t('detection')} stored={company.detection} saveLabel={t('save')} savedText={t('savedDetection')} send={(body) => callApi(companyRoutes.saveDetection, { body })}>
        {(draft, change) => <SensitivityChoice value={draft.sensitivity} onChange={(sensitivity) => change({ sensitivity })} />}
      </SectionForm>
      <FirstRunCard />
    </Stack>
  );
}

function ReadOnly({ company }: { company: CompanyState }) {
  const { t } = useTranslation('company');
  const { name, contact } = company.profile.value;
  const lines = [[t('name'), name], [t('department'), contact.department], [t('phone'), contact.phone], [t('email'), contact.email], [t('note'), contact.note]] as const;
  return (
    <Paper withBorder p="md" radius="md" maw={880}>
      <Stack gap="xs">
        <Text size="sm">{t('readOnly')}</Text>
        {lines.map(([label, text]) => <Text size="sm" key={label}><b>{label}</b>: <bdi>{text === '' ? t('none') : text}</bdi></Text>)}
      </Stack>
    </Paper>
  );
}

/** 設定 > 会社・業務時間: everything of the first run that concerns the company, to be changed later. */
export function CompanyScreen() {
  const { t } = useTranslation('company');
  const { can } = useSession();
  const query = useCompany();
  return (
    <PageFrame title={t('title')}>
      <QueryState query={query} skeleton={<Stack><Skeleton height={240} /><Skeleton height={320} /></Stack>}>
        {(company) => (can('company.write') ? <Forms company={company} /> : <ReadOnly company={company} />)}
      </QueryState>
    </PageFrame>
  );
}
