import { NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '@hinomi/shared/contracts/import';
import { columnFields, columnFieldWords, type ColumnField } from '@hinomi/shared/vocabulary/import';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import classes from './imports.module.css';

type Props = { plan: ImportPlan; onChange: (at: number, field: ColumnField | null) => void };

/** Which column holds what, with examples; every choice can be changed. */
export function ColumnTable({ plan, onChange }: Props) {
  const { t } = useTranslation('imports');
  const pick = useWords();
  const choices = [{ value: '', label: t('unused') }, ...columnFields.map((value) => ({ value, label: pick(columnFieldWords[value]) }))];
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">{t('columns')}</Title>
      <Text size="sm" c="dimmed">{t(plan.isRemembered ? 'remembered' : 'columnsHelp')}</Text>
      <Table className="stacking-table" verticalSpacing="xs" aria-label={t('columns')}>
        <Table.Thead>
          <Table.Tr><Table.Th scope="col">{t('column')}</Table.Th><Table.Th scope="col">{t('field')}</Table.Th><Table.Th scope="col">{t('sample')}</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plan.columns.map(({ name, field, samples }, at) => (
            <Table.Tr key={at}>
              <Table.Td data-label={t('column')}><PlainText text={name} lines={2} /></Table.Td>
              <Table.Td data-label={t('field')}>
                <NativeSelect
                  className={classes.field} aria-label={`${name} → ${t('field')}`} value={field ?? ''} data={choices}
                  onChange={(event) => onChange(at, columnFields.find((one) => one === event.currentTarget.value) ?? null)}
                />
              </Table.Td>
              <Table.Td data-label={t('sample')}><Text size="sm" c="dimmed"><PlainText text={samples.join(' / ')} lines={2} /></Text></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
