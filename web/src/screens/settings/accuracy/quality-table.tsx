import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Quality, Share } from '@hinomi/shared/contracts/judge-model';
import { formatCount } from '../../../lib/numbers.ts';
import { formatPercent } from '../../../lib/percent.ts';

/** Of fewer cases than this a share says next to nothing. */
const few = 20;

/** A share with its interval and what it stands on; said in words where that is little. */
export function ShareText({ share }: { share: Share }) {
  const { t } = useTranslation('accuracy');
  if (share.of === 0) return <Text size="sm" c="dimmed" component="span">{t('noCase')}</Text>;
  return (
    <span className="tabular">
      <strong>{formatPercent(share.share)}</strong>{' '}
      <Text size="xs" c="dimmed" component="span">{t('interval', { low: formatPercent(share.low), high: formatPercent(share.high), hits: formatCount(share.hits), of: formatCount(share.of) })}{share.of < few && ` ${t('few')}`}</Text>
    </span>
  );
}

type Line = { name: string; label: string; precision: Share; recall: Share };
type Props = { title: string; own: Quality; shipped: Quality; pick: (quality: Quality) => readonly Line[] };
const none: Share = { hits: 0, of: 0, share: 0, low: 0, high: 1 };

/** Precision and recall by class: the company's own, and the shipped ones beside. */
export function QualityTable({ title, own, shipped, pick }: Props) {
  const { t } = useTranslation('accuracy');
  const ownLines = pick(own);
  const shippedLines = new Map(pick(shipped).map((line) => [line.name, line]));
  return (
    <Table className="stacking-table" verticalSpacing="xs" aria-label={title}>
      <Table.Thead>
        <Table.Tr>{(['class', 'precision', 'recall', 'shippedPrecision', 'shippedRecall'] as const).map((key) => <Table.Th key={key} scope="col">{t(key)}</Table.Th>)}</Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {ownLines.map(({ name, label, precision, recall }) => (
          <Table.Tr key={name} data-class={name}>
            <Table.Th scope="row" data-label={t('class')}>{label}</Table.Th>
            <Table.Td data-label={t('precision')}><ShareText share={precision} /></Table.Td>
            <Table.Td data-label={t('recall')}><ShareText share={recall} /></Table.Td>
            <Table.Td data-label={t('shippedPrecision')}><ShareText share={shippedLines.get(name)?.precision ?? none} /></Table.Td>
            <Table.Td data-label={t('shippedRecall')}><ShareText share={shippedLines.get(name)?.recall ?? none} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
