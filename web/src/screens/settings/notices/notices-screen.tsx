import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { companyRoutes } from '@hinomi/shared/routes/company-routes';
import { callApi } from '../../../lib/api-client.ts';
import { useNotices } from '../../../lib/company.ts';
import { useSession } from '../../../lib/session.ts';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { BrowserNoticeCard } from '../../../ui/setup/browser-notice-card.tsx';
import { MailCard } from '../../../ui/setup/mail-card.tsx';
import { RecipientChoice } from '../../../ui/setup/recipient-choice.tsx';
import { SectionForm } from '../../../ui/setup/section-form.tsx';
import { SoundCard } from '../../../ui/setup/sound-card.tsx';
import './words.ts';

function Recipients() {
  const { t } = useTranslation('notices');
  const query = useNotices();
  return (
    <QueryState query={query} skeleton={<Skeleton height={160} />}>
      {(notices) => (
        <SectionForm title={t('recipients')} stored={notices} saveLabel={t('save')} savedText={t('saved')} send={(body) => callApi(companyRoutes.saveNotices, { body })}>
          {(draft, change, submit) => <RecipientChoice rule={draft} people={notices.people} onChange={change} error={submit.fieldError('value.personIds')} />}
        </SectionForm>
      )}
    </QueryState>
  );
}

/** 設定 > 通知: how alarms reach this browser, and whom they reach by mail. */
export function NoticesScreen() {
  const { t } = useTranslation('notices');
  const isAdmin = useSession().can('company.write');
  return (
    <PageFrame title={t('title')}>
      <Stack gap="md" maw={880}>
        <BrowserNoticeCard />
        <SoundCard />
        {isAdmin ? <><MailCard /><Recipients /></> : <Text size="sm">{t('mailOnly')}</Text>}
      </Stack>
    </PageFrame>
  );
}
