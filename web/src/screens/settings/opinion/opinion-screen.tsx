import { List, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { MonthTable } from './month-table.tsx';
import { ServicePart } from './service-part.tsx';
import { SettingForm } from './setting-form.tsx';
import { useOpinionState } from './use-opinion-state.ts';
import './words.ts';

function WhatLeaves() {
  const { t } = useTranslation('opinion');
  return (
    <Paper component="section" aria-label={t('leaves')} withBorder p="md" radius="md">
      <Stack gap="xs">
        <Title order={2} size="h5">{t('leaves')}</Title>
        <Text size="sm">{t('leavesText')}</Text>
        <List size="sm"><List.Item>{t('leavesTargets')}</List.Item><List.Item>{t('leavesAuthor')}</List.Item><List.Item>{t('leavesContacts')}</List.Item></List>
        <Text size="sm">{t('leavesNever')}</Text>
      </Stack>
    </Paper>
  );
}

/** 設定 > 第二の意見: which language model is asked, about what, within which limits. */
export function OpinionScreen() {
  const { t } = useTranslation('opinion');
  const query = useOpinionState();
  return (
    <PageFrame title={t('title')}>
      <Stack gap="md" maw={880}>
        <Text size="sm">{t('intro')}</Text>
        <QueryState query={query} skeleton={<Stack><Skeleton height={120} /><Skeleton height={480} /></Stack>}>
          {(state) => (
            <>
              <ServicePart state={state} />
              <SettingForm state={state} />
              <WhatLeaves />
              <MonthTable months={state.months} />
            </>
          )}
        </QueryState>
      </Stack>
    </PageFrame>
  );
}
