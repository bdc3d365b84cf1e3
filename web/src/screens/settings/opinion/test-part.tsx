import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OpinionSettings, OpinionTest } from '@hinomi/shared/contracts/opinion';
import { opinionRoutes } from '@hinomi/shared/routes/opinion-routes';
import { categoryWords, riskLevelWords } from '@hinomi/shared/vocabulary/judgement';
import { opinionTroubles } from '@hinomi/shared/vocabulary/opinion';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount, formatYen } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { PolarityMark } from '../../../ui/polarity-mark.tsx';
import classes from './opinion.module.css';

function Answer({ test }: { test: OpinionTest }) {
  const { t } = useTranslation('opinion');
  const pick = useWords();
  const { opinion, trouble } = test;
  if (opinion === null) return <Text size="sm"><b>{t('testFailed')}</b> {trouble !== null && <>{pick(opinionTroubles[trouble.code])}{trouble.detail !== null && <> <bdi>({trouble.detail})</bdi></>}</>}</Text>;
  const categories = opinion.categories.map((category) => pick(categoryWords[category])).join(' / ');
  return (
    <Stack gap={2}>
      <Text size="sm"><PolarityMark polarity={opinion.polarity} /> ・ {pick(riskLevelWords[opinion.riskLevel])} ・ {categories === '' ? t('noCategory') : categories}</Text>
      <PlainText text={opinion.reason} />
    </Stack>
  );
}

function TestResult({ test }: { test: OpinionTest }) {
  const { t } = useTranslation('opinion');
  return (
    <Paper withBorder p="sm" radius="md" role="status" aria-label={t('testResult')} data-opinion-test={test.opinion === null ? 'failed' : 'given'}>
      <dl className={classes['facts']}>
        <div className={classes['wide']}><dt>{t('testSent')}</dt><dd><PlainText text={test.sent} /></dd></div>
        <div className={classes['wide']}><dt>{t('testAnswer')}</dt><dd><Answer test={test} /></dd></div>
        <div><dt>{t('testCost')}</dt><dd className="tabular">{t('testCostText', { yen: formatYen(test.yen), tokensIn: formatCount(test.tokensIn), tokensOut: formatCount(test.tokensOut) })}</dd></div>
        <div><dt>{t('testTime')}</dt><dd className="tabular">{t('seconds', { seconds: (test.tookMs / 1_000).toFixed(1) })}</dd></div>
      </dl>
    </Paper>
  );
}

/** Asks the service as it is typed just now, saved or not. */
export function TestPart({ draft, newKey }: { draft: OpinionSettings; newKey: string | undefined }) {
  const { t } = useTranslation('opinion');
  const queryClient = useQueryClient();
  const { url, model, yenIn, yenOut, reasonLanguage } = draft;
  const test = useMutation({
    mutationFn: () => callApi(opinionRoutes.test, { body: { url, model, yenIn, yenOut, reasonLanguage, ...(newKey === undefined ? {} : { key: newKey }) } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.opinion() }),
  });
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button variant="default" loading={test.isPending} disabled={url.trim() === '' || model.trim() === ''} onClick={() => test.mutate()}>{t('test')}</Button>
        <Text size="sm" c="dimmed" flex="1 1 240px">{t('testHelp')}</Text>
      </Group>
      {test.error !== null && <ErrorNote error={test.error} />}
      {test.data !== undefined && !test.isPending && <TestResult test={test.data} />}
    </Stack>
  );
}
