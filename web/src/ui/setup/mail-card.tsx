import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MailTest } from '@hinomi/shared/contracts/company';
import { companyRoutes } from '@hinomi/shared/routes/company-routes';
import { callApi } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { ErrorNote } from '../error-note.tsx';
import { PlainText } from '../plain-text.tsx';
import { PartCard } from './part-card.tsx';
import './words.ts';

const pollMs = 1_500;

function MailFate({ test }: { test: MailTest }) {
  const { t } = useTranslation('setup-parts');
  if (test.state === 'waiting') return <Text size="sm">{test.error === null ? t('mailWaiting') : <>{t('mailRetry')}: <PlainText text={test.error} /></>}</Text>;
  if (test.state === 'sent') return <Text size="sm">{t('mailSent')}</Text>;
  return test.state === 'failed' ? <Text size="sm" className="source-problem">{t('mailFailed')}{test.error !== null && <>: <PlainText text={test.error} /></>}</Text> : null;
}

/** Whether mails leave at all, tried with one to oneself. */
export function MailCard() {
  const { t } = useTranslation('setup-parts');
  const queryClient = useQueryClient();
  const key = queryKeys.company('mail-test');
  const query = useQuery({ queryKey: key, queryFn: () => callApi(companyRoutes.mailTest), refetchInterval: (state) => (state.state.data?.state === 'waiting' ? pollMs : false) });
  const send = useMutation({ mutationFn: () => callApi(companyRoutes.sendMailTest), onSuccess: (test) => queryClient.setQueryData(key, test) });
  const test = query.data;
  return (
    <PartCard title={t('mail')} text={t('mailText')}>
      {query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {test?.state === 'not_configured' && <Text size="sm">{t('mailNone')}</Text>}
      {test !== undefined && test.state !== 'not_configured' && (
        <Group gap="sm">
          <Button variant="default" loading={send.isPending} onClick={() => send.mutate()}>{t('mailTest')}</Button>
          <Text size="sm" c="dimmed">{t('mailTo', { email: test.email })}</Text>
        </Group>
      )}
      {send.error !== null && <ErrorNote error={send.error} title={t('mailFailed')} />}
      <div role="status">{test !== undefined && <MailFate test={test} />}</div>
    </PartCard>
  );
}
