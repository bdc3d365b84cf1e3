import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '@hinomi/shared/contracts/audit';
import { detailText, subjectText } from '@hinomi/shared/text/audit-text';
import { auditActWords } from '@hinomi/shared/vocabulary/audit';
import { useLanguage, useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';

/** Entries, newest first; on a phone each row stands as a block with its headings. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const { t } = useTranslation('audit');
  const pick = useWords();
  const language = useLanguage();
  return (
    <Table className="stacking-table" verticalSpacing="xs" aria-label={t('title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('number')}</Table.Th>
          <Table.Th scope="col">{t('at')}</Table.Th>
          <Table.Th scope="col">{t('act')}</Table.Th>
          <Table.Th scope="col">{t('who')}</Table.Th>
          <Table.Th scope="col">{t('subject')}</Table.Th>
          <Table.Th scope="col">{t('detail')}</Table.Th>
          <Table.Th scope="col">{t('address')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.seq}>
            <Table.Td data-label={t('number')} className="tabular">{row.seq}</Table.Td>
            <Table.Td data-label={t('at')}><TimeText at={row.at} /></Table.Td>
            <Table.Td data-label={t('act')} className="whole-words">{pick(auditActWords[row.act])}</Table.Td>
            <Table.Td data-label={t('who')} className="whole-words"><PlainText text={row.personName ?? t('nobody')} /></Table.Td>
            <Table.Td data-label={t('subject')}>{row.subject !== null && <PlainText text={subjectText(row.subject, language)} lines={2} />}</Table.Td>
            <Table.Td data-label={t('detail')}><PlainText text={detailText(row.detail, language)} lines={3} /></Table.Td>
            <Table.Td data-label={t('address')} className="tabular whole-words">{row.address}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
