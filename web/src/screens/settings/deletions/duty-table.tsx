import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeletionDuty } from '@hinomi/shared/contracts/deletion';
import { dutyKindWords } from '@hinomi/shared/vocabulary/deletion';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';

const knownReasons = ['deleted', 'source_terms', 'suspended', 'protected', 'withheld'];

/** One duty a row; on a narrow screen a row becomes a list. */
export function DutyTable({ duties }: { duties: readonly DeletionDuty[] }) {
  const { t } = useTranslation('deletions');
  const pick = useWords();
  return (
    <Table className="stacking-table" verticalSpacing="xs" aria-label={t('list')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('source')}</Table.Th><Table.Th scope="col">{t('id')}</Table.Th><Table.Th scope="col">{t('kind')}</Table.Th><Table.Th scope="col">{t('reason')}</Table.Th>
          <Table.Th scope="col">{t('told')}</Table.Th><Table.Th scope="col">{t('done')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {duties.map((duty) => (
          <Table.Tr key={duty.id}>
            <Table.Td data-label={t('source')}><PlainText text={duty.sourceName} /></Table.Td>
            <Table.Td data-label={t('id')}><Text size="sm" style={{ overflowWrap: 'anywhere' }}><bdi>{duty.externalId}</bdi></Text></Table.Td>
            <Table.Td data-label={t('kind')}>{pick(dutyKindWords[duty.kind])}</Table.Td>
            <Table.Td data-label={t('reason')}>{knownReasons.includes(duty.reason) ? t(`reasonOf.${duty.reason}`) : <PlainText text={duty.reason} />}</Table.Td>
            <Table.Td data-label={t('told')}><TimeText at={duty.toldAt} form="full" /></Table.Td>
            <Table.Td data-label={t('done')}>{duty.carriedOutAt === null ? <Text size="sm" fw={700}>{t('notDone')}</Text> : <TimeText at={duty.carriedOutAt} form="full" />}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
