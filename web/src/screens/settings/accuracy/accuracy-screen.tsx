import { useState } from 'react';
import { Alert, Anchor, Button, NativeSelect, Paper, SimpleGrid, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AccuracyReport, Quality } from '@hinomi/shared/contracts/judge-model';
import { learnRoutes } from '@hinomi/shared/routes/learn-routes';
import { categoryWords, polarityWords } from '@hinomi/shared/vocabulary/judgement';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useWords } from '../../../lib/words.ts';
import { AccuracyChart } from '../../../ui/charts/accuracy-chart.tsx';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { QualityTable, ShareText } from './quality-table.tsx';
import './words.ts';

const spans = ['4', '13', '26', '52', '104'] as const;

function Overall({ report }: { report: AccuracyReport }) {
  const { t } = useTranslation('accuracy');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} maw={900}>
      <Paper withBorder p="md" radius="md" component="section" aria-label={t('ownHead')} data-part="own">
        <Title order={2} size="h5" mb={6}>{t('ownHead')}</Title>
        <Text component="div"><ShareText share={report.accuracy} /></Text>
        <Text size="sm" c="dimmed" className="tabular">{t('ownCount', { corrections: formatCount(report.corrections), confirmations: formatCount(report.confirmations) })}</Text>
      </Paper>
      <Paper withBorder p="md" radius="md" component="section" aria-label={t('shippedHead')} data-part="shipped">
        <Title order={2} size="h5" mb={6}>{t('shippedHead')}</Title>
        <Text component="div"><ShareText share={report.shipped.accuracy} /></Text>
        <Text size="sm" c="dimmed" className="tabular">{t('shippedCount', { count: formatCount(report.shipped.posts), version: report.shipped.version })}</Text>
      </Paper>
    </SimpleGrid>
  );
}

function Versions({ versions }: { versions: AccuracyReport['versions'] }) {
  const { t } = useTranslation('accuracy');
  return (
    <Table className="stacking-table" verticalSpacing="xs" aria-label={t('versions')}>
      <Table.Thead><Table.Tr>{(['version', 'accuracy', 'span'] as const).map((key) => <Table.Th key={key} scope="col">{t(key)}</Table.Th>)}</Table.Tr></Table.Thead>
      <Table.Tbody>
        {versions.toReversed().map(({ version, from, to, accuracy }) => (
          <Table.Tr key={version}>
            <Table.Th scope="row" data-label={t('version')} style={{ overflowWrap: 'anywhere' }}>{version}</Table.Th>
            <Table.Td data-label={t('accuracy')}><ShareText share={accuracy} /></Table.Td>
            <Table.Td data-label={t('span')}><TimeText at={from} /> – <TimeText at={to} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Report({ report }: { report: AccuracyReport }) {
  const { t } = useTranslation('accuracy');
  const pick = useWords();
  const polarity = (quality: Quality) => quality.polarity.map((line) => ({ ...line, label: pick(polarityWords[line.name]) }));
  const category = (quality: Quality) => quality.categories.map((line) => ({ ...line, label: pick(categoryWords[line.name]) }));
  return (
    <Stack gap="lg">
      <Overall report={report} />
      <Alert variant="default" title={t('careTitle')} maw={900}><Text size="sm">{t('care')}</Text>{report.isCut && <Text size="sm" mt={6}>{t('cut')}</Text>}</Alert>
      <section aria-labelledby="by-polarity"><Title order={2} size="h5" id="by-polarity" mb={6}>{t('byPolarity')}</Title><Text size="sm" c="dimmed" mb={6} maw={900}>{t('qualityHelp')}</Text><QualityTable title={t('byPolarity')} own={report} shipped={report.shipped} pick={polarity} /></section>
      <section aria-labelledby="by-category"><Title order={2} size="h5" id="by-category" mb={6}>{t('byCategory')}</Title>
        {report.categories.length === 0 ? <Text size="sm">{t('noCategory')}</Text> : <QualityTable title={t('byCategory')} own={report} shipped={report.shipped} pick={category} />}
      </section>
      <section aria-labelledby="by-week"><Title order={2} size="h5" id="by-week" mb={6}>{t('byWeek')}</Title><AccuracyChart weeks={report.weeks.map(({ at, accuracy }) => ({ atMs: Date.parse(at), ...accuracy }))} /></section>
      <section aria-labelledby="by-version"><Title order={2} size="h5" id="by-version" mb={6}>{t('versions')}</Title><Text size="sm" c="dimmed" mb={6}>{t('versionHelp')}</Text><Versions versions={report.versions} /></section>
    </Stack>
  );
}

/** 設定 > 判定の精度: how well the machine judged what people then corrected or confirmed. */
export function AccuracyScreen() {
  const { t } = useTranslation('accuracy');
  const [weeks, setWeeks] = useState<string>('26');
  const report = useQuery({ queryKey: queryKeys.judge('accuracy', weeks), queryFn: () => callApi(learnRoutes.accuracy, { query: { weeks: Number(weeks) } }), placeholderData: keepPreviousData });
  const choice = <NativeSelect aria-label={t('spanOf')} value={weeks} data={spans.map((value) => ({ value, label: t('weeks', { count: Number(value) }) }))} onChange={(event) => setWeeks(event.currentTarget.value)} />;
  return (
    <PageFrame title={t('title')} actions={choice}>
      <Text size="sm" maw={760}>{t('text')} <Anchor size="sm" component={Link} to="/settings/learning" underline="always">{t('toLearning')}</Anchor></Text>
      <QueryState query={report} skeleton={<Stack><Skeleton height={90} /><Skeleton height={160} /><Skeleton height={260} /></Stack>} isEmpty={(data) => data.posts === 0} empty={report.data && <Empty report={report.data} />}>
        {(data) => <Report report={data} />}
      </QueryState>
    </PageFrame>
  );
}

function Empty({ report }: { report: AccuracyReport }) {
  const { t } = useTranslation('accuracy');
  return (
    <Stack gap="md">
      <EmptyNote title={t('emptyTitle')} text={t('emptyText')} action={<Button component={Link} to="/mentions">{t('toMentions')}</Button>} />
      <Paper withBorder p="md" radius="md" component="section" aria-label={t('shippedHead')} data-part="shipped" maw={760}>
        <Title order={2} size="h5" mb={6}>{t('shippedHead')}</Title>
        <Text component="div"><ShareText share={report.shipped.accuracy} /></Text>
        <Text size="sm" c="dimmed" className="tabular">{t('shippedCount', { count: formatCount(report.shipped.posts), version: report.shipped.version })}</Text>
      </Paper>
    </Stack>
  );
}
