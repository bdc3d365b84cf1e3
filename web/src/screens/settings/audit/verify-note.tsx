import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditCheck } from '@hinomi/shared/contracts/audit';
import { formatCount } from '../../../lib/numbers.ts';

/** What walking the hash chain found. */
export function VerifyNote({ check }: { check: AuditCheck }) {
  const { t } = useTranslation('audit');
  const checked = formatCount(check.checked);
  return (
    <Alert color={check.isIntact ? 'green' : 'red'} variant="light" role={check.isIntact ? 'status' : 'alert'} className="strong-text">
      <Stack gap={4}>
        <Text size="sm" fw={600}>{check.isIntact ? t('intact', { checked }) : t('broken', { checked, brokenAt: check.brokenAt ?? '' })}</Text>
        <Text size="sm" className="tabular">{t('head', { head: check.head })}</Text>
        {check.isIntact && <Text size="sm">{t('headHelp')}</Text>}
      </Stack>
    </Alert>
  );
}
