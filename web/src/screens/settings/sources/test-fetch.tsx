import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../../lib/api-client.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { TestResult } from '../../../ui/test-result.tsx';
import { configOf, secretsOf, type SourceDraft } from './source-draft.ts';

/** Fetches once with the settings of the form and shows what would come; stores nothing. */
export function TestFetch({ draft, sourceId }: { draft: SourceDraft; sourceId: number | undefined }) {
  const { t } = useTranslation('sources');
  const test = useMutation({ mutationFn: () => callApi(sourceRoutes.test, { body: { config: configOf(draft), secrets: secretsOf(draft), sourceId } }) });
  return (
    <Stack gap="sm">
      <Group><Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>{t('test')}</Button></Group>
      {test.error !== null && <ErrorNote error={test.error} title={t('testFailed')} />}
      {test.data !== undefined && !test.isPending && <TestResult answer={test.data} />}
    </Stack>
  );
}
