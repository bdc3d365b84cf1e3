import { Button, Group, Stack, Text } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TestFetchAnswer } from '@hinomi/shared/contracts/source';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { TestResult } from '../../../ui/test-result.tsx';
import type { Submit } from '../../../ui/use-submit.ts';
import './words.ts';

/** Fetches once with the settings of the form and shows what would come; stores nothing. */
export function TestFetch({ test, answer }: { test: Submit; answer: TestFetchAnswer | null }) {
  const { t } = useTranslation('sources');
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button variant="default" leftSection={<IconTestPipe size={18} aria-hidden />} loading={test.isBusy} onClick={() => void test.run()}>{t('test')}</Button>
        <Text size="sm" c="dimmed" role="status">{test.isBusy ? t('testing') : t('testMeans')}</Text>
      </Group>
      {test.error !== null && <ErrorNote error={test.error} title={t('testFailed')} />}
      {answer !== null && !test.isBusy && test.error === null && <TestResult answer={answer} />}
    </Stack>
  );
}
