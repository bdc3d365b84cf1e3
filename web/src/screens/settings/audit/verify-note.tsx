import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
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

/** How far the walk is. */
export function VerifyProgress({ walk, onStop }: { walk: { checked: number; newest: number }; onStop: () => void }) {
  const { t } = useTranslation('audit');
  const percent = walk.newest === 0 ? 0 : Math.min(100, Math.round((walk.checked / walk.newest) * 100));
  return (
    <Stack gap={4}>
      <Progress value={percent} aria-label={t('verify')} />
      <Group justify="space-between">
        <Text size="sm" className="tabular" role="status">{t('walked', { checked: formatCount(walk.checked), newest: formatCount(walk.newest) })}</Text>
        <Button size="xs" variant="default" onClick={onStop}>{t('stop')}</Button>
      </Group>
    </Stack>
  );
}
