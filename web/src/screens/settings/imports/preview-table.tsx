import { Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '@hinomi/shared/contracts/import';
import { importReason } from '@hinomi/shared/text/import-reason';
import { channelWords } from '@hinomi/shared/vocabulary/channel';
import { useLanguage, useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import classes from './imports.module.css';

type Row = ImportPlan['rows'][number];

function RefusedCells({ row }: { row: Row }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  return (
    <Table.Td colSpan={4} data-label={t('problem')}>
      <span>
        <Text size="sm" fw={600} component="span"><IconAlertTriangle size={16} aria-hidden /> {importReason(row.problem ?? '', language)}</Text>
        <Text size="sm" component="div"><PlainText text={row.excerpt} lines={2} /></Text>
      </span>
    </Table.Td>
  );
}

function MentionCells({ mention }: { mention: NonNullable<Row['mention']> }) {
  const { t } = useTranslation('imports');
  const pick = useWords();
  const text = [mention.title, mention.text].filter((part) => part !== null && part !== '').join(' — ');
  return (
    <>
      <Table.Td data-label={t('at')}>{mention.postedAt === null ? t('none') : <TimeText at={mention.postedAt} />}</Table.Td>
      <Table.Td data-label={t('medium')}>{mention.channel === null ? t('none') : pick(channelWords[mention.channel])}</Table.Td>
      <Table.Td data-label={t('author')}><PlainText text={mention.author ?? t('none')} lines={1} /></Table.Td>
      <Table.Td data-label={t('text')}><PlainText text={text} lines={2} /></Table.Td>
    </>
  );
}

/** The first lines as they will be stored; those that will be refused are marked and say why. */
export function PreviewTable({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation('imports');
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">{t('preview', { count: plan.rows.length })}</Title>
      <Text size="sm" c="dimmed">{t('previewHelp')}</Text>
      <Table className="stacking-table" verticalSpacing="xs" aria-label={t('preview', { count: plan.rows.length })}>
        <Table.Thead>
          <Table.Tr>{(['line', 'at', 'medium', 'author', 'text'] as const).map((name) => <Table.Th key={name} scope="col">{t(name)}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plan.rows.map((row) => (
            <Table.Tr key={row.line} className={row.mention === null ? classes.refused : undefined}>
              <Table.Td data-label={t('line')} className="tabular">{row.line}</Table.Td>
              {row.mention === null ? <RefusedCells row={row} /> : <MentionCells mention={row.mention} />}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
